// The server as a child of `npm start`: signals go to it once, and its exit code is ours.

import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** A terminal and npm both pass on the same Ctrl+C; a second one within this time is no second wish. */
const SAME_SIGNAL_MS = 500

/** How often to see whether npm still runs. */
const PARENT_CHECK_MS = 500

/**
 * Calls `onEnd` once the process that started this one is gone. npm passes a signal to the shell between us, which
 * ends without passing it on. Nothing is watched outside of npm: a server may outlive a shell that it was started from.
 * @param {() => void} onEnd
 * @param {NodeJS.ProcessEnv} [environment]
 */
function watchNpm(onEnd, environment = process.env) {
  if (!environment.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onEnd()
  }, PARENT_CHECK_MS)
  timer.unref()
}

/**
 * Runs `node ...args` until it ends. On Unix it runs in a session of its own, or a Ctrl+C would reach it twice, and
 * the second one ends it in mid-request.
 * @param {readonly string[]} args
 * @param {string} root
 * @returns {Promise<number>} exit code; 128 + the number of the signal that ended it
 */
export function serve(args, root) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const last = { signal: '', at: 0 }
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    const now = performance.now()
    if (signal === last.signal && now - last.at < SAME_SIGNAL_MS) return
    Object.assign(last, { signal, at: now })
    // On Windows the console has told the child already, and kill() would end it at once.
    if (process.platform !== 'win32') child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, forward)
  watchNpm(() => forward('SIGTERM'))
  process.once('exit', () => child.kill('SIGTERM'))
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`✗ 无法启动服务 · The server cannot be started: ${error.message}`)
      resolve(1)
    })
    child.once('exit', (code, signal) =>
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)),
    )
  })
}
