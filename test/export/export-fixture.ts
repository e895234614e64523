// What reports are made of in the tests: an answer, a verification and a verdict with every kind of part.

import type { AnswerForm } from '../../server/contract/answer-forms.ts'
import type { Answer, Statement } from '../../server/contract/answers.ts'
import type { Evaluation } from '../../server/contract/checklists.ts'
import type { VerifyResponse } from '../../server/contract/verify.ts'
import { DIGESTS } from '../receipt-fixture.ts'

export const receipt = {
  version: '0.1.0',
  corpusHash: 'abcdef0123456789ffff',
  digests: DIGESTS,
  asOf: '2026-03-01',
}

const citation = (provisionId: string, quote: string): Statement['citations'][number] => ({
  provisionId,
  label: provisionId,
  documentTitle: '解释',
  authority: '司法解释',
  normative: true,
  quote,
  span: { start: 0, end: quote.length },
  verified: true,
})

/** Official forms, as a stand-in for the corpus. */
export const citationOf = (provisionId: string): string => `《某解释》${provisionId}`

const statement = (
  kind: Statement['kind'],
  role: Statement['role'],
  text: string,
  citations: Statement['citations'] = [],
): Statement => ({ kind, role, text, citations })

export const answer: Answer = {
  status: 'answered',
  statements: [
    statement('finding', 'lead', '不适用速裁程序。', [citation('i/370/1/7', '辩护人作无罪辩护的')]),
    statement('quotation', 'answer', '辩护人作无罪辩护的', [
      citation('i/370/1/7', '辩护人作无罪辩护的'),
    ]),
    statement('generated', 'answer', '模型说的一句话。'),
    statement('quotation', 'related', '甲\n乙', [citation('i/375', '甲\n乙')]),
  ],
  questionType: 'conditions',
  carried: [],
  nearest: [],
  confidence: 1,
  followUps: [],
  receipt,
}

const limit = '十日'
const clause = '上诉期限为十日。'

/** An answer in each form. */
export const forms: Readonly<Record<AnswerForm['kind'], AnswerForm>> = {
  timeline: {
    kind: 'timeline',
    rows: [{ limit, marked: { start: 5, end: 7 }, citation: citation('i/380/1', clause) }],
  },
  conditions: {
    kind: 'conditions',
    lead: citation('i/370/1', '有下列情形之一的，不适用速裁程序：'),
    quantifier: 'any',
    rows: [
      { citation: citation('i/370/1/1', '（一）盲、聋、哑人；'), marked: false },
      { citation: citation('i/370/1/7', '辩护人作无罪辩护的'), marked: true },
    ],
    closing: citation('i/370/1', '以上情形以审判时为准。'),
  },
  comparison: {
    kind: 'comparison',
    columns: [
      {
        documentId: 'i',
        title: '解释',
        authority: '司法解释',
        normative: true,
        citations: [citation('i/370/1/7', '辩护人作无罪辩护的'), citation('i/371', '第二处')],
      },
      {
        documentId: 'r',
        title: '报告',
        authority: '调研报告',
        normative: false,
        citations: [citation('r/3', '实践中的做法')],
      },
    ],
    conflicts: [
      {
        id: 'K1',
        title: '无罪辩护',
        note: '以解释为准。',
        citations: [citation('i/370/1/7', '辩护人作无罪辩护的'), citation('g/42', '指导意见的话')],
      },
    ],
  },
}

export const verification: VerifyResponse = {
  checked: [
    {
      quote: '第七条|*甲*',
      span: { start: 0, end: 8 },
      verdict: 'text-differs',
      provisionId: 'i/7',
      detail: '引文与第七条的原文不同。',
      difference: [
        { kind: 'same', text: '有关部门' },
        { kind: 'written', text: '可以' },
        { kind: 'stored', text: '应当' },
      ],
    },
    {
      quote: '第八条',
      span: { start: 9, end: 12 },
      verdict: 'verified',
      provisionId: 'i/8',
      detail: '条文存在。',
    },
  ],
  counts: { verified: 1, 'text-differs': 1 },
  summary: '核对 2 处，相符 1，文字不同 1；没有未核对的。',
}

const basis = (provisionId: string, quote: string) => ({
  provisionId,
  citation: provisionId,
  quote,
  span: { start: 0, end: quote.length },
})

export const evaluation: Evaluation = {
  checklistId: 'fast-track',
  outcome: { id: 'not-applicable', title: '不适用速裁程序' },
  determined: true,
  findings: [
    {
      requirement: 'no-plea',
      title: '辩护人作无罪辩护',
      truth: 'true',
      decisive: true,
      legalBasis: [basis('i/370/1/7', '辩护人作无罪辩护的')],
      facts: ['pleads'],
    },
  ],
  because: ['i/370/1/7'],
  reasons: [basis('i/370/1/7', '辩护人作无罪辩护的')],
  missing: ['later'],
  possible: [],
  facts: {
    pleads: {
      value: true,
      source: 'narrative',
      evidence: { quote: '辩护人认为无罪', span: { start: 0, end: 7 } },
    },
    kind: { value: 'b', source: 'given' },
    term: { value: 12, source: 'given' },
  },
  deadlines: [
    {
      id: 'd',
      title: '上诉期限届满',
      date: '2026-03-11',
      steps: [{ text: '从判决书送达第二日起算', date: '2026-03-02', legalBasis: [] }],
    },
  ],
  conflicts: [
    {
      id: 'K1',
      title: '两份文件不同',
      note: '以解释为准。',
      texts: [basis('g/42', '有下列情形之一的')],
    },
  ],
  gaps: [{ id: 'Q1', title: '没有规定', note: '由人判断' }],
  notes: ['注意'],
  trace: { label: '结论', truth: 'true', children: [] },
  receipt: { ...receipt, checklist: { id: 'fast-track', version: '2' } },
}

export const checklist = {
  title: '速裁程序适用条件',
  facts: [
    fact('pleads', 'boolean', '辩护人作无罪辩护'),
    { ...fact('kind', 'enum', '案件种类'), values: [{ id: 'b', title: '乙类' }] },
    { ...fact('term', 'number', '刑期'), unit: '个月' },
  ],
}

function fact(id: string, type: 'boolean' | 'enum' | 'number', title: string) {
  return {
    id,
    type,
    title,
    question: `${title}？`,
    citationOnly: false,
    optional: false,
    legalBasis: [],
  }
}
