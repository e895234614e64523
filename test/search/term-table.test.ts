import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTermTable, findTerm, termCount } from '../../server/search/term-table.ts'

const terms = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }), {
  maxLength: 60,
})

describe('a table of terms', () => {
  it('finds each of its terms under its number, and no other', () => {
    fc.assert(
      fc.property(terms, fc.string({ unit: 'binary', maxLength: 5 }), (list, other) => {
        const table = buildTermTable(list)
        expect(termCount(table)).toBe(list.length)
        list.forEach((term, number) => {
          expect(findTerm(table, term)).toBe(number)
        })
        expect(findTerm(table, other)).toBe(list.indexOf(other))
      }),
    )
  })

  it('tells terms apart that fall into one slot', () => {
    const many = Array.from({ length: 3000 }, (_, at) => `词${at}`)
    const table = buildTermTable(many)
    expect(many.map((term) => findTerm(table, term))).toEqual([...many.keys()])
    expect(findTerm(table, '词3000')).toBe(-1)
  })

  it('finds the term of its example', () => {
    expect(findTerm(buildTermTable(['法', '律师']), '律师')).toBe(1)
  })

  it('finds nothing without terms', () => {
    expect(findTerm(buildTermTable([]), '法')).toBe(-1)
  })
})
