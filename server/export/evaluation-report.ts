// A verdict as a report: the outcome, its reasons, the facts that it rests on, what is missing, and where texts differ.

import type {
  ChecklistDetail,
  Evaluation,
  FactDefinition,
  LegalBasisView,
} from '../contract/checklists.ts'
import { deadlineText } from '../contract/deadline-words.ts'
import { factValueText } from '../contract/fact-value.ts'
import { closingOf } from './closing.ts'
import {
  type Block,
  createSourceList,
  line,
  type Report,
  type Run,
  type SourceList,
} from './report.ts'

const TRUTHS = { true: '成立', false: '不成立', unknown: '不清楚' } as const
const SOURCES = { given: '填写', narrative: '从案情读出', derived: '推出' } as const

const quotations = (bases: readonly LegalBasisView[], list: SourceList): Block[] =>
  bases.map(({ quote, provisionId }) => ({
    kind: 'quotation',
    text: quote,
    source: list.numberOf(provisionId),
  }))

const headed = (text: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text }, ...blocks]

function factTable({ facts }: Evaluation, definitions: readonly FactDefinition[]): Block[] {
  const rows = Object.entries(facts).map(([id, { value, source, evidence }]) => {
    const definition = definitions.find((fact) => fact.id === id)
    const origin: Run[] = [
      { text: SOURCES[source] },
      ...(evidence ? [{ text: `：“${evidence.quote}”`, mark: 'muted' as const }] : []),
    ]
    return [
      [{ text: definition?.title ?? id }],
      [{ text: factValueText(definition, value) }],
      origin,
    ]
  })
  if (rows.length === 0) return []
  return [{ kind: 'table', widths: [46, 22, 32], head: ['事实', '情况', '来源'], rows }]
}

function findingTable({ findings }: Evaluation, list: SourceList): Block[] {
  const decisive = findings.filter((finding) => finding.decisive)
  if (decisive.length === 0) return []
  const rows = decisive.map(({ title, truth, legalBasis }) => [
    [{ text: title }],
    [{ text: TRUTHS[truth] }],
    legalBasis.flatMap(({ quote, provisionId }, index): Run[] => [
      { text: `${index > 0 ? ' ' : ''}“${quote}”`, source: list.numberOf(provisionId) },
    ]),
  ])
  return [{ kind: 'table', widths: [40, 14, 46], head: ['要件', '判断', '依据'], rows }]
}

function consequenceTable({ findings }: Evaluation, list: SourceList): Block[] {
  const rows = findings
    .filter(({ follows }) => follows)
    .map(({ title, legalBasis }) => [
      [{ text: title }],
      legalBasis.flatMap(({ quote, provisionId }, index): Run[] => [
        { text: `${index > 0 ? ' ' : ''}“${quote}”`, source: list.numberOf(provisionId) },
      ]),
    ])
  return rows.length === 0
    ? []
    : [{ kind: 'table', widths: [50, 50], head: ['同时', '依据'], rows }]
}

const deadlineBlocks = ({ deadlines, determined }: Evaluation): Block[] =>
  deadlines.flatMap((deadline) => [
    line(deadlineText(deadline, determined), 'strong'),
    ...deadline.steps.map(({ text, date: day }) =>
      line(day === undefined ? text : `${text}：${day}`),
    ),
  ])

const conflictBlocks = ({ conflicts, gaps }: Evaluation, list: SourceList): Block[] => [
  ...conflicts.flatMap(({ title, note, texts }) => [
    line(title, 'strong'),
    ...quotations(texts, list),
    line(note),
  ]),
  ...gaps.map(({ title, note }) => line(`${title}。${note}`)),
]

function openBlocks(evaluation: Evaluation, definitions: readonly FactDefinition[]): Block[] {
  const titleOf = (id: string): string => definitions.find((fact) => fact.id === id)?.title ?? id
  const { missing, possible, determined } = evaluation
  return [
    ...missing.map((id) => line(`${titleOf(id)}（${id}）`)),
    ...(determined || possible.length === 0
      ? []
      : [line(`可能的结论：${possible.map(({ title }) => title).join('、')}`)]),
  ]
}

/** Report on a verdict. `citationOf` gives the official citation of a provision. */
export function evaluationReport(
  checklist: Pick<ChecklistDetail, 'title' | 'facts'>,
  evaluation: Evaluation,
  citationOf: (provisionId: string) => string,
): Report {
  const list = createSourceList(citationOf)
  const verdict = evaluation.determined ? evaluation.outcome.title : '尚不能确定'
  const blocks: Block[] = [
    { kind: 'heading', text: '结论' },
    line(verdict, 'strong'),
    ...headed('依据', quotations(evaluation.reasons, list)),
    ...headed('期限', deadlineBlocks(evaluation)),
    ...headed('事实', factTable(evaluation, checklist.facts)),
    ...headed('理由', findingTable(evaluation, list)),
    ...headed('同时应当注意', consequenceTable(evaluation, list)),
    ...headed('尚需查明', openBlocks(evaluation, checklist.facts)),
    ...headed('规定不一致或者没有规定的', conflictBlocks(evaluation, list)),
    ...headed(
      '说明',
      evaluation.notes.map((note) => line(note)),
    ),
  ]
  return {
    title: checklist.title,
    blocks,
    sources: list.sources,
    closing: closingOf(evaluation.receipt),
    asOf: evaluation.receipt.asOf,
  }
}
