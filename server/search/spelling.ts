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
/** Shortest term that one wrong character may hide in. */
const SHORTEST_FOR_CHARACTER = 4
/** Letters of the shortest pinyin that is read: two syllables. */
const SHORTEST_PINYIN = 5
const HAN_RUN = /\p{Script=Han}+/gu
const LATIN_RUN = /[a-z]+(?:[\s']+[a-z]+)*/g

/** Terms of four characters and more by each of their spellings with one character left open: 值班律师 → 值班?师. */
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
}

/**
 * Correction against the legal terms. Only what is no word of the corpus is corrected, so a right spelling is left
 * alone; each place is corrected once, by the longest term.
 * Cost: some 30 look-ups a character.
 */
export function createSpelling({
  table,
  legalTerms,
  isKnown,
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
  const termLike = (window: string): Correction | undefined => {
    if (legalTerms.has(window) || isKnown(window)) return undefined
    const heard = reading(window)
    const homophone =
      heard === undefined
        ? undefined
        : table.terms[heard]?.find((term) => term.length === window.length)
    if (homophone !== undefined) return { typed: window, term: homophone, kind: 'homophone' }
    if (window.length < SHORTEST_FOR_CHARACTER) return undefined
    for (let at = 0; at < window.length; at++) {
      const term = open.get(`${window.slice(0, at)}?${window.slice(at + 1)}`)?.[0]
      if (term !== undefined) return { typed: window, term, kind: 'character' }
    }
    return undefined
  }
  /** Correction that starts at `at`, by the longest term, and how far to go on. */
  const correctAt = (
    run: string,
    at: number,
  ): { readonly step: number; readonly correction?: Correction } => {
    for (let length = Math.min(LONGEST_TERM, run.length - at); length >= 2; length--) {
      const window = run.slice(at, at + length)
      if (length > 2 && legalTerms.has(window)) return { step: length }
      const correction = termLike(window)
      if (correction !== undefined) return { step: length, correction }
    }
    return { step: 1 }
  }
  const inHan = (run: string): Correction[] => {
    const found: Correction[] = []
    for (let at = 0; at < run.length - 1; ) {
      const { step, correction } = correctAt(run, at)
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
