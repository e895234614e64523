import { describe, expect, it } from 'vitest'
import { nameIn } from '../../../web/api/exports.ts'
import {
  confirm,
  readConfirmed,
  withdraw,
  writeConfirmed,
} from '../../../web/pages/ask/confirmed.ts'
import { requestOf } from '../../../web/pages/ask/use-answer.ts'

const proposal = (fact: string, value: string | boolean) => ({
  fact,
  title: fact,
  value,
  label: '',
  quote: '',
  span: { start: 0, end: 0 },
})

describe('confirmed facts', () => {
  const one = confirm(undefined, 'fast', [proposal('minor', true)])

  it('are those that were accepted, added to those before', () => {
    expect(one).toEqual({ checklist: 'fast', facts: { minor: true } })
    expect(confirm(one, 'fast', [proposal('kind', 'a')]).facts).toEqual({ minor: true, kind: 'a' })
  })

  it('begin anew with another checklist', () => {
    expect(confirm(one, 'other', [proposal('kind', 'a')])).toEqual({
      checklist: 'other',
      facts: { kind: 'a' },
    })
  })

  it('can be withdrawn, and are nothing without the last', () => {
    expect(writeConfirmed(withdraw(one, 'minor'))).toBeNull()
    expect(writeConfirmed(undefined)).toBeNull()
  })

  it('come back from the history as they went in', () => {
    expect(readConfirmed(JSON.parse(JSON.stringify(writeConfirmed(one))))).toEqual(one)
  })

  it.each([[null], [undefined], ['x'], [{}], [{ confirmed: 1 }], [{ confirmed: { facts: {} } }]])(
    'are none in a state of %j',
    (state) => expect(readConfirmed(state)).toBeUndefined(),
  )

  it('are in the request only once they are confirmed', () => {
    expect(requestOf(['甲', '乙'], [], undefined)).toEqual({
      question: '乙',
      history: [{ role: 'user', content: '甲' }],
    })
    expect(requestOf(['甲'], ['topic'], one)).toMatchObject({ without: ['topic'], confirmed: one })
  })
})

describe('a long talk', () => {
  it('is asked with its last questions only, which the server takes', () => {
    const questions = Array.from({ length: 500 }, (_, at) => `第${at}问`)
    const { question, history = [] } = requestOf(questions, [], undefined)
    expect(question).toBe('第499问')
    expect(history.length).toBeLessThanOrEqual(100)
    expect(history.at(-1)?.content).toBe('第498问')
  })
})

describe('the name of an exported file', () => {
  it.each([
    ['attachment; filename="tiaoli.md"; filename*=UTF-8\'\'%E6%9D%A1%E7%90%86.md', '条理.md'],
    ["attachment; filename*=UTF-8''%E6%9D.md", undefined],
    ['attachment; filename="tiaoli.md"', undefined],
    [null, undefined],
  ])('in %s is %s', (disposition, name) => expect(nameIn(disposition)).toBe(name))
})
