// English words of a text, brought to a common form. Not a general stemmer: plural, past, -ing and -ly only.

const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the of to in on at by for from with and or not no is are was were be been being do does did done has have had
   i my me we our you your he his him she her it its they their them this that these those there here what when where
   which who whom whose why how can could may might must shall should will would if then than so as any some such only
   also about into after before during between under over again very just too s t re ll ve m d`
    .split(/\s+/)
    .filter(Boolean),
)

/** Endings from longest to shortest with what replaces them and the shortest stem that may be left. */
const ENDINGS: readonly (readonly [string, string, number])[] = [
  ['ations', 'at', 3],
  ['ation', 'at', 3],
  ['ating', 'at', 3],
  ['ated', 'at', 3],
  ['ates', 'at', 3],
  ['ate', 'at', 3],
  ['ements', '', 4],
  ['ement', '', 4],
  ['ments', '', 4],
  ['ment', '', 4],
  ['nesses', '', 4],
  ['ness', '', 4],
  ['sses', 'ss', 2],
  ['ies', 'y', 2],
  ['ied', 'y', 2],
  ['ingly', '', 3],
  ['edly', '', 3],
  ['ions', '', 4],
  ['ion', '', 4],
  ['ings', '', 3],
  ['ing', '', 3],
  ['ers', '', 4],
  ['er', '', 4],
  ['ors', '', 4],
  ['or', '', 4],
  ['ed', '', 3],
  ['ly', '', 3],
  ['es', '', 3],
  ['s', '', 3],
  ['e', '', 3],
]

/**
 * Stem of a lower-case English word, by its longest known ending.
 * Related forms meet ('recordings', 'recorded', 'record'); unrelated words of more than four letters seldom do.
 * @example stemEnglish('recordings') // 'record'
 */
export function stemEnglish(word: string): string {
  if (word.length <= 3 || /\d/.test(word) || word.endsWith('ss')) return word
  for (const [ending, replacement, shortest] of ENDINGS) {
    const stem = word.length - ending.length
    if (!word.endsWith(ending) || stem < shortest) continue
    const left = word.slice(0, stem) + replacement
    return /([bdfgmnprt])\1$/.test(left) ? left.slice(0, -1) : left
  }
  return word
}

/** True for words that say nothing on the topic; `word` is lower case. */
export const isEnglishStopWord = (word: string): boolean => STOP_WORDS.has(word)

/** Stems of the English words of a normalised text, in order, stop words left out. */
export const englishStems = (text: string): string[] =>
  (text.match(/[a-z][a-z0-9]*/g) ?? []).filter((word) => !isEnglishStopWord(word)).map(stemEnglish)
