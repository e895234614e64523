import { describe, expect, it } from 'vitest'
import type { ChecklistDetail, Evaluation } from '../../server/contract/checklists.ts'
import type { CheckedCitation } from '../../server/contract/verify.ts'
import type { Exercise } from '../../server/training/exercise.ts'
import {
  decidingFacts,
  gradeAttempt,
  neededFacts,
  supportingFacts,
} from '../../server/training/grade.ts'

const exercise: Exercise = {
  id: 'fast~1',
  checklistId: 'fast',
  kind: 'case',
  name: '辩护人作无罪辩护',
  facts: { plea: true, court: true, term: 'unknown' },
}
const checklist = {
  facts: [
    { id: 'plea', title: '辩护人作无罪辩护' },
    { id: 'court', title: '基层法院' },
  ],
} as unknown as Pick<ChecklistDetail, 'facts'>
const basis = {
  provisionId: 'law/370/1/7',
  citation: '《解释》第三百七十条第七项',
  quote: '辩护人作无罪辩护的',
  span: { start: 0, end: 9 },
}
const evaluation = {
  outcome: { id: 'no', title: '不适用' },
  determined: true,
  because: ['law/370/1/7'],
  reasons: [basis],
  findings: [
    {
      requirement: 'r',
      title: '',
      truth: 'true',
      decisive: true,
      legalBasis: [],
      facts: ['plea', 'term'],
    },
    {
      requirement: 's',
      title: '',
      truth: 'false',
      decisive: false,
      legalBasis: [],
      facts: ['court'],
    },
  ],
} as unknown as Evaluation

const NO_ROLES = { needed: [], supporting: [] }

const cited = (verdict: CheckedCitation['verdict'], provisionId?: string): CheckedCitation => ({
  quote: '引文',
  span: { start: 0, end: 2 },
  verdict,
  detail: '',
  ...(provisionId !== undefined && { provisionId }),
})

describe('a citation', () => {
  it.each([
    ['supports', 'the reason itself', cited('verified', 'law/370/1/7')],
    ['supports', 'a place inside the reason', cited('verified', 'law/370/1/7/1')],
    ['coarse', 'the article around the reason', cited('verified', 'law/370')],
    ['beside', 'another article', cited('verified', 'law/371')],
    ['beside', 'an article whose number begins alike', cited('verified', 'law/37')],
    ['wrong', 'an article that does not exist', cited('no-such-provision')],
    ['wrong', 'words that are others', cited('text-differs', 'law/370/1/7')],
    ['unchecked', 'a law that is not here', cited('not-in-corpus')],
  ] as const)('is graded %s: %s', (expected, _reason, citation) => {
    const grade = gradeAttempt(
      exercise,
      checklist,
      { outcome: 'no', facts: [] },
      [citation],
      evaluation,
      NO_ROLES,
    )
    expect(grade.citations[0]?.grade).toBe(expected)
  })
})

describe('a grade', () => {
  const graded = (outcome: string, facts: string[], checked: CheckedCitation[]) =>
    gradeAttempt(exercise, checklist, { outcome, facts }, checked, evaluation, NO_ROLES)

  it.each([
    ['all right', 'no', ['plea'], [cited('verified', 'law/370/1/7')], 100],
    ['nothing but the outcome', 'no', [], [], 50],
    [
      'the wrong outcome on the right basis',
      'yes',
      ['plea'],
      [cited('verified', 'law/370/1/7')],
      50,
    ],
    ['a basis cited too coarsely', 'no', ['plea'], [cited('verified', 'law/370')], 85],
    ['a fact too many', 'no', ['plea', 'court'], [cited('verified', 'law/370/1/7')], 90],
    ['nothing right', 'yes', ['court'], [cited('verified', 'law/1')], 0],
  ] as const)('of %s', (_name, outcome, facts, checked, score) => {
    expect(graded(outcome, [...facts], [...checked]).score).toBe(score)
  })

  it('quotes the reasons that were not cited, and only those', () => {
    expect(graded('no', [], []).missedBasis).toEqual([basis])
    expect(graded('no', [], [cited('verified', 'law/370/1/7')]).missedBasis).toEqual([])
    expect(graded('no', [], [cited('text-differs', 'law/370/1/7')]).missedBasis).toEqual([basis])
  })

  it('does not count the facts of a condition that only gathers one that decided', () => {
    const gathering = {
      requirement: 'any',
      title: '',
      truth: 'true',
      decisive: true,
      legalBasis: [],
      facts: ['plea', 'term', 'court'],
    } as const
    const findings = [gathering, ...evaluation.findings] as Evaluation['findings']
    expect(decidingFacts({ findings }, exercise)).toEqual(['plea'])
  })

  it('never calls a fact decisive that is not known, or that no condition that decided reads', () => {
    expect(graded('no', ['plea', 'court'], []).facts).toEqual({
      right: [{ id: 'plea', title: '辩护人作无罪辩护' }],
      missed: [],
      extra: [{ id: 'court', title: '基层法院' }],
    })
  })

  it('adds up its parts', () => {
    const { points, score } = graded('no', ['plea'], [cited('verified', 'law/370')])
    expect(points).toEqual({ outcome: 50, basis: 15, facts: 20 })
    expect(score).toBe(85)
  })
})

describe('a verdict that no condition decides by itself', () => {
  const open = { ...evaluation, findings: [] } as Evaluation
  const facts = { plea: true, court: true, term: 'unknown' }
  /** Reached only by both known facts. */
  const decide = (known: Exercise['facts']): Pick<Evaluation, 'outcome'> => ({
    outcome: {
      id: known.plea === true && known.court === true ? 'no' : 'undetermined',
      title: '',
    } as Evaluation['outcome'],
  })
  const needed = neededFacts({ facts }, 'no', decide)
  const graded = (named: string[]) =>
    gradeAttempt(exercise, checklist, { outcome: 'no', facts: named }, [], open, {
      needed,
      supporting: [],
    })

  it('rests on the facts without which it is not reached, of those that are known', () => {
    expect(needed).toEqual(['plea', 'court'])
    expect(neededFacts({ facts }, 'no', () => evaluation)).toEqual([])
    expect(neededFacts({ facts }, 'no', () => undefined)).toEqual(['plea', 'court'])
  })

  it.each([
    [['plea', 'court'], 20],
    [['plea'], 10],
    [[], 0],
  ])('%j named: %i points', (named, points) => {
    expect(graded(named).points.facts).toBe(points)
    expect(graded(named).facts.extra).toEqual([])
  })

  it('never calls a fact idle that the verdict needs beside the one that decides', () => {
    const grade = gradeAttempt(
      exercise,
      checklist,
      { outcome: 'no', facts: ['plea', 'court'] },
      [],
      evaluation,
      { needed: ['court'], supporting: [] },
    )
    expect(grade.facts).toMatchObject({ missed: [], extra: [] })
  })
})

describe('facts that a verdict rests on without being decided by them', () => {
  const shown = (id: string, quote: string, day?: string) =>
    ({
      outcome: { id, title: '' },
      reasons: [{ ...basis, quote }],
      deadlines: [{ id: 'd', title: '', date: day, steps: [{ text: '', date: day }] }],
    }) as unknown as Evaluation

  it('are those without which it cites otherwise, works out another day, or is not reached', () => {
    const facts = { stage: 'trial', start: '2024-03-07', idle: true, term: 'unknown', gone: 1 }
    const whole = shown('2024-03-18', '审结', '2024-03-17')
    const decide = (known: Exercise['facts']): Evaluation | undefined => {
      if (!('gone' in known)) return undefined
      return shown(
        '2024-03-18',
        'stage' in known ? '审结' : '审结或者起诉',
        'start' in known ? '2024-03-17' : undefined,
      )
    }
    expect(supportingFacts({ facts }, whole, decide)).toEqual(['stage', 'start', 'gone'])
  })

  it('are neither asked for nor a fault', () => {
    const grade = gradeAttempt(
      exercise,
      checklist,
      { outcome: 'no', facts: ['plea', 'court'] },
      [],
      evaluation,
      { needed: [], supporting: ['court'] },
    )
    expect(grade.facts).toMatchObject({ missed: [], extra: [] })
    expect(grade.points.facts).toBe(20)
  })
})
