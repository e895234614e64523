// The product started as a user starts it, on a free port, for measuring over HTTP.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A server that runs. */
export interface ServedProduct {
  readonly url: string
  /** Milliseconds from the start of the process to the line that names the address. */
  readonly listeningMs: number
  /** Resident memory in bytes, now; undefined where the system does not say. */
  residentBytes(): number | undefined
  stop(): Promise<void>
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/
const START_LIMIT_MS = 120_000

/** VmRSS in kB from /proc (proc(5)), or ps. */
function residentBytes(pid: number | undefined): number | undefined {
  if (pid === undefined) return undefined
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
    const kilobytes = Number.parseInt(stdout ?? '', 10)
    return Number.isNaN(kilobytes) ? undefined : kilobytes * 1024
  }
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    const fail = (reason: string) => reject(new Error(`${reason}\n${said}`))
    const timer = setTimeout(() => fail(`not listening after ${START_LIMIT_MS} ms`), START_LIMIT_MS)
    const read = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const address = ADDRESS.exec(said)?.[0]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => fail(`ended with code ${code}`))
  })

/**
 * Runs `node ...args` in `root` and waits until it names its address. Without a limit of requests, and quiet.
 * Throws an Error with what it said when it ends before.
 */
export async function serveProduct(root: string, args: readonly string[]): Promise<ServedProduct> {
  const started = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      TIAOLI_RATE_LIMIT: '0',
      TIAOLI_LOG: 'warn',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  try {
    const url = await addressOf(child)
    return {
      url,
      listeningMs: performance.now() - started,
      residentBytes: () => residentBytes(child.pid),
      stop: async () => {
        child.kill('SIGTERM')
        await ended
      },
    }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}
