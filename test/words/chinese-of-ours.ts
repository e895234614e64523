// Chinese of an English sentence that is not filled in: titles, citations and quoted words are.

const FILLED_IN = /“[^”]*”|《[^》]*》(?:第[^\s，。,.]*)?/gu

/** Runs of Chinese outside quotation marks, titles and the citations that follow them. */
export const chineseOfOurs = (sentence: string): string[] =>
  sentence.replace(FILLED_IN, '').match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/gu) ?? []
