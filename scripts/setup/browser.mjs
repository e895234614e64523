// The browser that browser tests run in.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Trouble } from './trouble.mjs'

/** Names of Chromium's family on the path, the plainest first. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
]

/** Where the installers of other systems put them. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * @typedef {{ kind: 'installed', path: string } | { kind: 'packaged' }} Browser
 * `packaged` is the one that comes as a dev dependency and that the tests unpack themselves
 */

/**
 * @param {string} path
 * @returns {boolean} whether it runs: a name on the path may be a stub that only says what to install
 */
const canRun = (path) =>
  process.platform === 'win32'
    ? existsSync(path)
    : spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0

/**
 * Whether the packaged browser can run here: it is built for Linux on x64 and arm64.
 * @param {string} root
 */
function hasPackaged(root) {
  if (process.platform !== 'linux') return false
  try {
    createRequire(join(root, 'package.json')).resolve('@sparticuz/chromium')
    return true
  } catch {
    return false
  }
}

/**
 * First browser of: CHROMIUM_PATH, the path, the usual places, the dev dependency. Undefined when there is none.
 * Throws Trouble BROWSER_PATH_WRONG when CHROMIUM_PATH names no browser.
 * @param {string} root
 * @param {object} [surroundings]
 * @param {NodeJS.ProcessEnv} [surroundings.environment]
 * @param {(path: string) => boolean} [surroundings.runs]
 * @param {(root: string) => boolean} [surroundings.packaged]
 * @returns {Browser | undefined}
 */
export function findBrowser(
  root,
  { environment = process.env, runs = canRun, packaged = hasPackaged } = {},
) {
  const asked = environment.CHROMIUM_PATH?.trim()
  if (asked) {
    if (!runs(asked)) throw new Trouble('BROWSER_PATH_WRONG', { value: asked })
    return { kind: 'installed', path: asked }
  }
  const folders =
    process.platform === 'win32' ? [] : (environment.PATH ?? '').split(':').filter(Boolean)
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  const path = [...candidates, ...PLACES].find((place) => existsSync(place) && runs(place))
  if (path) return { kind: 'installed', path }
  return packaged(root) ? { kind: 'packaged' } : undefined
}
