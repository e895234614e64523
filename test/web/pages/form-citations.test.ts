import { describe, expect, it } from 'vitest'
import type { AnswerCitation } from '../../../server/contract/answer-citation.ts'
import type { AnswerForm } from '../../../server/contract/answer-forms.ts'
import type { Statement } from '../../../server/contract/answers.ts'
import { chosenCitation } from '../../../web/pages/ask/answer-parts.ts'
import { besideForm, formCitations, formKey } from '../../../web/pages/ask/form-citations.ts'

const cite = (provisionId: string, start = 0, end = 10): AnswerCitation => ({
  provisionId,
  label: provisionId,
  documentTitle: '解释',
  authority: '司法解释',
  normative: true,
  quote: '字'.repeat(end - start),
  span: { start, end },
  verified: true,
})
const quoting = (...citations: AnswerCitation[]): Statement => ({
  kind: 'quotation',
  role: 'answer',
  text: citations.map(({ quote }) => quote).join(''),
  citations,
})
const note = (text: string): Statement => ({ kind: 'note', role: 'lead', text, citations: [] })
const place = (...statements: Statement[]) =>
  statements.map((statement, index) => ({ index, statement }))

const conditions: AnswerForm = {
  kind: 'conditions',
  lead: cite('a/1/1', 0, 12),
  rows: [
    { citation: cite('a/1/1/1'), marked: false },
    { citation: cite('a/1/1/2'), marked: true },
  ],
}
const timeline: AnswerForm = {
  kind: 'timeline',
  rows: [{ limit: '十日', marked: { start: 0, end: 2 }, citation: cite('a/2/1') }],
}
const comparison: AnswerForm = {
  kind: 'comparison',
  columns: [
    { documentId: 'a', title: '解释', authority: '', normative: true, citations: [cite('a/1/1')] },
    { documentId: 'b', title: '意见', authority: '', normative: true, citations: [cite('b/1/1')] },
  ],
  conflicts: [{ id: 'K1', title: '', note: '', citations: [cite('a/9/1', 2, 4)] }],
}

describe('formCitations', () => {
  it.each([
    ['conditions', conditions, ['a/1/1', 'a/1/1/1', 'a/1/1/2']],
    ['timeline', timeline, ['a/2/1']],
    ['comparison', comparison, ['a/9/1', 'a/1/1', 'b/1/1']],
  ])('gives those of a form in the order of the page: %s', (_kind, form, ids) => {
    expect(formCitations(form).map(({ provisionId }) => provisionId)).toEqual(ids)
  })

  it('can be chosen by their key beside those of the statements', () => {
    const chosen = chosenCitation([quoting(cite('z/1'))], formKey(1), formCitations(conditions))
    expect(chosen?.citation.provisionId).toBe('a/1/1/1')
    expect(chosenCitation([quoting(cite('z/1'))], null, formCitations(conditions))?.key).toBe('0.0')
  })
})

describe('besideForm', () => {
  it('leaves out what the form shows and the words that led to it', () => {
    const shown = quoting(cite('a/1/1', 0, 12), cite('a/1/1/2'))
    const other = quoting(cite('a/3/1'))
    const left = besideForm(conditions, place(note('先看清单。'), note('解释规定：'), shown, other))
    expect(left.map(({ statement }) => statement)).toEqual([note('先看清单。'), other])
    const english = place(note('First the checklist.'), note('《解释》第一条 provides:'), shown)
    expect(besideForm(conditions, english).map(({ index }) => index)).toEqual([0])
  })

  it('keeps words that the form shows only in part', () => {
    const wider = quoting(cite('a/1/1/2', 0, 99))
    expect(besideForm(comparison, place(wider))).toHaveLength(1)
    expect(besideForm(comparison, place(quoting(cite('a/1/1', 2, 8))))).toHaveLength(0)
  })

  it('keeps all beside a timeline, and without a form', () => {
    const statements = place(note('解释规定：'), quoting(cite('a/2/1')))
    expect(besideForm(timeline, statements)).toEqual(statements)
    expect(besideForm(undefined, statements)).toEqual(statements)
  })
})
