// Readings of legal terms and characters, made once when the index is built. The only file that may import pinyin-pro.

import { pinyin } from 'pinyin-pro'
import type { PinyinTable } from './spelling.ts'

const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fa5

const syllables = (text: string): readonly string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true })

/**
 * Table of readings for `terms` (normalised, two characters or more) and for all common characters.
 * A term is listed by its own reading (重审 chongshen) and by those of its single characters (zhongshen), as a
 * misspelt one is read character by character.
 * Cost: about 0.3 s.
 */
export function buildPinyinTable(terms: readonly string[]): PinyinTable {
  const characters = new Map<string, string>()
  const readings: string[] = []
  for (let code = FIRST_HAN; code <= LAST_HAN; code++) {
    const char = String.fromCharCode(code)
    const reading = syllables(char)[0]
    const known = reading !== undefined && reading !== char && !reading.includes(' ')
    readings.push(known ? reading : '-')
    if (known) characters.set(char, reading)
  }
  const byReading: Record<string, string[]> = {}
  for (const term of terms) {
    if (term.length < 2 || !/^\p{Script=Han}+$/u.test(term)) continue
    const readings = new Set([
      syllables(term).join(''),
      [...term].map((char) => characters.get(char) ?? '').join(''),
    ])
    for (const reading of readings) {
      const list = byReading[reading] ?? []
      list.push(term)
      byReading[reading] = list
    }
  }
  return { first: FIRST_HAN, readings: readings.join(' '), terms: byReading }
}
