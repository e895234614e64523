// The proof of the checklists on a terminal.

import type { AffectedRules, ChecklistProof, RuleProof } from '../../services/rule-proof.ts'
import { problemCount } from '../../services/rule-proof.ts'
import type { Terminal } from '../terminal.ts'

function printChecklist(proof: ChecklistProof, explained: boolean, terminal: Terminal): void {
  const { colours } = terminal
  const { id, title, facts, rules, combinations, overlaps, quotes, provisions, cases } = proof
  const mark = proof.problems.length === 0 ? colours.green('✓') : colours.red('✗')
  terminal.line(`${mark} ${id}  ${title}`)
  if (rules.length > 0)
    terminal.line(
      colours.dim(
        `  ${facts} 个事实，${rules.length} 条规则，${combinations} 种情形各得恰好一个结果，${overlaps} 处重叠已定先后，${quotes} 处引文（${provisions} 个条款）逐字相符，${proof.nodes} 个节点，${cases} 个案例`,
      ),
    )
  if (explained)
    for (const rule of rules) terminal.line(colours.dim(`    ${rule.id}：${rule.combinations} 种`))
  for (const problem of proof.problems) terminal.line(colours.red(`  ! ${problem}`))
}

function printAffected(
  { provisionId, isGone, rules, cases }: AffectedRules,
  terminal: Terminal,
): void {
  terminal.line(terminal.colours.red(`! ${provisionId} ${isGone ? '已不存在' : '文字已变'}`))
  if (rules.length > 0) terminal.line(`    引用它的规则：${rules.join('、')}`)
  if (cases.length > 0) terminal.line(`    以它为依据的案例（练习同此）：${cases.join('、')}`)
}

/** Prints what was proved of each checklist, what a changed text touches, and the totals; rules one by one if `explained`. */
export function printProof(proof: RuleProof, explained: boolean, terminal: Terminal): void {
  const { colours } = terminal
  for (const checklist of proof.checklists) printChecklist(checklist, explained, terminal)
  for (const line of proof.sources) terminal.line(colours.red(`! ${line}`))
  for (const affected of proof.affected) printAffected(affected, terminal)
  for (const line of proof.unlocked) terminal.line(colours.red(`! ${line}`))
  const total = (count: (one: ChecklistProof) => number): number =>
    proof.checklists.reduce((sum, one) => sum + count(one), 0)
  const combinations = proof.checklists.reduce((sum, one) => sum + BigInt(one.combinations), 0n)
  const problems = problemCount(proof)
  terminal.line(
    `${proof.checklists.length} 份清单，${total(({ rules }) => rules.length)} 条规则，${combinations} 种情形，${total(({ quotes }) => quotes)} 处引文，${total(({ cases }) => cases)} 个案例；${problems === 0 ? '没有问题' : `${problems} 个问题`}。`,
  )
}
