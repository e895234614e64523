// A font with Chinese characters, without which pages of the browser tests are boxes.

import { spawnSync } from 'node:child_process'
import { runCommand } from './run-command.mjs'

/** True when fontconfig knows a font for Chinese; other systems than Linux bring one. */
export function hasChineseFont() {
  if (process.platform !== 'linux') return true
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return (stdout ?? '').trim() !== ''
}

/**
 * How a user installs a font here.
 * @param {(command: string) => boolean} [runs]
 */
export function fontInstallCommand(
  runs = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0,
) {
  if (runs('apt-get')) return 'sudo apt-get install fonts-noto-cjk fontconfig'
  if (runs('dnf')) return 'sudo dnf install google-noto-sans-cjk-fonts'
  if (runs('apk')) return 'apk add font-noto-cjk fontconfig'
  if (runs('pacman')) return 'sudo pacman -S noto-fonts-cjk'
  return 'Noto Sans CJK, https://fonts.google.com/noto'
}

/**
 * True where a font may be installed without asking: as root on Debian, in continuous integration or when
 * TIAOLI_INSTALL_FONTS=1 says so.
 * @param {NodeJS.ProcessEnv} environment
 * @param {number | undefined} userId
 */
export const mayInstallFont = (environment, userId) =>
  userId === 0 && (environment.CI === 'true' || environment.TIAOLI_INSTALL_FONTS === '1')

/**
 * Installs the font by apt-get. Throws Trouble.
 * @param {string} root
 * @param {import('./setup-log.mjs').SetupLog} log
 * @param {string} title
 */
export async function installFont(root, log, title) {
  const options = { root, log, step: title, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await runCommand('apt-get', ['update'], options)
  await runCommand(
    'apt-get',
    ['install', '-y', '--no-install-recommends', 'fonts-noto-cjk', 'fontconfig'],
    options,
  )
}
