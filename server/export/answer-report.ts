// An answer as a report: its statements in order, what is law as quotations with numbered sources.

import type { Answer, Statement } from '../contract/answers.ts'
import { closingOf } from './closing.ts'
import { besideForm, formBlocks } from './form-blocks.ts'
import {
  type Block,
  createSourceList,
  line,
  type Report,
  type Run,
  type SourceList,
} from './report.ts'

const ROLES: Readonly<Record<Statement['role'], string>> = {
  lead: '',
  answer: '',
  context: '同条其他内容',
  related: '相关规定',
  background: '背景材料（不是法律依据）',
}

/** A statement that is no quotation, with the sources that it names. */
function sayStatement({ kind, text, citations, verified }: Statement, list: SourceList): Block {
  const unproved = kind === 'generated' && verified !== true
  const [first, ...others] = [...new Set(citations.map(({ provisionId }) => provisionId))]
  const runs: Run[] = [
    ...(kind === 'generated'
      ? [{ text: unproved ? '［模型文字，未经核对］' : '［模型文字］', mark: 'muted' as const }]
      : []),
    {
      text,
      ...(kind === 'finding' && { mark: 'strong' as const }),
      ...(unproved && { mark: 'muted' as const }),
      ...(first !== undefined && { source: list.numberOf(first) }),
    },
    ...others.map((id) => ({ text: '', source: list.numberOf(id) })),
  ]
  return { kind: 'paragraph', runs }
}

const blocksOf = (statement: Statement, list: SourceList): readonly Block[] =>
  statement.kind === 'quotation'
    ? statement.citations.map(({ quote, provisionId }) => ({
        kind: 'quotation',
        text: quote,
        source: list.numberOf(provisionId),
      }))
    : [sayStatement(statement, list)]

/** Statements with a heading wherever their role changes to another that has one. */
function statementBlocks(statements: readonly Statement[], list: SourceList): Block[] {
  const blocks: Block[] = []
  let role = ''
  for (const statement of statements) {
    const heading = ROLES[statement.role]
    if (heading !== '' && heading !== role) blocks.push({ kind: 'heading', text: heading })
    role = heading
    blocks.push(...blocksOf(statement, list))
  }
  return blocks
}

const sayCarried = ({ label, quote }: Answer['carried'][number]): string =>
  label === quote ? label : `${label}（“${quote}”）`

/** Why there is no answer, and what is nearest; nothing for an answer. */
function abstention({ status, reason, missingSource, nearest }: Answer, list: SourceList): Block[] {
  if (status === 'answered') return []
  return [
    line(reason ?? '收录的文件没有回答这个问题。', 'strong'),
    ...(missingSource === undefined ? [] : [line(`需要的文件：${missingSource}`)]),
    ...(nearest.length > 0 ? [{ kind: 'heading', text: '最接近的条文' } as const] : []),
    ...nearest.slice(0, 3).map(
      ({ text, provisionId }): Block => ({
        kind: 'quotation',
        text,
        source: list.numberOf(provisionId),
      }),
    ),
  ]
}

/** Report on an answer. `citationOf` gives the official citation of a provision. */
export function answerReport(
  question: string,
  answer: Answer,
  citationOf: (provisionId: string) => string,
): Report {
  const list = createSourceList(citationOf)
  const { form, carried, statements } = answer
  // Why there is no answer is said once, below.
  const said = statements.filter(({ text }) => text !== answer.reason)
  const beside = besideForm(form, said)
  const isFirst = ({ role }: Statement): boolean => role === 'lead' || role === 'answer'
  const blocks: Block[] = [
    { kind: 'heading', text: '问题' },
    line(question),
    ...(carried.length > 0 ? [line(`沿用前面的话：${carried.map(sayCarried).join('；')}`)] : []),
    { kind: 'heading', text: answer.status === 'answered' ? '回答' : '没有依据回答' },
    ...statementBlocks(beside.filter(isFirst), list),
    ...(form ? formBlocks(form, list) : []),
    ...statementBlocks(
      beside.filter((statement) => !isFirst(statement)),
      list,
    ),
    ...abstention(answer, list),
  ]
  return {
    title: '法律问题回答',
    blocks,
    sources: list.sources,
    closing: closingOf(answer.receipt),
    asOf: answer.receipt.asOf,
  }
}
