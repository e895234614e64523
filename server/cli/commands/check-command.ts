// tiaoli check

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
import { exportFormatOf, writeExport, writeNamed } from '../write-export.ts'

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

/** Ways of writing that a list of dates has none. */
const NO_DATES: ReadonlySet<string> = new Set(['', '[]', '无', '没有'])

/** Dates written one after the other, with commas between them. */
const parseDates = (text: string): string[] =>
  NO_DATES.has(text) ? [] : text.split(/[,，、]/).map((date) => date.trim())

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
      return parseDates(text)
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

/** The ways of checking, by what the command is given: see `wayOf`. */
type Way = 'catalogue' | 'listing' | 'questions' | 'picture' | 'sheet' | 'what-if' | 'verdict'

/** Options that a way of checking takes, and what to do about one that it does not. */
const WAYS: Readonly<
  Record<Way, { readonly takes: readonly (keyof CheckOptions)[]; readonly instead: string }>
> = {
  catalogue: {
    takes: ['list', 'json'],
    instead: '要判断，请写出清单编号，例如 tiaoli check fast-track-eligibility --fact …',
  },
  listing: { takes: ['list', 'json'], instead: '--list 只列出清单；要判断，请去掉它' },
  questions: { takes: ['json'], instead: '要判断，请用 --fact 或 --narrative 给出事实' },
  picture: {
    takes: ['diagram', 'asOf'],
    instead: '没有事实时只画判断图；要判断，请用 --fact 或 --narrative 给出事实',
  },
  sheet: {
    takes: ['fact', 'narrative', 'asOf', 'json'],
    instead: '几份清单一起判断时没有这一项，请一份一份地判断',
  },
  'what-if': {
    takes: ['fact', 'narrative', 'asOf', 'whatIf', 'diagram', 'json'],
    instead: '--what-if 不给出判断；要判断，请去掉它',
  },
  verdict: {
    takes: ['fact', 'narrative', 'asOf', 'explain', 'diagram', 'out', 'json'],
    instead: '请去掉它',
  },
}

const hasInput = ({ fact, narrative }: CheckOptions): boolean =>
  fact.length > 0 || narrative !== undefined

function wayOf(ids: readonly string[], options: CheckOptions): Way {
  if (ids.length === 0) return 'catalogue'
  if (options.list) return 'listing'
  if (ids.length > 1) return 'sheet'
  if (!hasInput(options)) return options.diagram === undefined ? 'questions' : 'picture'
  return options.whatIf ? 'what-if' : 'verdict'
}

/** Throws VALIDATION_FAILED for an option that would be without effect. */
function refuseUnused(way: Way, options: CheckOptions): void {
  const { takes, instead } = WAYS[way]
  const given = Object.entries(options).filter(
    ([, value]) => value !== undefined && value !== false,
  )
  for (const [name, value] of given) {
    if (takes.some((taken) => taken === name) || (name === 'fact' && value.length === 0)) continue
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    throw new AppError('VALIDATION_FAILED', `${flag} 在这里不起作用：${instead}。`)
  }
}

/** One checklist on given facts: the verdict, what would change it, or the picture alone where there are no facts. */
async function judge(
  services: Services,
  id: string,
  way: Way,
  options: CheckOptions,
  { terminal, readInput }: Pick<CommandContext, 'terminal' | 'readInput'>,
): Promise<ExitCode> {
  const { explain = false, json = false, diagram, out } = options
  const request = await requestOf(services.readChecklist(id), options, readInput)
  if (diagram !== undefined)
    await writeNamed(diagram, services.drawDecisionSvg(id, request), terminal)
  if (way === 'picture') return EXIT.ok
  if (way === 'what-if') {
    const changes = services.whatIf(id, request)
    if (json) terminal.json(changes)
    else printWhatIf(changes, terminal)
    return changes.determined ? EXIT.ok : EXIT.negative
  }
  const evaluation = services.evaluate(id, request)
  if (json) terminal.json(evaluation)
  else printEvaluation(evaluation, terminal, { explained: explain })
  if (out !== undefined) await writeExport(out, reportOnEvaluation(services, evaluation), terminal)
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

async function check(
  named: string | undefined,
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const ids = (named ?? '').split(/[,，、]/).filter((id) => id !== '')
  const [id] = ids
  const way = wayOf(ids, options)
  refuseUnused(way, options)
  if (options.out !== undefined) exportFormatOf(options.out)
  if (way === 'listing' && ids.length > 1)
    throw new AppError('VALIDATION_FAILED', '--list 一次只列一份清单，请只写一个清单编号。')
  const services = await context.openServices()
  if (way === 'sheet') return judgeSheet(services, ids, options, context)
  if (id === undefined || way === 'listing' || way === 'questions')
    return showChecklists(services, id, options.json === true, context.terminal)
  return judge(services, id, way, options, context)
}

/** Adds `check`: the verdict of a checklist. Ends with 1 while it cannot be determined. */
export const addCheckCommand: AddCommand = (program, context) => {
  program
    .command('check [清单]')
    .description(
      '按清单判断；不带清单编号时列出全部清单，不带事实时列出要问的事实，a,b,c 在同一张事实表上判断几份',
    )
    .option(
      '-f, --fact <编号=值>',
      '一个事实，可重复；值可为 unknown（不清楚）；几个日期用逗号分开，一个也没有的写 无',
      collect,
      [],
    )
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
