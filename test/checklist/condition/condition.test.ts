import { describe, expect, it } from 'vitest'
import type { FactAnswer } from '../../../server/checklist/condition/answer.ts'
import type { Condition } from '../../../server/checklist/condition/condition.ts'
import {
  ALWAYS,
  factsRead,
  passes,
  subjectKey,
  subjectValue,
  weigh,
} from '../../../server/checklist/condition/condition.ts'
import type { Fact } from '../../../server/checklist/condition/fact.ts'
import { parseCondition } from '../../../server/checklist/condition/parser.ts'
import { ConditionSyntaxError } from '../../../server/checklist/condition/token.ts'
import { conditionText } from '../../../server/checklist/condition/wording.ts'

const fact = (id: string, type: Fact['type'], more: Partial<Fact> = {}): Fact => ({
  id,
  type,
  title: `〔${id}〕`,
  question: '',
  minimum: 0,
  maximum: 1000,
  integer: false,
  citationOnly: false,
  optional: false,
  meaning: id,
  basis: [],
  readings: [],
  ...more,
})
const facts = new Map(
  [
    fact('minor', 'boolean', { negation: '已成年' }),
    fact('joint', 'boolean'),
    fact('months', 'number', { unit: '个月' }),
    fact('served-on', 'date'),
    fact('heard-on', 'date'),
    fact('days-off', 'date-list'),
    fact('stage', 'enum', {
      values: [
        { id: 'trial', title: '审判' },
        { id: 'appeal', title: '上诉' },
        { id: 'review', title: '复核' },
      ],
    }),
  ].map((one) => [one.id, one]),
)
const young: Condition = {
  kind: 'test',
  subject: { kind: 'fact', fact: 'minor' },
  test: { kind: 'is', value: true },
}
const names = {
  fact: (id: string) => facts.get(id),
  hasRequirement: (id: string) => id === 'young' || id === 'other.old',
  known: () => [...facts.keys(), 'young'],
}
const requirement = (): Condition => young
const parse = (text: string) => parseCondition(text, names)
const known = (values: Record<string, boolean | number | string>) =>
  new Map(
    Object.entries(values).map(([id, value]): [string, FactAnswer] => [
      id,
      { kind: 'known', value },
    ]),
  )
const truth = (text: string, values: Record<string, boolean | number | string>) =>
  weigh(parse(text), { answers: known(values), requirement })

describe('a condition', () => {
  it.each([
    ['minor', { minor: true }, 'true'],
    ['not minor', { minor: true }, 'false'],
    ['minor = false', { minor: false }, 'true'],
    ['minor', {}, 'unknown'],
    ['minor and joint', { joint: false }, 'false'],
    ['minor or joint', { joint: true }, 'true'],
    ['minor and joint', { joint: true }, 'unknown'],
    ['not minor and joint', { minor: true, joint: true }, 'false'],
    ['not (minor and joint)', { minor: true, joint: false }, 'true'],
    ['minor or joint and months > 3', { minor: true, joint: false, months: 0 }, 'true'],
    ['(minor or joint) and months > 3', { minor: true, joint: false, months: 0 }, 'false'],
    ['months > 36', { months: 36 }, 'false'],
    ['months >= 36', { months: 36 }, 'true'],
    ['months <= 0.5', { months: 0.5 }, 'true'],
    ['months <= 12', { months: 12.5 }, 'false'],
    ['months = 12', { months: 12 }, 'true'],
    ['months = 12', { months: 11 }, 'false'],
    ['months != 12', { months: 12 }, 'false'],
    ['months != 12', { months: 13 }, 'true'],
    ['months < 12', { months: 12 }, 'false'],
    ['stage = trial', { stage: 'trial' }, 'true'],
    ['stage in (trial, appeal)', { stage: 'review' }, 'false'],
    ['stage != trial', { stage: 'review' }, 'true'],
    ['served-on < 2022-03-01', { 'served-on': '2022-02-28' }, 'true'],
    ['served-on < 2022-03-01', { 'served-on': '2022-03-01' }, 'false'],
    [
      'days(served-on, heard-on) >= 10',
      { 'served-on': '2024-02-25', 'heard-on': '2024-03-06' },
      'true',
    ],
    [
      'days(served-on, heard-on) >= 10',
      { 'served-on': '2024-02-25', 'heard-on': '2024-03-05' },
      'false',
    ],
    ['years(served-on, heard-on) < 18', { 'served-on': '2006-03-01' }, 'unknown'],
    ['days(served-on, heard-on) >= 10', { 'heard-on': '2024-03-06' }, 'unknown'],
    [
      'years(served-on, heard-on) < 18',
      { 'served-on': '2006-03-01', 'heard-on': '2024-02-29' },
      'true',
    ],
    [
      'years(served-on, heard-on) < 18',
      { 'served-on': '2006-03-01', 'heard-on': '2024-03-01' },
      'false',
    ],
    [
      'months(served-on, heard-on) > 6',
      { 'served-on': '2024-01-01', 'heard-on': '2024-07-31' },
      'false',
    ],
    [
      'months(served-on, heard-on) > 6',
      { 'served-on': '2024-01-01', 'heard-on': '2024-08-01' },
      'true',
    ],
    ['young', { minor: true }, 'true'],
    ['other.old and always', { minor: false }, 'false'],
  ] as const)('%s on %o is %s', (text, values, expected) => {
    expect(truth(text, values as Record<string, boolean | number | string>)).toBe(expected)
  })

  it.each([
    ['', 0, '此处应为事实或要件'],
    ['minor and', 9, '此处应为事实或要件'],
    ['minor joint', 6, '多余的“joint”'],
    ['(minor', 6, '此处应为“)”'],
    ['minr', 0, '是不是 minor'],
    ['stage = trail', 8, '是不是 trial'],
    ['stage', 5, '之后应为 =、!= 或 in'],
    ['months > 2024-01-01', 9, '此处应为数字'],
    ['served-on < 12', 12, '此处应为日期'],
    ['served-on < 2023-02-29', 12, '没有 2023-02-29 这一天'],
    ['days-off = 3', 0, '日期列表'],
    ['days(served-on, minor) > 3', 16, '不是日期事实'],
    ['minor & joint', 6, '不认识的字符“&”'],
    ['minor = maybe', 8, '此处应为 true 或 false'],
  ])('%j is refused at character %i: %s', (text, offset, message) => {
    let error: unknown
    try {
      parse(text)
    } catch (caught) {
      error = caught
    }
    expect(error).toBeInstanceOf(ConditionSyntaxError)
    expect(error).toMatchObject({ offset, message: expect.stringContaining(message) })
  })

  it('is not weighed again where it has been weighed already', () => {
    const weighed = (condition: Condition) => (condition.kind === 'test' ? 'true' : undefined)
    const context = { answers: known({ minor: false }), requirement, weighed } as const
    expect(weigh(parse('not minor'), context)).toBe('false')
    expect(weigh(parse('minor and always'), context)).toBe('true')
  })

  it('that never holds is false, one that always holds is true', () => {
    const context = { answers: known({}), requirement }
    expect(weigh({ kind: 'constant', value: false }, context)).toBe('false')
    expect(weigh(ALWAYS, context)).toBe('true')
  })

  it('has no value of a list of dates, nor passes a test of another kind of value', () => {
    const listed = new Map([['days-off', { kind: 'known', value: ['2024-01-01'] } as const]])
    expect(subjectValue({ kind: 'fact', fact: 'days-off' }, listed)).toBeUndefined()
    expect(passes({ kind: 'compare', operator: '>', value: 0 }, true)).toBe(false)
    expect(passes({ kind: 'compare', operator: '>', value: 0 }, '5')).toBe(false)
    expect(passes({ kind: 'is', value: true }, false)).toBe(false)
    expect(passes({ kind: 'one-of', values: ['x'] }, true)).toBe(false)
  })

  it('meets others of the same subject under one key', () => {
    expect(subjectKey({ kind: 'fact', fact: 'minor' })).toBe('minor')
    const subject = { kind: 'elapsed', unit: 'days', from: 'a', to: 'b' } as const
    expect(subjectKey(subject)).toBe('days(a, b)')
    expect(subjectKey({ ...subject, unit: 'years' })).toBe('years(a, b)')
    expect(subjectKey({ ...subject, from: 'c' })).toBe('days(c, b)')
  })

  it('names the facts it reads, those of requirements too, each once', () => {
    expect(
      factsRead(parse('young and days(served-on, heard-on) > 3 and not minor'), requirement),
    ).toEqual(['minor', 'served-on', 'heard-on'])
  })

  it.each([
    ['not minor', '已成年'],
    ['not joint', '并非：〔joint〕'],
    ['months > 36', '〔months〕超过36个月'],
    ['served-on < 2022-03-01', '〔served-on〕早于2022年3月1日'],
    ['stage in (trial, appeal)', '〔stage〕：审判或者上诉'],
    ['minor and (joint or months <= 6)', '〔minor〕，且（〔joint〕；或者〔months〕不超过6个月）'],
    ['days(served-on, heard-on) >= 10', '自“〔served-on〕”至“〔heard-on〕”不少于10天'],
    ['not (minor or joint)', '并非：〔minor〕；或者〔joint〕'],
    ['young', '〈young〉'],
  ])('%s reads %s', (text, chinese) => {
    const wording = {
      fact: (id: string) => facts.get(id),
      requirementTitle: (id: string) => `〈${id}〉`,
    }
    expect(conditionText(parse(text), wording)).toBe(chinese)
  })
})
