// Why a time limit has no date, on a small checklist: each reason that there is, named with its facts.

import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../server/checklist/argument/evaluate.ts'
import { createCorpus } from '../../../server/law/corpus.ts'
import { loadSmall } from '../small-checklist.ts'

const load = () =>
  loadSmall(`facts:
  served: {type: date, title: 送达之日, question: 哪天送达？, citationOnly: true}
  moved: {type: date, title: 节后第一日, question: 节后哪天上班？, citationOnly: true}
  count: {type: number, maximum: 100, title: 日数, question: 几日？, citationOnly: true}
  open: {type: boolean, title: 公开, question: 公开吗？}
outcomes: {yes: 是, no: 否}
rules:
  yes: {title: 是, when: open, outcome: yes}
  no: {title: 否, otherwise: true, outcome: no}
periods:
  ten: {title: 十日, from: served, steps: [{add: 10 days, title: 十日}]}
  extended: {title: 顺延, from: served, steps: [{add: 10 days, title: 十日}, {moveTo: moved, title: 顺延}]}
  counted: {title: 若干日, from: served, steps: [{add: count days, title: 若干日}]}
  worked: {title: 工作日, from: served, steps: [{add: 3 workdays, title: 三个工作日}], calendar: true}
deadlines:
  - {id: ten, title: 十日以内, period: ten}
  - {id: extended, title: 顺延, period: extended}
  - {id: counted, title: 若干日以内, period: counted}
  - {id: worked, title: 三个工作日以内, period: worked}
  - {id: promptly, title: 及时通知}
`)

const deadlines = (facts: Record<string, string | number>) =>
  new Map(evaluate(createCorpus([], ''), load(), { facts }).deadlines.map((one) => [one.id, one]))

describe('a time limit', () => {
  it('without a period is a rule to go by, never a day that is merely missing', () => {
    for (const facts of [{}, { served: '2024-03-01', moved: '2024-03-20', count: 3 }])
      expect(deadlines(facts).get('promptly')).toMatchObject({
        undated: {
          reason: 'not-counted',
          facts: [],
          text: '本清单只列出规定，不推算到具体日期',
        },
      })
  })

  it('names the facts that its day still waits for, and no other', () => {
    const found = deadlines({ served: '2024-03-01' })
    expect(found.get('ten')).toMatchObject({ date: '2024-03-11' })
    expect(found.get('ten')?.undated).toBeUndefined()
    expect(found.get('extended')?.undated).toEqual({
      reason: 'facts-missing',
      facts: ['moved'],
      text: '还不知道“节后第一日”，算不出日期',
    })
    expect(found.get('counted')?.undated).toMatchObject({ facts: ['count'] })
    expect(deadlines({}).get('counted')?.undated).toEqual({
      reason: 'facts-missing',
      facts: ['served', 'count'],
      text: '还不知道“送达之日”“日数”，算不出日期',
    })
  })

  it('waits for a fact that was asked and is not known just as for one not asked', () => {
    expect(deadlines({ served: 'unknown' }).get('ten')?.undated).toMatchObject({
      reason: 'facts-missing',
      facts: ['served'],
    })
  })

  it('has no day where two facts cannot both be', () => {
    const found = deadlines({ served: '2024-03-01', moved: '2024-03-05' }).get('extended')
    expect(found?.date).toBeUndefined()
    expect(found?.undated).toEqual({
      reason: 'contradictory',
      facts: ['served', 'moved'],
      text: '“送达之日”与“节后第一日”不能同时成立，算不出日期',
    })
  })

  it('says which year has no calendar', () => {
    expect(deadlines({ served: '2040-03-01' }).get('worked')?.undated).toEqual({
      reason: 'year-not-covered',
      facts: [],
      text: '2040年的节假日安排没有收录，算不出日期',
    })
    expect(deadlines({ served: '2024-03-01' }).get('worked')).toMatchObject({ date: '2024-03-06' })
  })
})
