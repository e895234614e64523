// tiaoli search, tiaoli cite

import { InvalidArgumentError } from 'commander'
import type { ProvisionDetail } from '../../contract/documents.ts'
import { AppError } from '../../errors.ts'
import { parseProvisionId } from '../../law/provision-id.ts'
import type { Services } from '../../services.ts'
import type { AddCommand } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { printSearch } from '../print/print-hits.ts'
import { printProvision } from '../print/print-provision.ts'
import type { Terminal } from '../terminal.ts'

interface SearchOptions {
  readonly limit: number
  readonly document?: string
  readonly asOf?: string
  readonly json?: boolean
  readonly explain?: boolean
}

const parseLimit = (text: string): number => {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > 50) throw new InvalidArgumentError('1–50')
  return limit
}

/** Adds `search`: provisions that speak about something. Ends with 1 when there is none. */
export const addSearchCommand: AddCommand = (program, { terminal, openServices, run }) => {
  program
    .command('search <提问...>')
    .description('查找条款：提问、关键词或引用都可以')
    .option('-n, --limit <条数>', '最多几条，1–50，默认 10', parseLimit, 10)
    .option('-d, --document <文件>', '只在一份文件里找，写文件编号')
    .option('--as-of <日期>', '按哪一天的有效文本，YYYY-MM-DD')
    .option('--explain', '说明每条为什么排在这里')
    .option('--json', '输出 JSON')
    .action((words: readonly string[], options: SearchOptions) =>
      run(async () => {
        const { limit, document, asOf, json, explain } = options
        const services = await openServices()
        const response = await services.search({
          q: words.join(' '),
          limit,
          ...(document !== undefined && { document }),
          ...(asOf !== undefined && { asOf }),
        })
        if (json) terminal.json(response)
        else printSearch(response, terminal, { explained: explain === true })
        return response.hits.length > 0 ? EXIT.ok : EXIT.negative
      }),
    )
}

/** Provisions that a citation names, at most five; the notice says why there is none. */
async function resolveCitation(
  services: Services,
  citation: string,
): Promise<{ readonly provisions: readonly ProvisionDetail[]; readonly notice?: string }> {
  if (parseProvisionId(citation)?.article !== undefined)
    return { provisions: [services.readProvision(citation)] }
  const response = await services.search({ q: citation, limit: 5 })
  if (response.kind !== 'citation')
    return { provisions: [], notice: response.notice ?? `“${citation}”不是能认出的引用。` }
  return {
    provisions: response.hits.map(({ provisionId }) => services.readProvision(provisionId)),
    ...(response.notice !== undefined && { notice: response.notice }),
  }
}

async function cite(
  services: Services,
  citation: string,
  json: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  if (citation === '')
    throw new AppError('VALIDATION_FAILED', '请写出引用，例如 刑诉解释370条7项。')
  const { provisions, notice } = await resolveCitation(services, citation)
  if (json) terminal.json({ provisions, notice })
  else if (notice !== undefined) terminal.line(terminal.colours.yellow(notice))
  if (!json) for (const provision of provisions) printProvision(provision, terminal)
  return provisions.length > 0 ? EXIT.ok : EXIT.negative
}

/** Adds `cite`: the words of a cited provision. Ends with 1 when the citation leads nowhere. */
export const addCiteCommand: AddCommand = (program, { terminal, openServices, run }) => {
  program
    .command('cite <引用...>')
    .description('显示引用所指的条款原文，例如 刑诉解释370条7项')
    .option('--json', '输出 JSON')
    .action((words: readonly string[], options: { readonly json?: boolean }) =>
      run(async () =>
        cite(await openServices(), words.join(' ').trim(), options.json === true, terminal),
      ),
    )
}
