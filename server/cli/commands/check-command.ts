// tiaoli check

import { writeFile } from 'node:fs/promises'
import type {
  ChecklistDetail,
  EvaluationRequest,
  FactDefinition,
  Facts,
  FactValue,
} from '../../contract/checklists.ts'
import { AppError } from '../../errors.ts'
import { reportOnEvaluation } from '../../export/export-file.ts'
import type { Services } from '../../services.ts'
import type { AddCommand, CommandContext } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { printChecklist, printChecklists, printEvaluation } from '../print/print-evaluation.ts'
import { printSheet, printWhatIf } from '../print/print-sheet.ts'
import type { Terminal } from '../terminal.ts'
import { exportFormatOf, writeExport } from '../write-export.ts'

interface CheckOptions {
  readonly fact: readonly string[]
  readonly narrative?: string
  readonly asOf?: string
  readonly explain?: boolean
  readonly list?: boolean
  readonly whatIf?: boolean
  readonly diagram?: string
  readonly out?: string
  readonly json?: boolean
}

const NUMBER = /^-?\d+(\.\d+)?$/

/** A written value as the fact's type reads it; what does not fit is left for the checklist to refuse. */
function parseValue(text: string, fact: FactDefinition | undefined): FactValue {
  if (text === 'unknown' || text === '不清楚') return 'unknown'
  switch (fact?.type) {
    case 'boolean':
      if (text === 'true' || text === '是') return true
      return text === 'false' || text === '否' ? false : text
    case 'number':
      return NUMBER.test(text) ? Number(text) : text
    case 'date-list':
      return text.split(/[,，、]/).map((date) => date.trim())
    default:
      return text
  }
}

/**
 * Facts written as `id=value`. Throws VALIDATION_FAILED for what is not written so; unknown ids are the checklist's.
 * @example parseFacts(['minor=true'], checklist) // { minor: true }
 */
export function parseFacts(
  written: readonly string[],
  checklist: Pick<ChecklistDetail, 'facts'>,
): Facts {
  const facts: Record<string, FactValue> = {}
  for (const entry of written) {
    const at = entry.indexOf('=')
    if (at < 1) {
      throw new AppError(
        'VALIDATION_FAILED',
        `“${entry}”不是事实的写法，应写作 编号=值，例如 --fact agrees-procedure=true。`,
      )
    }
    const id = entry.slice(0, at).trim()
    const definition = checklist.facts.find((fact) => fact.id === id)
    facts[id] = parseValue(entry.slice(at + 1).trim(), definition)
  }
  return facts
}

const collect = (entry: string, entries: readonly string[]): readonly string[] => [
  ...entries,
  entry,
]

/** Prints the catalogue, or what a checklist asks; nothing is judged. */
function showChecklists(
  services: Services,
  id: string | undefined,
  json: boolean,
  terminal: Terminal,
): ExitCode {
  if (id === undefined) {
    const checklists = services.listChecklists()
    if (json) terminal.json({ checklists })
    else printChecklists(checklists, terminal)
    return EXIT.ok
  }
  const checklist = services.readChecklist(id)
  if (json) terminal.json(checklist)
  else printChecklist(checklist, terminal)
  return EXIT.ok
}

/** What a verdict is asked on, as the options have it; `facts` are read by the definitions of `checklist`. */
async function requestOf(
  checklist: Pick<ChecklistDetail, 'facts'>,
  options: CheckOptions,
  readInput: CommandContext['readInput'],
): Promise<EvaluationRequest> {
  const { fact, asOf } = options
  const narrative = options.narrative === '-' ? await readInput() : options.narrative
  return {
    facts: parseFacts(fact, checklist),
    ...(narrative !== undefined && { narrative }),
    ...(asOf !== undefined && { asOf }),
  }
}

/** Writes a file that the user named. Throws CONFIG_INVALID when it cannot be written. */
async function writeNamed(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, 'utf8')
  } catch (cause) {
    const message = `无法写入 ${path}：${cause instanceof Error ? cause.message : String(cause)}。`
    throw new AppError('CONFIG_INVALID', message, {}, cause)
  }
}

async function judge(
  services: Services,
  id: string,
  options: CheckOptions,
  { terminal, readInput }: Pick<CommandContext, 'terminal' | 'readInput'>,
): Promise<ExitCode> {
  const { explain = false, json = false, whatIf = false, diagram } = options
  if (options.out !== undefined) exportFormatOf(options.out)
  const request = await requestOf(services.readChecklist(id), options, readInput)
  if (diagram !== undefined) {
    await writeNamed(diagram, services.drawDecisionSvg(id, request))
    terminal.line(`判断图已写入 ${diagram}。`)
    if (!hasInput(options)) return EXIT.ok
  }
  if (whatIf) {
    const changes = services.whatIf(id, request)
    if (json) terminal.json(changes)
    else printWhatIf(changes, terminal)
    return changes.determined ? EXIT.ok : EXIT.negative
  }
  const evaluation = services.evaluate(id, request)
  if (json) terminal.json(evaluation)
  else printEvaluation(evaluation, terminal, { explained: explain })
  if (options.out !== undefined)
    await writeExport(options.out, reportOnEvaluation(services, evaluation), terminal)
  return evaluation.determined ? EXIT.ok : EXIT.negative
}

/** Several checklists on one sheet: `a,b,c`. Facts may be written `id@checklist=value`. */
async function judgeSheet(
  services: Services,
  ids: readonly string[],
  options: CheckOptions,
  { terminal, readInput }: Pick<CommandContext, 'terminal' | 'readInput'>,
): Promise<ExitCode> {
  const facts = ids.flatMap((id) => services.readChecklist(id).facts)
  const keyed = facts.flatMap((fact) => [
    fact,
    ...ids.map((id) => ({ ...fact, id: `${fact.id}@${id}` })),
  ])
  const request = await requestOf({ facts: keyed }, options, readInput)
  const sheet = services.evaluateSheet({ ...request, checklists: [...ids] })
  if (options.json) terminal.json(sheet)
  else printSheet(sheet, terminal)
  return sheet.waiting.length === 0 ? EXIT.ok : EXIT.negative
}

const hasInput = ({ fact, narrative }: CheckOptions): boolean =>
  fact.length > 0 || narrative !== undefined

async function check(
  named: string | undefined,
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const services = await context.openServices()
  const ids = (named ?? '').split(/[,，、]/).filter((id) => id !== '')
  const [id] = ids
  const shows = options.list || (!hasInput(options) && options.diagram === undefined)
  if (ids.length > 1 && !options.list) return judgeSheet(services, ids, options, context)
  if (id === undefined || shows)
    return showChecklists(services, id, options.json === true, context.terminal)
  return judge(services, id, options, context)
}

/** Adds `check`: the verdict of a checklist. Ends with 1 while it cannot be determined. */
export const addCheckCommand: AddCommand = (program, context) => {
  program
    .command('check [清单]')
    .description(
      '按清单判断；不带清单编号时列出全部清单，不带事实时列出要问的事实，a,b,c 在同一张事实表上判断几份',
    )
    .option('-f, --fact <编号=值>', '一个事实，可重复；值可为 unknown（不清楚）', collect, [])
    .option('--narrative <案情>', '从案情文字中读取事实；- 表示从标准输入读')
    .option('--as-of <日期>', '按哪一天判断，YYYY-MM-DD')
    .option('--explain', '列出全部推理')
    .option('--what-if', '改变哪些事实会得出别的结论')
    .option('--diagram <文件>', '把判断图写成 SVG 文件')
    .option('--out <文件>', '把结论另存为文件，.docx 或 .md')
    .option('--list', '列出全部清单，或所给清单的事实与结论')
    .option('--json', '输出 JSON')
    .action((named: string | undefined, options: CheckOptions) =>
      context.run(() => check(named, options, context)),
    )
}
