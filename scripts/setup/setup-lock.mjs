// One set-up at a time in a folder: two installations at once would spoil each other.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Trouble } from './trouble.mjs'

/**
 * True when a process of this machine still runs.
 * @param {number} pid
 */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Takes the lock `file` and returns what gives it back. A lock whose process is gone is taken over.
 * Throws Trouble SETUP_RUNNING while another process holds it.
 * @param {string} file
 * @param {number} [pid]
 * @returns {() => void}
 */
export function takeSetupLock(file, pid = process.pid) {
  mkdirSync(dirname(file), { recursive: true })
  try {
    writeFileSync(file, String(pid), { flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const holder = Number(readFileSync(file, 'utf8'))
    if (Number.isInteger(holder) && holder > 0 && holder !== pid && isAlive(holder))
      throw new Trouble('SETUP_RUNNING', { value: `pid ${holder}`, path: file })
    writeFileSync(file, String(pid))
  }
  return () => rmSync(file, { force: true })
}
