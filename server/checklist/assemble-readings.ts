// The readings of a fact in a checklist file: their classes of words put in, and every pattern checked.

import type { NarrativeLexicon } from './narrative-lexicon.ts'
import { expandClasses, requirePattern } from './narrative-lexicon.ts'
import type { Reading } from './reading.ts'
import type { ReadingEntry } from './schema.ts'
import type { YamlPath, YamlSource } from './yaml-source.ts'

type Pattern = ReadingEntry['phrase']

/**
 * Readings as the reader takes them. Refused with the line: no regular expression, unknown class of words, no value
 * and no amount, or `as` without the group `amount`.
 */
export function readReadings(
  entries: readonly ReadingEntry[],
  lexicon: NarrativeLexicon,
  source: YamlSource,
  path: YamlPath,
): readonly Reading[] {
  const pattern = (words: Pattern, at: YamlPath): string => {
    const one = typeof words === 'string' ? [words] : words
    const full = one.map((part) => expandClasses(part, lexicon, source, at)).join('|')
    requirePattern(full, source, at)
    return full
  }
  return entries.map(({ phrase, except, unless, ...rest }, index) => {
    const at = [...path, index]
    const optional = (key: 'except' | 'unless', words: Pattern | undefined) =>
      words === undefined ? {} : { [key]: pattern(words, [...at, key]) }
    const words = pattern(phrase, [...at, 'phrase'])
    const readsAmount = rest.as !== undefined
    if (readsAmount === (rest.value !== undefined)) source.refuse(at, '要写且只写 value 和 as 之一')
    if (readsAmount && !words.includes('(?<amount>'))
      source.refuse(at, '写了 as，phrase 中要有 (?<amount>…)')
    const stated = Object.entries(rest).filter(([, value]) => value !== undefined)
    return {
      ...(Object.fromEntries(stated) as Omit<Reading, 'phrase' | 'except' | 'unless'>),
      phrase: words,
      ...optional('except', except),
      ...optional('unless', unless),
    }
  })
}
