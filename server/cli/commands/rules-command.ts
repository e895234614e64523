// tiaoli rules verify, tiaoli rules lock

import { lockRules, problemCount, proveRules } from '../../services/rule-proof.ts'
import type { AddCommand } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { printProof } from '../print/print-proof.ts'

interface VerifyOptions {
  readonly explain?: boolean
  readonly json?: boolean
}

/** Adds `rules verify`, which ends with 1 when a proof fails, and `rules lock`. */
export const addRulesCommand: AddCommand = (program, { terminal, project, run }) => {
  const rules = program.command('rules').description('检验清单规则（verify），登记所引条款（lock）')
  rules
    .command('verify [清单...]')
    .description(
      '逐份检验：引文是否逐字相符、规则有无空缺或重叠、案例结果是否相符、条款文字有无变化',
    )
    .option('--explain', '列出每条规则决定多少种情形')
    .option('--json', '输出 JSON')
    .action((ids: readonly string[], options: VerifyOptions) =>
      run(async () => {
        const proof = await proveRules(project.root, ids)
        if (options.json) terminal.json(proof)
        else printProof(proof, options.explain === true, terminal)
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
