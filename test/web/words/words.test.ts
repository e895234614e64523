import { describe, expect, it } from 'vitest'
import { en } from '../../../web/words/en.ts'
import { zh } from '../../../web/words/zh.ts'

type Entry = readonly [string, string]

const flat = (value: unknown, path = ''): Entry[] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, child]) => flat(child, `${path}.${key}`))

const chinese = flat(zh)
const english = new Map(flat(en))
/** Names of what is filled in, without how it is written: `{{n, count(…)}}` is `n`. */
const blanks = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map(([, name]) => name ?? '').sort()

describe('the two catalogues', () => {
  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual(chinese.map(([key]) => key).sort())
  })

  it('have the same blanks to fill in', () => {
    for (const [key, text] of chinese)
      expect([key, blanks(english.get(key) ?? '')]).toEqual([key, blanks(text)])
  })

  it('leave no word empty', () => {
    for (const [key, text] of [...chinese, ...english]) expect(text.trim(), key).not.toBe('')
  })

  it('use full-width punctuation between Chinese characters', () => {
    for (const [key, text] of chinese) expect(text, key).not.toMatch(/[一-龥][,;:?!][一-龥]/)
  })
})
