// npm test, after the check of Node's version: packages, builds, browser, font, vitest, closing summary.

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { fontInstallCommand, hasChineseFont, installFont, mayInstallFont } from './fonts.mjs'
import { PREPARE_STEPS, prepare, reportTrouble } from './prepare.mjs'
import { createProgress } from './progress.mjs'
import { PROJECT_ROOT, productVersion } from './project-folder.mjs'
import { openSetupLog } from './setup-log.mjs'
import { closingLine, countTests, summariseKinds } from './test-summary.mjs'
import { explainTrouble, Trouble } from './trouble.mjs'

const FONT_TITLE = '中文字体 · Chinese font'

/**
 * False when the arguments name test files, and none of a browser: then nothing needs to be built.
 * @param {readonly string[]} args
 */
export function wantsBrowser(args) {
  const files = args.filter((arg) => /^(?:\.\/)?test[\\/]/.test(arg))
  return files.length === 0 || files.some((file) => file.includes('browser'))
}

/** @param {string} code @param {import('./trouble.mjs').Facts} [facts] */
const warn = (code, facts) => {
  for (const line of explainTrouble(code, facts)) console.warn(`⚠ ${line}`)
}

/**
 * A font where there is none, if it may be installed; else how to do it.
 * @param {import('./prepare.mjs').Workplace} workplace
 */
async function prepareFont({ root, log, progress }) {
  if (hasChineseFont()) return progress.skip(FONT_TITLE, '已有 · found')
  const install = fontInstallCommand()
  if (!install.includes('apt-get') || !mayInstallFont(process.env, process.getuid?.())) {
    progress.skip(FONT_TITLE, '没有 · none')
    return warn('FONT_MISSING', { install })
  }
  try {
    await progress.step(FONT_TITLE, () => installFont(root, log, FONT_TITLE))
  } catch {
    warn('FONT_MISSING', { install, log: log.path })
  }
}

/**
 * The browser to test in; undefined, said loudly, when there is none. Throws Trouble BROWSER_MISSING in continuous
 * integration, where tests must not be left out.
 * @param {import('./prepare.mjs').Workplace} workplace
 */
function prepareBrowser({ root, progress }) {
  const browser = findBrowser(root)
  if (!browser && process.env.CI === 'true') throw new Trouble('BROWSER_MISSING')
  const found = browser?.kind === 'installed' ? browser.path : browser && '@sparticuz/chromium'
  progress.skip('浏览器 · Browser', found ?? '没有 · none')
  return browser
}

/**
 * Runs vitest; its report is undefined when it ended before writing one.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 */
async function runVitest(args, environment) {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-tests-'))
  const file = join(folder, 'report.json')
  const child = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ],
    {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  const exitCode = await new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  try {
    return { exitCode, report: JSON.parse(readFileSync(file, 'utf8')) }
  } catch {
    return { exitCode: exitCode || 1, report: undefined }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Sets up and runs the tests; arguments go to vitest.
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export async function testProduct(args) {
  const root = PROJECT_ROOT
  const withBrowser = wantsBrowser(args)
  const workplace = {
    root,
    log: openSetupLog(join(root, 'dist', 'setup.log')),
    progress: createProgress(PREPARE_STEPS + (withBrowser ? 2 : 0), process.stdout),
  }
  console.log(`条理 · Tiaoli ${productVersion()}`)
  /** @type {import('./browser.mjs').Browser | undefined} */
  let browser
  try {
    await prepare(workplace, { withBuilds: withBrowser })
    if (withBrowser) {
      browser = prepareBrowser(workplace)
      await prepareFont(workplace)
    }
  } catch (error) {
    return reportTrouble(error, workplace)
  }
  const isLeftOut = withBrowser && !browser
  if (isLeftOut) warn('BROWSER_MISSING')
  const { exitCode, report } = await runVitest(
    isLeftOut ? [...args, '--project=!browser'] : args,
    browser?.kind === 'installed' ? { CHROMIUM_PATH: browser.path } : {},
  )
  const counts = countTests(report, exitCode)
  console.log(`\n测试结果 · Results\n${summariseKinds(report).join('\n')}`)
  if (isLeftOut) warn('BROWSER_MISSING')
  console.log(`\n${closingLine(counts)}`)
  return counts.failed > 0 ? 1 : exitCode
}
