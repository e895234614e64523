// tiaoli ask

import { reportOnAnswer } from '../../export/export-file.ts'
import type { AddCommand } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { printAnswer } from '../print/print-answer.ts'
import { exportFormatOf, writeExport } from '../write-export.ts'

interface AskOptions {
  readonly asOf?: string
  readonly out?: string
  readonly json?: boolean
}

/** Adds `ask`: an answer of verified quotations. Ends with 1 when the texts do not answer. */
export const addAskCommand: AddCommand = (program, { terminal, openServices, run }) => {
  program
    .command('ask <问题...>')
    .description('回答一个问题，逐句有据；文件没有回答时说明原因')
    .option('--as-of <日期>', '按哪一天的有效文本，YYYY-MM-DD')
    .option('--out <文件>', '另存为文件，.docx 或 .md')
    .option('--json', '输出 JSON')
    .action((words: readonly string[], { asOf, out, json }: AskOptions) =>
      run(async () => {
        if (out !== undefined) exportFormatOf(out)
        const services = await openServices()
        const question = words.join(' ')
        const answer = await services.answer({ question, ...(asOf !== undefined && { asOf }) })
        if (json) terminal.json(answer)
        else printAnswer(answer, terminal)
        if (out !== undefined)
          await writeExport(out, reportOnAnswer(services, question, answer), terminal)
        return answer.status === 'answered' ? EXIT.ok : EXIT.negative
      }),
    )
}
