// The set-up that both commands share: packages, then builds, each only where something changed.

import { join } from 'node:path'
import { buildsOf, runBuild } from './builds.mjs'
import { INSTALL_STEP, installPackages, isInstalled } from './packages.mjs'
import { lastLines } from './run-command.mjs'
import { takeSetupLock } from './setup-lock.mjs'
import { openStamps } from './stamps.mjs'
import { explainTrouble, recogniseTrouble, Trouble } from './trouble.mjs'

/** Troubles whose sentence points to the output of what failed. */
const SHOWS_OUTPUT = new Set(['STEP_FAILED', 'COMPILE_FAILED'])
const INSTALL_TITLE = '安装依赖 · Installing packages'

/** Steps of `prepare`, for the numbering. */
export const PREPARE_STEPS = 4

/**
 * @typedef {object} Workplace
 * @property {string} root
 * @property {import('./setup-log.mjs').SetupLog} log
 * @property {ReturnType<typeof import('./progress.mjs').createProgress>} progress
 */

/**
 * Sets up packages and, unless told otherwise, the three builds. Throws Trouble.
 * @param {Workplace} workplace
 * @param {{ withBuilds?: boolean }} [options]
 */
export async function prepare({ root, log, progress }, { withBuilds = true } = {}) {
  const stamps = openStamps(root, join(root, 'dist', '.stamps.json'))
  const release = takeSetupLock(join(root, 'dist', '.setup.lock'))
  try {
    if (stamps.isFresh(INSTALL_STEP)) progress.skip(INSTALL_TITLE)
    else
      await progress.step(INSTALL_TITLE, () =>
        stamps.perform(INSTALL_STEP, async () => {
          if (!isInstalled(root)) await installPackages(root, log, INSTALL_TITLE)
        }),
      )
    for (const build of buildsOf(root)) {
      if (!withBuilds) progress.skip(build.title, '这次用不到 · not needed this time')
      else if (stamps.isFresh(build)) progress.skip(build.title)
      else
        await progress.step(
          build.title,
          () => stamps.perform(build, () => runBuild(build, root, log)),
          () => (build.reports ? lastLines(log.tail(), 1) : ''),
        )
    }
  } finally {
    release()
  }
}

/**
 * Tells on standard error why a command could not go on; the exit code of a failed set-up.
 * @param {unknown} error
 * @param {Workplace} workplace
 * @param {(line: string) => void} [say]
 * @returns {1}
 */
export function reportTrouble(error, { root, log }, say = console.error) {
  const trouble = error instanceof Trouble ? error : unexpectedTrouble(error, root, log.path)
  // Any other trouble that was recognised needs one sentence, not twenty lines.
  if (trouble.tail && SHOWS_OUTPUT.has(trouble.code)) say(`\n${trouble.tail}\n`)
  const [zh, ...others] = explainTrouble(trouble.code, trouble.facts)
  say(`✗ ${zh}`)
  for (const line of others) say(`  ${line}`)
  return 1
}

/**
 * An error of the system outside the commands, such as a full disk while a stamp is written.
 * @param {unknown} error
 * @param {string} root
 * @param {string} log
 */
function unexpectedTrouble(error, root, log) {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return new Trouble(recogniseTrouble(said), { step: '准备 · Set-up', path: root, log }, said)
}
