// A browser and a server for tests that click. Both are found or started here, and stopped by whoever asked.

import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

/** Folder of the project. */
export const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Browsers that may be installed, in the order in which they are tried. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
]

/** Quiet, without a sandbox (tests also run as root), and without a word to anyone outside. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** How to start a browser on this machine: `CHROMIUM_PATH`, an installed one, or the one of the dev dependency. */
export async function browserOptions(): Promise<LaunchOptions> {
  const given = process.env.CHROMIUM_PATH
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return { executablePath: given, args: FLAGS }
    throw new Error(`CHROMIUM_PATH is ${given}, but there is no file. Unset it or correct it.`)
  }
  const installed = INSTALLED.find((path) => existsSync(path))
  if (installed !== undefined) return { executablePath: installed, args: FLAGS }
  const { default: packed } = await import('@sparticuz/chromium')
  return {
    executablePath: await packed.executablePath(),
    args: [...FLAGS, '--headless=shell'],
  }
}

/**
 * The last Chrome for Windows 7, unpacked into a folder of its own: the packed browser of today unpacks under the same
 * name in the temp folder, and neither asks which of the two is there.
 */
async function oldBrowserOptions(): Promise<LaunchOptions> {
  const before = process.env.TMPDIR
  const folder = join(tmpdir(), 'tiaoli-chromium-109')
  mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  try {
    const { default: packed } = await import('chromium-109')
    return { executablePath: await packed.executablePath(), args: [...FLAGS, '--headless'] }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** A headless Chrome 109. Close it when done. */
export const openOldBrowser = async (): Promise<Browser> =>
  chromium.launch({ headless: true, ...(await oldBrowserOptions()) })

/** A headless browser. Close it when done. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ headless: true, ...(await browserOptions()) })

/** A server on a free port of this machine. */
export interface RunningServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

const ADDRESS = /(http:\/\/127\.0\.0\.1:\d+)/
const STARTUP_LIMIT_MS = 120_000

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

/**
 * Starts the product as a user does, on a port that the system chooses, and waits until it says where it listens.
 * With `TIAOLI_TEST_URL` the server that runs there is taken, and left running, unless `settings` ask for one of their own. The compiled server is used where it is there, the sources otherwise; the web application must be built.
 */
export async function startServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const isOwn = Object.keys(settings).length > 0
  const running = isOwn ? undefined : process.env.TIAOLI_TEST_URL
  if (running !== undefined && running !== '') return { url: running, stop: async () => undefined }
  if (!existsSync(join(PROJECT_ROOT, 'dist/web/index.html')))
    throw new Error('The web application is not built. Run: npm run build:web')
  const compiled = join(PROJECT_ROOT, 'dist/server/cli/main.js')
  const program =
    process.env.TIAOLI_TEST_SOURCES === undefined && existsSync(compiled)
      ? [compiled]
      : ['--import', 'tsx', join(PROJECT_ROOT, 'server/cli/main.ts')]
  const child = spawn(process.execPath, [...program, 'serve'], {
    cwd: PROJECT_ROOT,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      TIAOLI_RATE_LIMIT: '0',
      NODE_ENV: 'test',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill()
      reject(new Error(`The server did not listen in ${STARTUP_LIMIT_MS} ms. It said:\n${said}`))
    }, STARTUP_LIMIT_MS)
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8')
      const address = ADDRESS.exec(said)?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The server ended with code ${code}. It said:\n${said}`))
    })
  })
  let isStopping = false
  child.once('exit', (code, signal) => {
    if (!isStopping)
      process.stderr.write(
        `The server ended by itself: code ${code}, ${signal}.\n${said.slice(-2000)}\n`,
      )
  })
  return {
    url,
    stop: async () => {
      isStopping = true
      child.kill('SIGTERM')
      await stopped(child)
    },
  }
}
