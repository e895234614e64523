// Reads misspelt legal terms: homophones (宿裁程序), one wrong character, pinyin (sucai chengxu).

/** A legal term that was probably meant, and what was typed. */
export interface Correction {
  readonly typed: string
  readonly term: string
  readonly kind: 'homophone' | 'character' | 'pinyin'
}

/** Finds what was misspelt in a normalised question. */
export type CorrectSpelling = (normalised: string) => Correction[]

/** Readings for correction, made when the index is built. Pinyin without tones. */
export interface PinyinTable {
  /** Usual readings of the characters from `first` on, joined by blanks; `-` where there is none. One string, since a
   * record of 20 000 entries takes longer to read than the whole index. */
  readonly first: number
  readonly readings: string
  /** Terms by their readings joined, e.g. sucaichengxu → 速裁程序. */
  readonly terms: Readonly<Record<string, readonly string[]>>
}

const LONGEST_TERM = 8
/** Shortest term that any one wrong character may hide in: of four, 公诉机关 is as near to 公安机关 as a slip would be. */
const SHORTEST_FOR_CHARACTER = 5
/** Shortest term in which a stop word may be a wrong homophone. */
const SHORTEST_FOR_STOP_WORD = 4
/** Letters of the shortest pinyin that is read: two syllables. */
const SHORTEST_PINYIN = 5
const HAN_RUN = /\p{Script=Han}+/gu
const LATIN_RUN = /[a-z]+(?:[\s']+[a-z]+)*/g

/** Terms of five characters and more by each of their spellings with one character left open: 合适成年人 → 合适成?人. */
function openSpellings(terms: Iterable<string>): Map<string, string[]> {
  const byPattern = new Map<string, string[]>()
  for (const term of terms) {
    if (term.length < SHORTEST_FOR_CHARACTER) continue
    for (let at = 0; at < term.length; at++) {
      const pattern = `${term.slice(0, at)}?${term.slice(at + 1)}`
      byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), term])
    }
  }
  return byPattern
}

/** What a question is checked against. */
export interface SpellingDependencies {
  readonly table: PinyinTable
  readonly legalTerms: ReadonlySet<string>
  /** True for words that the corpus or its annotations use: they are never corrected. */
  isKnown(word: string): boolean
  /** True for words without content: a stray one is grammar, not a slip of the pen. */
  isStopWord(word: string): boolean
  /** Words of a run of Han characters in order, none overlapping; what is no word falls into single characters. */
  cut(run: string): readonly string[]
}

/** Places between the characters of a run where no word stands across. */
function wordBorders(words: readonly string[]): ReadonlySet<number> {
  const borders = new Set([0])
  let at = 0
  for (const word of words) {
    at += word.length
    borders.add(at)
  }
  return borders
}

/**
 * Correction against the legal terms. Only what is no word of the corpus is corrected, so a right spelling is left
 * alone; each place is corrected once, by the longest term. A word that stands across the border of a place speaks
 * against it (量刑建议法 in 量刑建议法院 is no misspelt 量刑建议书), a word of its own too (检察院 is not 检察员), and
 * so does grammar (签的具结书 is not 签署具结书).
 * Cost: some 30 look-ups a character.
 */
export function createSpelling({
  table,
  legalTerms,
  isKnown,
  isStopWord,
  cut,
}: SpellingDependencies): CorrectSpelling {
  const open = openSpellings(legalTerms)
  const readings = table.readings.split(' ')
  const readingOf = (char: string): string | undefined => {
    const found = readings[char.charCodeAt(0) - table.first]
    return found === '-' ? undefined : found
  }
  const reading = (window: string): string | undefined => {
    let joined = ''
    for (const char of window) {
      const syllable = readingOf(char)
      if (syllable === undefined) return undefined
      joined += syllable
    }
    return joined
  }
  /** Of a short term, no wrong character may be a stop word: 在审 is not 再审. */
  const isSlip = (window: string, term: string): boolean =>
    window.length >= SHORTEST_FOR_STOP_WORD ||
    ![...window].some((char, at) => char !== term[at] && isStopWord(char))
  const homophoneOf = (window: string): string | undefined => {
    const heard = reading(window)
    const terms = heard === undefined ? undefined : table.terms[heard]
    return terms?.find((term) => term.length === window.length && isSlip(window, term))
  }
  /** The odd character stands before or after a whole term: 量刑建议高 says something of it. */
  const isAddedTo = (window: string, at: number): boolean => {
    if (at > 0 && at < window.length - 1) return false
    const rest = at === 0 ? window.slice(1) : window.slice(0, -1)
    return legalTerms.has(rest) || isKnown(rest)
  }
  const oneCharacterOff = (
    window: string,
    isStray: (at: number) => boolean,
  ): string | undefined => {
    if (window.length < SHORTEST_FOR_CHARACTER) return undefined
    for (let at = 0; at < window.length; at++) {
      if (!isStray(at) || isStopWord(window[at] ?? '') || isAddedTo(window, at)) continue
      const term = open.get(`${window.slice(0, at)}?${window.slice(at + 1)}`)?.[0]
      if (term !== undefined) return term
    }
    return undefined
  }
  /** `isStray` tells the characters of the window that belong to no word. */
  const termLike = (window: string, isStray: (at: number) => boolean): Correction | undefined => {
    if (legalTerms.has(window) || isKnown(window)) return undefined
    const homophone = homophoneOf(window)
    if (homophone !== undefined) return { typed: window, term: homophone, kind: 'homophone' }
    const near = oneCharacterOff(window, isStray)
    return near === undefined ? undefined : { typed: window, term: near, kind: 'character' }
  }
  /** No word stands across a border of the place, and it is not itself one word. */
  const isOpenPlace = (borders: ReadonlySet<number>, from: number, to: number): boolean => {
    if (!borders.has(from) || !borders.has(to)) return false
    for (let at = from + 1; at < to; at++) if (borders.has(at)) return true
    return false
  }
  /** Correction that starts at `at`, by the longest term, and how far to go on. */
  const correctAt = (
    run: string,
    at: number,
    borders: ReadonlySet<number>,
  ): { readonly step: number; readonly correction?: Correction } => {
    for (let length = Math.min(LONGEST_TERM, run.length - at); length >= 2; length--) {
      const window = run.slice(at, at + length)
      if (length > 2 && legalTerms.has(window)) return { step: length }
      const isStray = (char: number): boolean =>
        borders.has(at + char) && borders.has(at + char + 1)
      const correction = isOpenPlace(borders, at, at + length)
        ? termLike(window, isStray)
        : undefined
      if (correction !== undefined) return { step: length, correction }
    }
    return { step: 1 }
  }
  const inHan = (run: string): Correction[] => {
    const found: Correction[] = []
    const borders = wordBorders(cut(run))
    for (let at = 0; at < run.length - 1; ) {
      const { step, correction } = correctAt(run, at, borders)
      if (correction !== undefined) found.push(correction)
      at += step
    }
    return found
  }
  const inLatin = (run: string): Correction[] => {
    const words = run.split(/[\s']+/)
    const found: Correction[] = []
    for (let at = 0; at < words.length; ) {
      let step = 1
      for (let length = Math.min(LONGEST_TERM, words.length - at); length >= 1; length--) {
        const joined = words.slice(at, at + length).join('')
        if (joined.length < SHORTEST_PINYIN) break
        const term = table.terms[joined]?.[0]
        if (term === undefined) continue
        found.push({ typed: words.slice(at, at + length).join(' '), term, kind: 'pinyin' })
        step = length
        break
      }
      at += step
    }
    return found
  }
  return (normalised) => {
    const found = [
      ...[...normalised.matchAll(HAN_RUN)].flatMap(([run]) => inHan(run)),
      ...[...normalised.matchAll(LATIN_RUN)].flatMap(([run]) => inLatin(run)),
    ]
    return found
  }
}
