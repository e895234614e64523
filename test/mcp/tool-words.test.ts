import { describe, expect, it } from 'vitest'
import type { Statement } from '../../server/contract/answers.ts'
import { sayAnswer, sayDeadlines, sayEvaluation } from '../../server/mcp/tool-words.ts'
import { DIGESTS } from '../receipt-fixture.ts'

const statement = (
  kind: Statement['kind'],
  role: Statement['role'],
  verified?: boolean,
): Statement => ({
  kind,
  role,
  text: `${kind} ${role}`,
  citations: [],
  ...(verified !== undefined && { verified }),
})
const answer = {
  status: 'answered' as const,
  statements: [],
  confidence: 1,
  followUps: [],
  receipt: { version: '1', corpusHash: 'x', digests: DIGESTS, asOf: '2026-03-01' },
  links: [],
}

describe('an answer in words for a client', () => {
  it.each([
    [statement('quotation', 'answer'), '［原文］'],
    [statement('quotation', 'context'), '［同条全文］'],
    [statement('quotation', 'related'), '［相关原文］'],
    [statement('quotation', 'background'), '［调研报告，不是法律依据］'],
    [statement('finding', 'lead'), '［结论］'],
    [statement('note', 'lead'), '［说明］'],
    [statement('generated', 'answer', true), '［模型文字，引文已核对］'],
    [statement('generated', 'answer', false), '［模型文字，未经核对］'],
  ])('marks what each statement is: %j', (one, mark) => {
    expect(sayAnswer({ ...answer, statements: [one] })).toContain(`${mark}${one.text}`)
  })

  it('gives the reason of an abstention once', () => {
    const reason = '没有收录刑法。'
    const note = { ...statement('note', 'lead'), text: reason }
    const abstained = { ...answer, status: 'abstained' as const, reason }
    expect(sayAnswer({ ...abstained, statements: [note] }).split(reason).length).toBe(2)
    expect(sayAnswer(abstained)).toContain(reason)
  })
})

describe('deadlines in words for a client', () => {
  const found = {
    checklistId: 'appeal-deadline',
    outcome: { id: 'open', title: '尚不能确定' },
    determined: false,
    deadlines: [
      {
        id: 'last',
        title: '届满日',
        date: '2024-04-18',
        steps: [{ text: '十日', date: '2024-04-18', legalBasis: [] }],
      },
      {
        id: 'service',
        title: '送达期限',
        undated: { reason: 'not-counted' as const, facts: [], text: '不推算到具体日期' },
        steps: [{ text: '宣判后五日以内送达', legalBasis: [] }],
      },
    ],
    conflicts: [
      { id: 'K1', title: '两个文件', note: '不一样。', texts: [], checklists: [], topics: [] },
    ],
    gaps: [{ id: 'Q1', title: '期间的计算', note: '见刑事诉讼法。' }],
    notes: ['节假日表载明，请核对。'],
    missing: [],
    receipt: { version: '1', corpusHash: 'x', digests: DIGESTS, asOf: '2026-03-01' },
    url: 'http://127.0.0.1:3000/checklists/appeal-deadline',
    missingFacts: [],
  }

  it.each([
    [false, '届满日（尚未确定，可能是）：2024-04-18'],
    [true, '届满日：2024-04-18'],
  ])('say each day with its steps, or why there is none; determined: %s', (determined, first) => {
    expect(
      sayDeadlines({ ...found, determined })
        .split('\n')
        .slice(1, 5),
    ).toEqual([first, '  十日：2024-04-18', '送达期限：不推算到具体日期', '  宣判后五日以内送达'])
  })

  const evaluation = {
    ...found,
    findings: [
      {
        requirement: 'notify',
        title: '应当通知',
        truth: 'true' as const,
        decisive: false,
        follows: true as const,
        legalBasis: [],
        facts: [],
      },
    ],
    because: [],
    reasons: [],
    possible: [],
    facts: {},
  }

  it.each([
    ['compute_deadline', sayDeadlines(found)],
    ['evaluate_checklist', sayEvaluation(evaluation)],
  ])('%s tells the days, and every caution that its structured content has', (_, said) => {
    for (const line of [
      '届满日（尚未确定，可能是）：2024-04-18',
      '规定不一致：两个文件。不一样。',
      '文件没有规定：期间的计算。见刑事诉讼法。',
      '提示：节假日表载明，请核对。',
    ])
      expect(said.split('\n')).toContain(line)
  })

  it('of a verdict tell what comes with it', () => {
    expect(sayEvaluation(evaluation)).toContain('同时：\n  应当通知\n')
  })
})
