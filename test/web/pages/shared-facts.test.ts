import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  handedOn,
  handOn,
  readFacts,
  writeFacts,
} from '../../../web/pages/checklist/shared-facts.ts'

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
        expect(readFacts(writeFacts(given))).toEqual({ facts: { ...given }, unconfirmed: {} })
        const state = JSON.parse(JSON.stringify(handOn(given)))
        expect(handedOn(state)).toEqual({ facts: { ...given }, unconfirmed: {} })
      }),
    )
  })

  it('keep true and "true" apart', () => {
    expect(readFacts(writeFacts({ a: true, b: 'true' })).facts).toEqual({ a: true, b: 'true' })
  })

  it('keep the empty list: that there is no such day was looked up', () => {
    expect(readFacts(writeFacts({ days: [] })).facts).toEqual({ days: [] })
  })

  it('stay unconfirmed where they were, and without the words that they were read from', () => {
    const link = writeFacts({ a: true, b: 3 }, ['a'])
    expect(readFacts(link)).toEqual({ facts: { a: true, b: 3 }, unconfirmed: { a: '' } })
  })

  it.each([
    ['damaged entries are left out', '#a=true&b={', { a: true }],
    ['what no fact can be is left out', '#a={"x":1}&b=null&c=[1]', {}],
    ['the name of a prototype is left out', '#__proto__=true', {}],
    ['no fragment gives none', '', {}],
  ])('%s', (_, fragment, expected) => {
    expect(readFacts(fragment).facts).toEqual(expected)
  })
})

describe('facts handed on inside the application', () => {
  it('come with the words that they were read from', () => {
    expect(handedOn(handOn({ a: true }, { a: '聋哑' }))).toEqual({
      facts: { a: true },
      unconfirmed: { a: '聋哑' },
    })
  })

  it.each([[null], ['x'], [{}], [{ handedOn: 1 }], [{ handedOn: { facts: [1] } }]])(
    'are none in a state of %j',
    (state) => expect(Object.keys(handedOn(state).unconfirmed)).toEqual([]),
  )

  it('are left out where no fact can be like that', () => {
    const state = { handedOn: { facts: { a: { x: 1 }, b: true }, unconfirmed: { a: 1, b: '话' } } }
    expect(handedOn(state)).toEqual({ facts: { b: true }, unconfirmed: { b: '话' } })
  })
})
