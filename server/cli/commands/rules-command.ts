// tiaoli rules verify, tiaoli rules lock

import { lockRules, proveRules, type RuleProof } from '../../services/rule-proof.ts'
import type { AddCommand } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'

/** Number of problems in a proof. */
const problemCount = ({ checklists, unlocked }: RuleProof): number =>
  checklists.reduce((sum, { problems }) => sum + problems.length, unlocked.length)

function printProof(proof: RuleProof, terminal: Terminal): void {
  const { colours } = terminal
  for (const checklist of proof.checklists) {
    const { id, title, facts, rules, combinations, quotes, provisions, cases, problems } = checklist
    const mark = problems.length === 0 ? colours.green('✓') : colours.red('✗')
    terminal.line(`${mark} ${id}  ${title}`)
    terminal.line(
      colours.dim(
        `  ${facts} 个事实，${rules.length} 条规则，${combinations} 种情形，${quotes} 处引文（${provisions} 个条款），${cases} 个案例`,
      ),
    )
    for (const problem of problems) terminal.line(colours.red(`  ! ${problem}`))
  }
  for (const line of proof.unlocked) terminal.line(colours.red(`! ${line}`))
  const sum = (key: 'quotes' | 'cases'): number =>
    proof.checklists.reduce((total, checklist) => total + checklist[key], 0)
  const problems = problemCount(proof)
  terminal.line(
    `${proof.checklists.length} 份清单，${sum('quotes')} 处引文全部找到，${sum('cases')} 个案例；${problems === 0 ? '没有问题' : `${problems} 个问题`}。`,
  )
}

/** Adds `rules verify`, which ends with 1 when a proof fails, and `rules lock`. */
export const addRulesCommand: AddCommand = (program, { terminal, project, run }) => {
  const rules = program.command('rules').description('检验清单规则（verify），登记所引条款（lock）')
  rules
    .command('verify')
    .description('逐份检验：引文是否在条款中、规则有无空缺或重叠、案例结果是否相符')
    .option('--json', '输出 JSON')
    .action((options: { readonly json?: boolean }) =>
      run(async () => {
        const proof = await proveRules(project.root)
        if (options.json) terminal.json(proof)
        else printProof(proof, terminal)
        return problemCount(proof) === 0 ? EXIT.ok : EXIT.negative
      }),
    )
  rules
    .command('lock')
    .description('登记清单所引条款现在的文字，以后文字一变即可发现')
    .action(() =>
      run(async () => {
        terminal.line(`已登记 ${await lockRules(project.root)} 个条款。`)
        return EXIT.ok
      }),
    )
}
