import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  askAddress,
  documentOf,
  isDay,
  isInside,
  lawAddress,
  provisionAt,
  readQuestions,
} from '../../../web/app/addresses.ts'

const read = (address: string): string[] => {
  const url = new URL(address, 'http://host')
  return readQuestions(url.search, url.hash)
}

describe('the address of a talk', () => {
  it('gives the questions back, in order, whatever they hold', () => {
    const question = fc.string({ unit: 'grapheme', minLength: 1 }).filter((q) => q.trim() !== '')
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 5 }), (questions) => {
        expect(read(askAddress(questions))).toEqual(
          questions.map((one) => one.replace(/\r\n|\r|\n/g, (line) => line).trim()),
        )
      }),
    )
  })

  it('keeps a short question in the query and a long one after #, which no server refuses or logs', () => {
    expect(askAddress(['速裁'])).toMatch(/^\/ask\?q=/)
    const long = '案'.repeat(4000)
    expect(askAddress([long])).toMatch(/^\/ask#q=/)
    expect(read(askAddress([long]))).toEqual([long])
  })

  it('is empty for none or blank questions', () => {
    expect(readQuestions('', '')).toEqual([])
    expect(readQuestions('?q=%20&q=', '')).toEqual([])
  })
})

describe('ids of provisions', () => {
  it('know their text', () => {
    expect(documentOf('spc-interpretation-2021/370/1/7')).toBe('spc-interpretation-2021')
  })

  it.each([
    ['a/370/1/7', 'a/370', true],
    ['a/370', 'a/370', true],
    ['a/3701', 'a/370', false],
    ['a/370', 'a/370/1', false],
  ])('%s inside %s: %s', (inner, outer, expected) => {
    expect(isInside(inner, outer)).toBe(expected)
  })
})

describe('a day', () => {
  it.each([
    ['2028-10-24', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-13-01', false],
    ['2023-1-1', false],
    ['昨天', false],
    ['', false],
    [null, false],
  ])('%s exists: %s', (text, exists) => {
    expect(isDay(text)).toBe(exists)
  })
})

describe('the address of a provision', () => {
  it.each(['law-a', 'law-a/370', 'law-a/370/1/7', 'law-a/120-1'])(
    '%s is read back from it',
    (id) => {
      expect(provisionAt(lawAddress(id))).toBe(id)
      expect(provisionAt(`${lawAddress(id)}/`)).toBe(id)
    },
  )

  it.each(['/', '/law', '/law/', '/checklists/law/1'])('%s is none', (path) => {
    expect(provisionAt(path)).toBeUndefined()
  })
})
