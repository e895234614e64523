// Several checklists on one sheet, and what would change a verdict, on a terminal.

import type { EvaluationSheet, SheetEntry } from '../../contract/evaluation-sheets.ts'
import type { ChangeView, WhatIfView } from '../../contract/what-if.ts'
import type { Terminal } from '../terminal.ts'

/** Ways shown for an outcome; there may be two dozen. */
const MOST_WAYS = 5

function printEntry(
  { checklistId, title, evaluation, missing, problem }: SheetEntry,
  terminal: Terminal,
): void {
  const { colours } = terminal
  const name = `${title}（${checklistId}）`
  if (problem) {
    terminal.line(colours.red(`! ${name}：${problem.detail} [${problem.code}]`))
    return
  }
  if (!evaluation) return
  if (evaluation.determined)
    terminal.line(`${colours.green('✓')} ${name}：${colours.bold(evaluation.outcome.title)}`)
  else terminal.line(`？ ${name}：尚不能确定，尚需查明 ${missing.join('、')}`)
  for (const { citation, quote } of evaluation.determined ? evaluation.reasons : [])
    terminal.line(colours.dim(`    ${citation}：“${quote}”`))
}

/** Prints each checklist's verdict or what it waits for, then the questions, the one that settles most first. */
export function printSheet(sheet: EvaluationSheet, terminal: Terminal): void {
  for (const entry of sheet.entries) printEntry(entry, terminal)
  const { nextQuestion, questions } = sheet
  if (nextQuestion)
    terminal.line(`下一问：${nextQuestion.fact.question}（--fact ${nextQuestion.key}=…）`)
  for (const { key, fact, waiting } of questions)
    if (key !== nextQuestion?.key)
      terminal.line(terminal.colours.dim(`  ${key}  ${fact.question}（${waiting.join('、')}）`))
  terminal.line(`${sheet.settled.length} 份已定，${sheet.waiting.length} 份待查明。`)
}

const changeText = ({ from, to }: ChangeView): string =>
  from === undefined ? to : `${from} → ${to}`

/** Prints the smallest sets of changes for each other outcome, then each known fact answered otherwise. */
export function printWhatIf(changes: WhatIfView, terminal: Terminal): void {
  const { colours } = terminal
  terminal.line(colours.bold(`现在：${changes.outcome.title}`))
  for (const { outcome, ways } of changes.others) {
    terminal.line(`要得出“${outcome.title}”：`)
    for (const way of ways.slice(0, MOST_WAYS)) {
      const changed = way.changes.map(changeText)
      const needed = way.needs.map((need) => `且须${changeText(need)}`)
      terminal.line(`  · ${[...changed, ...needed].join('；') || '不需改变已知事实'}`)
    }
    if (ways.length > MOST_WAYS)
      terminal.line(colours.dim(`  · 另有 ${ways.length - MOST_WAYS} 种`))
  }
  const moving = changes.toggles.filter(({ moves }) => moves)
  if (moving.length > 0) terminal.line('单独改变一项：')
  for (const { title, from, to, outcome } of moving)
    terminal.line(`  · ${title}：${from} → ${to}，则${outcome.title}`)
}
