// The packages: whether they are installed as the lock file says, and installing them.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDiskSpace } from './disk-space.mjs'
import { runCommand } from './run-command.mjs'
import { checkToolchain, findNodeHeaders } from './toolchain.mjs'
import { Trouble } from './trouble.mjs'

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {boolean} [peer]
 */

/** @typedef {{ packages?: Record<string, LockEntry> }} LockFile */

/** Modules that a compiler makes; each must load, or the product cannot run. */
const NATIVE_MODULES = ['nodejieba', 'hnswlib-node']

/** What npm leaves behind once an installation is whole. */
const INSTALLED_LOCK = 'node_modules/.package-lock.json'

/**
 * The installation as a step: a module built for another Node, system or processor does not load.
 * @type {import('./stamps.mjs').Step}
 */
export const INSTALL_STEP = {
  id: 'packages',
  inputs: ['package.json', 'package-lock.json', '.npmrc'],
  outputs: [INSTALLED_LOCK],
  setting: `${process.platform} ${process.arch} ${process.versions.modules}`,
}

/**
 * True when `installed` holds what `wanted` asks for, in those versions, and nothing else. Optional packages (those
 * of other systems) may be missing.
 * @param {LockFile} wanted package-lock.json
 * @param {LockFile} installed node_modules/.package-lock.json
 */
export function holdsPackages(wanted, installed) {
  const have = installed.packages ?? {}
  const want = wanted.packages ?? {}
  const isThere = Object.entries(want).every(
    ([path, entry]) =>
      path === '' ||
      (have[path] ? have[path].version === entry.version : entry.optional || entry.devOptional),
  )
  return isThere && Object.keys(have).every((path) => want[path] !== undefined)
}

/**
 * Names of native modules that do not load. Each is loaded in a process of its own: a broken one may end it.
 * @param {string} root
 * @returns {string[]}
 */
const brokenModules = (root) =>
  NATIVE_MODULES.filter((name) => {
    const source = `import(${JSON.stringify(name)})`
    const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
      cwd: root,
      stdio: 'ignore',
    })
    return status !== 0
  })

/**
 * True when the packages are there and load, though no stamp says so: somebody ran `npm ci` alone.
 * @param {string} root
 */
export function isInstalled(root) {
  if (!existsSync(join(root, INSTALLED_LOCK))) return false
  try {
    const read = (/** @type {string} */ file) => JSON.parse(readFileSync(join(root, file), 'utf8'))
    return (
      holdsPackages(read('package-lock.json'), read(INSTALLED_LOCK)) &&
      brokenModules(root).length === 0
    )
  } catch {
    return false
  }
}

/**
 * npm as it can be run without a shell: by its script where npm started us, else by its name.
 * @returns {readonly [string, readonly string[]]}
 */
function npmCommand() {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return [process.execPath, [script]]
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', 'npm']] : ['npm', []]
}

/**
 * Installs exactly what the lock file says. Throws Trouble: no compiler, no space, no network and so on.
 * @param {string} root
 * @param {import('./setup-log.mjs').SetupLog} log
 * @param {string} title
 */
export async function installPackages(root, log, title) {
  checkToolchain()
  checkDiskSpace(root)
  const [command, args] = npmCommand()
  const headers = process.env.npm_config_nodedir ? undefined : findNodeHeaders()
  // Whatever npm was told for itself (`npm start --silent`), the log needs its errors.
  const options = ['--include=dev', '--include=optional', '--loglevel=notice', '--no-progress']
  await runCommand(command, [...args, 'ci', ...options], {
    root,
    step: title,
    log,
    env: { NODE_ENV: undefined, ...(headers && { npm_config_nodedir: headers }) },
  })
  const broken = brokenModules(root)
  if (broken.length > 0)
    throw new Trouble('NATIVE_BROKEN', { value: broken.join('、'), log: log.path })
}
