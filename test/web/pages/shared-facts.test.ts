import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFacts, writeFacts } from '../../../web/pages/checklist/shared-facts.ts'

describe('facts in a link', () => {
  it('come back as they were', () => {
    const value = fc.oneof(
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
      fc.string(),
      fc.array(fc.string(), { maxLength: 3 }),
    )
    const facts = fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,20}$/), value, { maxKeys: 6 })
    fc.assert(
      fc.property(facts, (given) => {
        expect(readFacts(writeFacts(given))).toEqual({ ...given })
      }),
    )
  })

  it('keep true and "true" apart', () => {
    expect(readFacts(writeFacts({ a: true, b: 'true' }))).toEqual({ a: true, b: 'true' })
  })

  it.each([
    ['damaged entries are left out', '#a=true&b={', { a: true }],
    ['what no fact can be is left out', '#a={"x":1}&b=null&c=[1]', {}],
    ['the name of a prototype is left out', '#__proto__=true', {}],
    ['no fragment gives none', '', {}],
  ])('%s', (_, fragment, expected) => {
    expect(readFacts(fragment)).toEqual(expected)
  })
})
