import { describe, expect, it } from 'vitest'
import { nameIn } from '../../../web/api/exports.ts'
import {
  confirm,
  readConfirmed,
  unconfirmedFacts,
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

  it('are asked with in the language of the interface, which Chinese need not name', () => {
    expect(requestOf(['甲'], [], one, 'en')).toMatchObject({ language: 'en', confirmed: one })
    expect(requestOf(['甲'], [], one, 'zh')).not.toHaveProperty('language')
  })
})

describe('facts of a verdict that nobody confirmed', () => {
  const read = {
    value: true,
    source: 'narrative',
    evidence: { quote: '聋哑', span: { start: 0, end: 2 } },
  } as const
  const evaluation = {
    checklistId: 'fast',
    facts: {
      deaf: read,
      minor: { value: false, source: 'given' },
      term: { value: 3, source: 'derived' },
    },
  } as const
  const chip = { id: 'minor', kind: 'fact', label: '', quote: '四十岁' } as const
  const idsOf = (confirmed?: Parameters<typeof unconfirmedFacts>[2]): string[] =>
    unconfirmedFacts(evaluation, [chip], confirmed).map(({ id }) => id)

  it('are those read in the question and those carried on, with their words; nothing that follows from others', () => {
    expect(unconfirmedFacts(evaluation, [chip], undefined)).toEqual([
      { id: 'deaf', value: true, quote: '聋哑' },
      { id: 'minor', value: false, quote: '四十岁' },
    ])
  })

  it.each<[string, Parameters<typeof unconfirmedFacts>[2], string[]]>([
    ['what was confirmed', { checklist: 'fast', facts: { minor: false } }, ['deaf']],
    [
      'nothing, where another checklist was meant',
      { checklist: 'other', facts: { minor: false } },
      ['deaf', 'minor'],
    ],
    [
      'nothing that was confirmed and then not used',
      { checklist: 'fast', facts: { deaf: true } },
      ['deaf', 'minor'],
    ],
  ])('are without %s', (_, confirmed, expected) => expect(idsOf(confirmed)).toEqual(expected))
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
