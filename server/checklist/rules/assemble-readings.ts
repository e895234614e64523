// The readings of a fact in a checklist file: their classes of words put in, and every pattern checked.

import type { Reading } from '../condition/reading.ts'
import type { NarrativeLexicon } from './narrative-lexicon.ts'
import { expandClasses, requirePattern } from './narrative-lexicon.ts'
import type { ReadingEntry } from './schema.ts'
import type { YamlPath, YamlSource } from './yaml-source.ts'

type Pattern = ReadingEntry['phrase']

/** The group of an amount, which a regular expression may hold only once: its phrases stay apart. */
const AMOUNT = '(?<amount>'

function checkEntry(entry: ReadingEntry, source: YamlSource, path: YamlPath): void {
  const readsAmount = entry.as !== undefined
  if (readsAmount === (entry.value !== undefined))
    source.refuse(path, '要写且只写 value 和 as 之一')
  if (readsAmount && ![entry.phrase].flat().every((phrase) => phrase.includes(AMOUNT)))
    source.refuse(path, '写了 as，每个 phrase 中都要有 (?<amount>…)')
}

/** Puts the classes of words into a pattern, several as alternatives. Refused with the line: no regular expression. */
const patternReader =
  (lexicon: NarrativeLexicon, source: YamlSource) =>
  (words: Pattern, at: YamlPath): string => {
    const full = [words]
      .flat()
      .map((part) => expandClasses(part, lexicon, source, at))
      .join('|')
    requirePattern(full, source, at)
    return full
  }

/** Reading of the words that take a fact back. */
export const readTakenBack = (
  words: Pattern,
  lexicon: NarrativeLexicon,
  source: YamlSource,
  path: YamlPath,
): Reading => ({ phrase: patternReader(lexicon, source)(words, path), value: true, speech: true })

/** Pattern of the words without which nothing is read of a fact. Refused with the line: no regular expression. */
export const readSubject = (
  words: Pattern,
  lexicon: NarrativeLexicon,
  source: YamlSource,
  path: YamlPath,
): string => patternReader(lexicon, source)(words, path)

/**
 * Readings as the reader takes them, in order. Refused with the line: no regular expression, unknown class of words,
 * not exactly one of value and `as`, or `as` without the group `amount`.
 */
export function readReadings(
  entries: readonly ReadingEntry[],
  lexicon: NarrativeLexicon,
  source: YamlSource,
  path: YamlPath,
): readonly Reading[] {
  const pattern = patternReader(lexicon, source)
  return entries.flatMap((entry, index) => {
    const at = [...path, index]
    checkEntry(entry, source, at)
    const { phrase, except, unless, given, ...rest } = entry
    const optional = (key: 'except' | 'unless' | 'given', words: Pattern | undefined) =>
      words === undefined ? {} : { [key]: pattern(words, [...at, key]) }
    const stated = Object.entries(rest).filter(([, value]) => value !== undefined)
    const reading = {
      ...(Object.fromEntries(stated) as Omit<Reading, 'phrase' | 'except' | 'unless' | 'given'>),
      ...optional('except', except),
      ...optional('unless', unless),
      ...optional('given', given),
    }
    const phrases = entry.as === undefined ? [phrase] : [phrase].flat()
    return phrases.map((one) => ({ ...reading, phrase: pattern(one, [...at, 'phrase']) }))
  })
}
