// The compiler, make and Python that native modules are built with, and Node's headers.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Trouble } from './trouble.mjs'

/** @typedef {(command: string) => boolean} Runs whether a command can be run */

/**
 * Asks a command for its version: on macOS a compiler is on the path even where none is installed.
 * @type {Runs}
 */
const canRun = (command) =>
  spawnSync(command, ['--version'], { stdio: 'ignore', windowsHide: true }).status === 0

/** How to install what is missing, by what is there to install it with. */
const INSTALLERS = /** @type {const} */ ([
  ['apt-get', 'apt-get install -y build-essential python3'],
  ['dnf', 'dnf install -y gcc-c++ make python3'],
  ['yum', 'yum install -y gcc-c++ make python3'],
  ['apk', 'apk add build-base python3'],
  ['pacman', 'pacman -S --needed base-devel python'],
  ['zypper', 'zypper install -y gcc-c++ make python3'],
])

/**
 * @param {NodeJS.Platform} platform
 * @param {Runs} runs
 */
function installCommand(platform, runs) {
  if (platform === 'darwin') return 'xcode-select --install'
  if (platform === 'win32')
    return 'winget install Microsoft.VisualStudio.2022.BuildTools --override "--add Microsoft.VisualStudio.Workload.VCTools" && winget install Python.Python.3.12'
  const found = INSTALLERS.find(([manager]) => runs(manager))
  return found ? found[1] : 'g++, make, python3'
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {readonly (readonly [string, readonly string[]])[]} what is needed, and the commands any of which will do
 */
const needsOf = (environment) => [
  ['C++ 编译器 (a C++ compiler)', [environment.CXX ?? '', 'c++', 'g++', 'clang++']],
  ['make', ['make', 'gmake']],
  [
    'Python 3',
    [environment.npm_config_python ?? '', environment.PYTHON ?? '', 'python3', 'python'],
  ],
]

/** Where Visual Studio says what it has installed; its compiler is never on the path. */
const VSWHERE = 'C:\\Program Files (x86)\\Microsoft Visual Studio\\Installer\\vswhere.exe'

/**
 * What is missing for building native modules; empty when nothing is.
 * @param {object} [surroundings]
 * @param {NodeJS.Platform} [surroundings.platform]
 * @param {NodeJS.ProcessEnv} [surroundings.environment]
 * @param {Runs} [surroundings.runs]
 * @param {(path: string) => boolean} [surroundings.exists]
 * @returns {string[]}
 */
export function missingTools({
  platform = process.platform,
  environment = process.env,
  runs = canRun,
  exists = existsSync,
} = {}) {
  return needsOf(environment)
    .filter(([need, commands]) => {
      if (platform === 'win32' && need === 'make') return false
      if (platform === 'win32' && need.startsWith('C++') && exists(VSWHERE)) return false
      const candidates =
        platform === 'win32' && need.startsWith('C++') ? ['cl', ...commands] : commands
      return !candidates.some((command) => command !== '' && runs(command))
    })
    .map(([need]) => need)
}

/** Throws Trouble COMPILER_MISSING with the command that installs what is missing. Cost: some 50 ms. */
export function checkToolchain() {
  const missing = missingTools()
  if (missing.length > 0)
    throw new Trouble('COMPILER_MISSING', {
      tools: missing.join('、'),
      install: installCommand(process.platform, canRun),
    })
}

/**
 * Folder with Node's headers of exactly this version, beside the running Node or in /usr: with it, native modules
 * build without a download. Undefined when there is none.
 * @param {string} [execPath]
 * @param {string} [version]
 * @param {readonly string[]} [others]
 * @returns {string | undefined}
 */
export function findNodeHeaders(
  execPath = process.execPath,
  version = process.version,
  others = ['/usr', '/usr/local'],
) {
  const [major, minor, patch] = version.replace(/^v/, '').split('.')
  return [dirname(dirname(execPath)), ...others].find((folder) => {
    const header = join(folder, 'include', 'node', 'node_version.h')
    if (!existsSync(header)) return false
    const text = readFileSync(header, 'utf8')
    return (
      new RegExp(`NODE_MAJOR_VERSION ${major}\\b`).test(text) &&
      new RegExp(`NODE_MINOR_VERSION ${minor}\\b`).test(text) &&
      new RegExp(`NODE_PATCH_VERSION ${Number.parseInt(patch ?? '', 10)}\\b`).test(text)
    )
  })
}
