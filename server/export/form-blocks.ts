// The form of an answer as blocks of a report: limits, conditions and texts side by side as tables of quotations.

import type { AnswerCitation } from '../contract/answer-citation.ts'
import type {
  AnswerForm,
  ComparisonForm,
  ConditionsForm,
  TimelineForm,
} from '../contract/answer-forms.ts'
import type { Statement } from '../contract/answers.ts'
import { type Block, line, type Run, type SourceList } from './report.ts'

const QUANTIFIERS = { any: '有其一即可', all: '须同时具备' } as const
/** Before the items that the question is about. */
const MARK = '● '

const quoteRun = ({ quote, provisionId }: AnswerCitation, list: SourceList): Run => ({
  text: quote,
  source: list.numberOf(provisionId),
})

const quotation = ({ quote, provisionId }: AnswerCitation, list: SourceList): Block => ({
  kind: 'quotation',
  text: quote,
  source: list.numberOf(provisionId),
})

const timelineBlocks = ({ rows }: TimelineForm, list: SourceList): Block[] => [
  { kind: 'heading', text: '期限' },
  {
    kind: 'table',
    widths: [22, 78],
    head: ['期限', '规定'],
    rows: rows.map(({ limit, citation }) => [
      [{ text: limit, mark: 'strong' }],
      [quoteRun(citation, list)],
    ]),
  },
]

function conditionsBlocks(
  { lead, quantifier, rows, closing }: ConditionsForm,
  list: SourceList,
): Block[] {
  const isMarked = rows.some(({ marked }) => marked)
  return [
    { kind: 'heading', text: '条件' },
    quotation(lead, list),
    ...(quantifier ? [line(`各项之间：${QUANTIFIERS[quantifier]}。`)] : []),
    ...(isMarked ? [line(`${MARK.trim()} 为问题所问的项。`)] : []),
    {
      kind: 'table',
      widths: [10, 90],
      head: ['序号', '条件'],
      rows: rows.map(({ citation, marked }, at): readonly (readonly Run[])[] => [
        [{ text: `${marked ? MARK : ''}${at + 1}` }],
        [quoteRun(citation, list)],
      ]),
    },
    ...(closing ? [quotation(closing, list)] : []),
  ]
}

const comparisonBlocks = ({ columns, conflicts }: ComparisonForm, list: SourceList): Block[] => [
  ...conflicts.flatMap(({ title, note, citations }): Block[] => [
    { kind: 'heading', text: `规定不同：${title}` },
    ...citations.map((citation) => quotation(citation, list)),
    line(`编者注：${note}`),
  ]),
  { kind: 'heading', text: '各文本对照' },
  {
    kind: 'table',
    widths: [28, 72],
    head: ['文本', '规定'],
    rows: columns.map(({ title, authority, normative, citations }) => [
      [
        { text: `《${title}》`, mark: 'strong' as const },
        { text: `\n${normative ? authority : `${authority}，不是法律依据`}` },
      ],
      citations.flatMap((citation, at): Run[] => [
        ...(at > 0 ? [{ text: '\n' }] : []),
        quoteRun(citation, list),
      ]),
    ]),
  },
]

/** Blocks of a form. Sources are numbered in the order in which they are used. */
export function formBlocks(form: AnswerForm, list: SourceList): Block[] {
  switch (form.kind) {
    case 'timeline':
      return timelineBlocks(form, list)
    case 'conditions':
      return conditionsBlocks(form, list)
    case 'comparison':
      return comparisonBlocks(form, list)
  }
}

/** Citations whose words a form prints whole; a timeline prints clauses only. */
function printedWhole(form: AnswerForm): readonly AnswerCitation[] {
  switch (form.kind) {
    case 'timeline':
      return []
    case 'conditions':
      return [form.lead, ...form.rows.map(({ citation }) => citation)]
    case 'comparison':
      return form.columns.flatMap(({ citations }) => citations)
  }
}

const holds = (one: AnswerCitation, other: AnswerCitation): boolean =>
  one.provisionId === other.provisionId &&
  one.span.start <= other.span.start &&
  other.span.end <= one.span.end

/** True when every word that a statement quotes stands in the form: printed once is enough. */
function isPrintedIn(form: AnswerForm, { kind, citations }: Statement): boolean {
  if (kind !== 'quotation' || citations.length === 0) return false
  const paragraph = form.kind === 'conditions' ? form.lead.provisionId : undefined
  const printed = printedWhole(form)
  return citations.every(
    (citation) =>
      citation.provisionId === paragraph || printed.some((whole) => holds(whole, citation)),
  )
}

/** Statements that are left beside a form, without those that it prints and the words that only led to them. */
export function besideForm(
  form: AnswerForm | undefined,
  statements: readonly Statement[],
): readonly Statement[] {
  if (form === undefined) return statements
  return statements.filter((statement, at) => {
    if (isPrintedIn(form, statement)) return false
    const next = statements[at + 1]
    const leadsOn = statement.kind === 'note' && statement.text.endsWith('：')
    return !(leadsOn && next !== undefined && isPrintedIn(form, next))
  })
}
