import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkToTalk, readQuestions } from '../../../web/app/addresses.ts'
import {
  cleaned,
  type Place,
  questionsAt,
  talkState,
  typedAt,
  withTyped,
} from '../../../web/app/words-in-address.ts'

/** The place that an address opens, with what its entry keeps. */
function placeOf(address: string, state: unknown = null): Place {
  const { pathname, search, hash } = new URL(address, 'http://desk.test')
  return { pathname, search, hash, state }
}
const addressOf = ({ pathname, search, hash }: Place): string => `${pathname}${search}${hash}`

const WORDS = '王某涉嫌盗窃'
const encoded = encodeURIComponent(WORDS)
const question = fc.string({ unit: 'grapheme', minLength: 1 }).filter((q) => q.trim() !== '')

describe('a link to a talk', () => {
  it('gives the questions back, in order, whatever they hold, and shows a server none of them', () => {
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 5 }), (questions) => {
        const { search, hash } = placeOf(linkToTalk(questions))
        expect(search).toBe('')
        expect(readQuestions(search, hash)).toEqual(questions.map((one) => one.trim()))
      }),
    )
  })
})

describe('an address with words', () => {
  it.each([
    ['a talk of an older link', `/ask?q=${encoded}`, '/ask'],
    ['a long talk of an older link', `/ask#q=${encoded}`, '/ask'],
    ['a talk of which a citation is shown', `/ask?q=${encoded}&at=2.0`, '/ask?at=2.0'],
    ['a talk with a slash at its end', `/ask/?q=${encoded}`, '/ask/'],
    ['a search', `/search?q=${encoded}&document=law-a`, '/search?document=law-a'],
    ['a catalogue that is narrowed', `/checklists?stage=x&q=${encoded}`, '/checklists?stage=x'],
    ['topics that are narrowed', `/topics?q=${encoded}`, '/topics'],
  ])('is cleaned, and keeps what it said: %s', (_, address, clean) => {
    const place = cleaned(placeOf(address))
    expect(place && addressOf(place)).toBe(clean)
    expect(JSON.stringify(place?.state)).toContain(WORDS)
    expect(place && cleaned(place)).toBeUndefined()
  })

  it.each([
    '/',
    '/ask',
    '/ask?at=2.0',
    '/search?document=law-a',
    '/checklists?by=stage',
    '/checklists/fast/verdict#court-is-basic=true',
    '/compare?a=law-a/1&b=law-a/2',
    '/law/law-a?asOf=2020-01-01',
  ])('is no other: %s', (address) => {
    expect(cleaned(placeOf(address, { questions: [WORDS] }))).toBeUndefined()
  })

  it('takes the place of what the entry kept, and leaves the rest of the entry', () => {
    const before = { questions: ['旧'], confirmed: { checklist: 'fast', facts: { a: true } } }
    const place = cleaned(placeOf(`/ask#q=${encoded}`, before))
    expect(place?.state).toEqual({ ...before, questions: [WORDS] })
  })
})

describe('what the entry of the history keeps', () => {
  it('is the talk, after a reload too', () => {
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 5 }), (questions) => {
        const state = JSON.parse(JSON.stringify(talkState(questions)))
        expect(questionsAt({ search: '', hash: '', state })).toEqual(questions)
      }),
    )
  })

  it.each([[null], ['x'], [{}], [{ questions: '问' }], [{ questions: [1, null, ''] }]])(
    'is no talk in %j',
    (state) => expect(questionsAt({ search: '', hash: '', state })).toEqual([]),
  )

  it('is what was typed, until it is cleared', () => {
    const state = withTyped({ other: 1 }, '速裁')
    expect(typedAt({ search: '', state })).toBe('速裁')
    expect(withTyped(state, '')).toEqual({ other: 1 })
    expect(typedAt({ search: '', state: null })).toBe('')
  })
})
