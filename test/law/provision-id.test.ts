import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  commonProvision,
  formatProvisionId,
  isInside,
  parseProvisionId,
} from '../../server/law/provision-id.ts'

const number = fc.integer({ min: 1, max: 655 })

describe('provision ids', () => {
  it('round-trip for every address', () => {
    const address = fc.tuple(
      number,
      fc.option(fc.integer({ min: 1, max: 9 })),
      fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }),
    )
    fc.assert(
      fc.property(address, ([article, suffix, below]) => {
        const [paragraph, item, subitem] = below
        const value = {
          documentId: 'spc-interpretation-2021',
          article,
          ...(suffix === null ? {} : { suffix }),
          ...(paragraph === undefined ? {} : { paragraph }),
          ...(item === undefined ? {} : { item }),
          ...(subitem === undefined ? {} : { subitem }),
        }
        expect(parseProvisionId(formatProvisionId(value))).toEqual(value)
      }),
    )
  })

  it.each([
    '',
    '/',
    'a/0',
    'a/01',
    'a/1/0',
    'a/1/1/1/1/1',
    'A/1',
    'a/x',
    'a//1',
    'a/1/',
    '../etc',
    'a/1-0',
  ])('refuses %j', (id) => {
    expect(parseProvisionId(id)).toBeUndefined()
  })

  it('knows that 370/1/7 is inside 370 but not inside 37', () => {
    expect(isInside('a/370/1/7', 'a/370')).toBe(true)
    expect(isInside('a/370/1/7', 'a/37')).toBe(false)
    expect(isInside('a/370', 'a/370')).toBe(true)
  })
})

describe('the smallest provision that holds several', () => {
  it.each([
    [['a/370/1/7'], 'a/370/1/7'],
    [['a/370/1/1', 'a/370/1/3'], 'a/370/1'],
    [['a/370/1/1', 'a/370/2'], 'a/370'],
    [['a/370', 'a/370/1/3'], 'a/370'],
    [['a/370/1/3', 'a/370'], 'a/370'],
    [['a/37/1', 'a/37/10'], 'a/37'],
  ])('of %j is %s', (ids, common) => {
    expect(commonProvision(ids as [string, ...string[]])).toBe(common)
  })
})
