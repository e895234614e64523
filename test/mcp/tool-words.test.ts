import { describe, expect, it } from 'vitest'
import type { Statement } from '../../server/contract/answers.ts'
import { sayAnswer } from '../../server/mcp/tool-words.ts'

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
  receipt: { version: '1', corpusHash: 'x', asOf: '2026-03-01' },
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
