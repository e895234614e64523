// Runs the commands of a set-up, their output into the log.

import { spawn } from 'node:child_process'
import { recogniseTrouble, Trouble } from './trouble.mjs'

/** Lines of a failed command that are shown. */
const TAIL_LINES = 20

/**
 * Last lines of an output, without blank ones and colours.
 * @param {string} output
 * @param {number} [count]
 */
export const lastLines = (output, count = TAIL_LINES) =>
  output
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one
    .replace(/\u001b\[[0-9;]*m/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n')

/**
 * The lines of an output that say what went wrong: from the first error of a compiler on, else the last ones.
 * @param {string} output
 */
export function tellingLines(output) {
  const lines = lastLines(output, Number.POSITIVE_INFINITY).split('\n')
  const first = lines.findIndex((line) => /\b(?:fatal )?error: /.test(line))
  return first < 0 ? lastLines(output) : lines.slice(first, first + TAIL_LINES).join('\n')
}

/**
 * Runs a command to its end, without a shell. Throws Trouble, recognised from what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} options
 * @param {string} options.root folder to run in
 * @param {string} options.step title, for the message
 * @param {import('./setup-log.mjs').SetupLog} options.log
 * @param {NodeJS.ProcessEnv} [options.env] added to the environment; undefined takes a variable out
 * @returns {Promise<void>}
 */
export async function runCommand(command, args, { root, step, log, env = {} }) {
  log.begin([step, command, ...args].join(' '))
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', log.write)
  }
  const { code, signal } = await new Promise((resolve) => {
    child.once('error', (error) => {
      log.write(`${error.message}\n`)
      resolve({ code: 1, signal: null })
    })
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  if (code === 0) return
  const facts = { step, log: log.path, path: root, value: signal ?? '' }
  const output = log.tail()
  const recognised = recogniseTrouble(output)
  const trouble = recognised === 'STEP_FAILED' && signal ? 'STEP_INTERRUPTED' : recognised
  throw new Trouble(trouble, facts, tellingLines(output))
}
