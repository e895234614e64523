// tiaoli ask

import type { AddCommand } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { printAnswer } from '../print/print-answer.ts'

/** Adds `ask`: an answer of verified quotations. Ends with 1 when the texts do not answer. */
export const addAskCommand: AddCommand = (program, { terminal, openServices, run }) => {
  program
    .command('ask <问题...>')
    .description('回答一个问题，逐句有据；文件没有回答时说明原因')
    .option('--as-of <日期>', '按哪一天的有效文本，YYYY-MM-DD')
    .option('--json', '输出 JSON')
    .action(
      (words: readonly string[], options: { readonly asOf?: string; readonly json?: boolean }) =>
        run(async () => {
          const services = await openServices()
          const { asOf } = options
          const answer = await services.answer({
            question: words.join(' '),
            ...(asOf !== undefined && { asOf }),
          })
          if (options.json) terminal.json(answer)
          else printAnswer(answer, terminal)
          return answer.status === 'answered' ? EXIT.ok : EXIT.negative
        }),
    )
}
