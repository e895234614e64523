// tiaoli index

import { prepareIndex } from '../../services.ts'
import type { AddCommand } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { indexingLines } from '../print/print-indexing.ts'

/** Adds `index`: builds the search index where there is none that fits what it is made from. */
export const addIndexCommand: AddCommand = (program, { terminal, config, run }) => {
  program
    .command('index')
    .description('建立检索索引；已是最新时不重建')
    .option('--json', '输出 JSON')
    .action((options: { readonly json?: boolean }) =>
      run(async () => {
        const result = await prepareIndex(config(), indexingLines(terminal))
        const state = result.built ? '索引已建好' : '索引已是最新'
        if (options.json) terminal.json(result)
        else terminal.line(`${state}：${result.articles} 条，${result.questions} 个问句。`)
        return EXIT.ok
      }),
    )
}
