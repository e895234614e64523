import { describe, expect, it } from 'vitest'
import {
  documentOf,
  isDay,
  isInside,
  lawAddress,
  provisionAt,
  readQuestions,
} from '../../../web/app/addresses.ts'

describe('a link without questions', () => {
  it.each([
    ['', ''],
    ['?q=%20&q=', ''],
    ['?at=2.0', '#x'],
  ])('%s%s gives none', (search, hash) => {
    expect(readQuestions(search, hash)).toEqual([])
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
