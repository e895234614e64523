// An answer on a terminal: law looks like law, and what is ours is marked as ours.

import type { Answer, Statement } from '../../contract/answers.ts'
import type { Terminal } from '../terminal.ts'
import { indent } from './highlight.ts'
import { printEvaluation } from './print-evaluation.ts'
import { printHits } from './print-hits.ts'

const ROLE_TITLES: Readonly<Record<Statement['role'], string>> = {
  lead: '',
  answer: '依据',
  context: '该条其余部分',
  related: '相关条款',
  background: '实务背景（不是法律依据）',
}

function printStatement(statement: Statement, terminal: Terminal): void {
  const { colours } = terminal
  switch (statement.kind) {
    case 'quotation': {
      const [citation] = statement.citations
      const mark = statement.citations.every(({ verified }) => verified) ? '已逐字核对' : '未经核对'
      const source = citation ? `${citation.documentTitle}${citation.label}` : ''
      terminal.line(indent(`“${statement.text}”`))
      terminal.line(colours.dim(indent(`——${source} · ${mark}`)))
      return
    }
    case 'finding':
      terminal.line(colours.bold(statement.text))
      return
    case 'note':
      terminal.line(statement.text)
      return
    case 'generated':
      terminal.line(colours.dim(`［模型措辞，不是法律］${statement.text}`))
      return
    default:
      statement.kind satisfies never
  }
}

/** Statements with a title wherever their role changes. */
function printStatements(statements: readonly Statement[], terminal: Terminal): void {
  let role: Statement['role'] = 'lead'
  for (const statement of statements) {
    if (statement.role !== role) {
      role = statement.role
      if (ROLE_TITLES[role]) terminal.line(`\n${terminal.colours.bold(`【${ROLE_TITLES[role]}】`)}`)
    }
    printStatement(statement, terminal)
  }
}

/** Prints an answer, or why there is none and what is nearest. */
export function printAnswer(answer: Answer, terminal: Terminal): void {
  const { colours } = terminal
  if (answer.status === 'abstained') {
    terminal.line(colours.yellow(`没有作答：${answer.reason ?? '收录的文件没有回答这个问题。'}`))
    if (answer.missingSource !== undefined) terminal.line(`需要的文件：${answer.missingSource}`)
  }
  if (answer.evaluation) printEvaluation(answer.evaluation, terminal)
  printStatements(
    answer.statements.filter(({ text }) => text !== answer.reason),
    terminal,
  )
  if (answer.status === 'abstained' && answer.nearest.length > 0) {
    terminal.line(`\n${colours.bold('【最接近的条款】')}`)
    printHits(answer.nearest.slice(0, 3), terminal)
  }
  if (answer.checklist)
    terminal.line(
      `\n可以逐项判断：tiaoli check ${answer.checklist.id}（${answer.checklist.title}）`,
    )
  const { version, corpusHash, digests, asOf } = answer.receipt
  const made = `文本 ${corpusHash.slice(0, 12)} · 规则 ${digests.rules} · 检索 ${digests.search} · 节假日 ${digests.calendar}`
  terminal.line(colours.dim(`\n条理 ${version} · ${made} · ${asOf}`))
}
