// The command line put together: its commands, its help in Chinese, what wrong use is told.

import { Command, CommanderError } from 'commander'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { createServices, type Services } from '../services.ts'
import type { Project } from '../store/project-root.ts'
import type { CommandContext } from './command.ts'
import { addAskCommand } from './commands/ask-command.ts'
import { addCheckCommand } from './commands/check-command.ts'
import { addIndexCommand } from './commands/index-command.ts'
import { addMcpCommand } from './commands/mcp-command.ts'
import { addRulesCommand } from './commands/rules-command.ts'
import { addCiteCommand, addSearchCommand } from './commands/search-command.ts'
import { addServeCommand } from './commands/serve-command.ts'
import { addVerifyCommand } from './commands/verify-command.ts'
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.ts'
import { indexingLines } from './print/print-indexing.ts'
import { createTerminal, type Output, type Terminal } from './terminal.ts'

/** What the program needs from the process; tests pass their own. */
export interface ProcessSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly stdout: Output
  readonly stderr: Output
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly project: Project
  readonly openServices?: () => Promise<Services>
  readonly stopSignal: () => Promise<string>
  /** Streams of a whole connection; those of the process unless a test gives its own. */
  readonly streams?: CommandContext['streams']
}

const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

const EXIT_CODES = `
退出码：0 完成；1 完成，但结果是否定的（没有找到、没有依据、尚不能确定、核对有误）；2 用法或输入有误；3 程序或环境出错。
`

/** Wrong use in Chinese, by commander's code; $ is the word it is about. */
const USAGE_ERRORS: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有“$”这个命令',
  'commander.unknownOption': '没有“$”这个选项',
  'commander.missingArgument': '缺少参数“$”',
  'commander.optionMissingArgument': '选项“$”后面缺少值',
  'commander.missingMandatoryOptionValue': '必须给出选项“$”',
  'commander.excessArguments': '参数太多',
  'commander.invalidArgument': '参数“$”的值不对',
}

function explainUsage(error: CommanderError): string {
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  return (USAGE_ERRORS[error.code] ?? '用法有误').replace('$', () => word)
}

/** Says what went wrong on standard error, and how the program ends. */
function explainTrouble(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok
    terminal.warn(error.code === 'commander.help' ? '请给出命令。' : `${explainUsage(error)}。`)
    terminal.warn('用 tiaoli --help 查看用法。')
    return EXIT.usage
  }
  const known = error instanceof AppError
  const place = known && error.details.place ? `（${error.details.place}）` : ''
  const said = error instanceof Error ? (known ? error.message : error.stack) : String(error)
  terminal.warn(known ? `${said}${place} [${error.code}]` : `程序内部出错：${said}`)
  return exitCodeOf(error)
}

async function readAll(stdin: AsyncIterable<Uint8Array | string>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** Chinese characters and full-width marks take two columns. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, char) => width + (/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(char) ? 2 : 1),
    0,
  )

const describeArguments = (command: Command): string =>
  command.registeredArguments
    .map((argument) => {
      const name = argument.name() + (argument.variadic ? '...' : '')
      return argument.required ? `<${name}>` : `[${name}]`
    })
    .join(' ')

/** In the order in which the help lists them. */
const COMMANDS = [
  addSearchCommand,
  addCiteCommand,
  addAskCommand,
  addCheckCommand,
  addVerifyCommand,
  addMcpCommand,
  addRulesCommand,
  addIndexCommand,
  addServeCommand,
] as const

function createProgram(context: CommandContext, stdout: Output): Command {
  const program = new Command('tiaoli')
    .description('条理：中国刑事诉讼法律文本的检索、引用核对、有据的回答和清单式判断')
    .version(context.project.version, '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .configureHelp({
      styleTitle: (title) => HELP_TITLES[title] ?? title,
      styleUsage: (usage) => usage.replace('[options]', '[选项]').replace('[command]', '[命令]'),
      subcommandTerm: (command) => `${command.name()} ${describeArguments(command)}`.trim(),
      optionDescription: (option) => option.description,
      displayWidth: widthOf,
    })
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: () => {} })
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
  for (const add of COMMANDS) add(program, context)
  for (const command of program.commands) inheritSettings(program, command)
  return program
}

/** Commands made by `command()` copy output and exit settings when they are made, but not the words of the help. */
function inheritSettings(program: Command, command: Command): void {
  command.copyInheritedSettings(program).helpOption('-h, --help', '显示帮助')
  for (const child of command.commands) inheritSettings(program, child)
}

/**
 * Runs the program with arguments (without node and the script) and returns its exit code. Never throws: trouble is
 * one or two lines on standard error, with the code of the error table.
 */
export async function runProgram(
  args: readonly string[],
  surroundings: ProcessSurroundings,
): Promise<ExitCode> {
  const { environment, stdout, stderr, stdin, project } = surroundings
  const terminal = createTerminal(stdout, stderr, environment)
  let exitCode: ExitCode = EXIT.ok
  const config: CommandContext['config'] = (overrides = {}) => {
    const given = Object.entries(overrides).filter(([, value]) => value !== undefined)
    return readConfig({ ...environment, ...Object.fromEntries(given) }, project.root)
  }
  const context: CommandContext = {
    terminal,
    project,
    config,
    openServices:
      surroundings.openServices ??
      ((options) =>
        createServices(config(), {
          version: project.version,
          ...options,
          ...indexingLines(terminal),
        })),
    readInput: () => readAll(stdin),
    stopSignal: surroundings.stopSignal,
    streams: surroundings.streams ?? process,
    run: async (work) => {
      exitCode = await work()
    },
  }
  try {
    await createProgram(context, stdout).parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    return explainTrouble(error, terminal)
  }
}
