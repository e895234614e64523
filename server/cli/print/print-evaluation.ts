// A checklist and its verdict on a terminal.

import type {
  ChecklistDetail,
  ChecklistSummary,
  Evaluation,
  FactDefinition,
  TraceNode,
} from '../../contract/checklists.ts'
import { deadlineText } from '../../contract/deadline-words.ts'
import type { Terminal } from '../terminal.ts'

const TRUTH_MARKS = { true: '✓', false: '✗', unknown: '？' } as const

const TYPE_WORDS: Readonly<Record<FactDefinition['type'], string>> = {
  boolean: 'true 或 false',
  number: '数字',
  date: '日期 YYYY-MM-DD',
  'date-list': '日期，用逗号分开，一个也没有的写 无',
  enum: '下列之一',
}

/** Prints the catalogue, one line a checklist. */
export function printChecklists(checklists: readonly ChecklistSummary[], terminal: Terminal): void {
  for (const { id, title, group, factCount } of checklists)
    terminal.line(
      `${terminal.colours.bold(id)}  ${title}  ${terminal.colours.dim(`${group} · ${factCount} 项事实`)}`,
    )
}

/** Values that a fact takes, as the command line reads them. */
const valuesOf = (fact: FactDefinition): string =>
  fact.values
    ? fact.values.map(({ id, title }) => `${id}（${title}）`).join('、')
    : TYPE_WORDS[fact.type]

/** Prints the facts that a checklist asks and the outcomes that it can reach. */
export function printChecklist(checklist: ChecklistDetail, terminal: Terminal): void {
  const { colours } = terminal
  terminal.line(colours.bold(`${checklist.title}（${checklist.id}）`))
  terminal.line('事实：')
  for (const fact of checklist.facts) {
    terminal.line(`  ${colours.cyan(fact.id)}  ${fact.question}`)
    terminal.line(colours.dim(`      ${valuesOf(fact)}；unknown 为不清楚`))
  }
  terminal.line('结论：')
  for (const { id, title } of checklist.outcomes) terminal.line(`  ${id}  ${title}`)
}

function traceLines(node: TraceNode, level = 0): string[] {
  const detail = node.detail === undefined ? '' : `  ${node.detail}`
  return [
    `${'  '.repeat(level)}${TRUTH_MARKS[node.truth]} ${node.label}${detail}`,
    ...node.children.flatMap((child) => traceLines(child, level + 1)),
  ]
}

function printReasons(evaluation: Evaluation, terminal: Terminal): void {
  if (evaluation.reasons.length === 0) return
  terminal.line('依据：')
  for (const { citation, quote } of evaluation.reasons) terminal.line(`  ${citation}：“${quote}”`)
}

/** Further duties and rights that come with the outcome. */
function printConsequences(evaluation: Evaluation, terminal: Terminal): void {
  const following = evaluation.findings.filter(({ follows }) => follows)
  if (following.length === 0) return
  terminal.line('同时：')
  for (const { title, legalBasis } of following) {
    const sources = legalBasis.map(({ citation }) => citation).join('、')
    terminal.line(`  ${title}${sources === '' ? '' : terminal.colours.dim(`（${sources}）`)}`)
  }
}

function printOpenPoints(evaluation: Evaluation, terminal: Terminal): void {
  if (evaluation.missing.length > 0) terminal.line(`尚需查明：${evaluation.missing.join('、')}`)
  if (evaluation.nextQuestion)
    terminal.line(
      `下一问：${evaluation.nextQuestion.question}（--fact ${evaluation.nextQuestion.id}=…）`,
    )
  if (!evaluation.determined && evaluation.possible.length > 0)
    terminal.line(`可能的结论：${evaluation.possible.map(({ title }) => title).join('、')}`)
}

function printDeadlines(evaluation: Evaluation, terminal: Terminal): void {
  for (const deadline of evaluation.deadlines) {
    terminal.line(deadlineText(deadline, evaluation.determined))
    for (const step of deadline.steps)
      terminal.line(terminal.colours.dim(`  ${step.date ?? ''} ${step.text}`))
  }
}

function printConflicts(evaluation: Evaluation, terminal: Terminal): void {
  for (const { title, note, texts } of evaluation.conflicts) {
    terminal.line(terminal.colours.yellow(`另一文件不同：${title}`))
    terminal.line(`  ${note}`)
    for (const { citation, quote } of texts) terminal.line(`  ${citation}：“${quote}”`)
  }
  for (const { title, note } of evaluation.gaps)
    terminal.line(terminal.colours.yellow(`文件没有规定：${title}。${note}`))
}

/** Facts that were read in the narrative, each with the words that it was read from. */
function printReadFacts(evaluation: Evaluation, terminal: Terminal): void {
  const read = Object.entries(evaluation.facts).filter(([, { source }]) => source === 'narrative')
  if (read.length === 0) return
  terminal.line('从案情中读出的事实（请核对）：')
  for (const [id, { value, evidence }] of read)
    terminal.line(`  ${id}=${String(value)}${evidence ? `  “${evidence.quote}”` : ''}`)
}

/** Prints a verdict with its reasons and what is still open; `explained` adds the whole argument. */
export function printEvaluation(
  evaluation: Evaluation,
  terminal: Terminal,
  options: { readonly explained?: boolean } = {},
): void {
  const { colours } = terminal
  const { outcome, determined } = evaluation
  terminal.line(
    determined
      ? colours.bold(`结论：${outcome.title}（${outcome.id}）`)
      : colours.bold('结论：尚不能确定'),
  )
  printReadFacts(evaluation, terminal)
  printReasons(evaluation, terminal)
  printConsequences(evaluation, terminal)
  printOpenPoints(evaluation, terminal)
  printDeadlines(evaluation, terminal)
  printConflicts(evaluation, terminal)
  for (const note of evaluation.notes) terminal.line(colours.dim(note))
  if (options.explained) {
    terminal.line('推理：')
    for (const line of traceLines(evaluation.trace)) terminal.line(`  ${line}`)
  }
}
