// The log of a set-up: everything that the steps printed. A disk that is full must not hide what went wrong, so
// nothing here throws.

import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Longest end of the output that is kept in memory, in characters. */
const TAIL_LENGTH = 200_000

/**
 * @typedef {object} SetupLog
 * @property {string} path
 * @property {(text: string) => void} write
 * @property {() => string} tail what was written since the last call of `begin`, its last part
 * @property {(title: string) => void} begin
 */

/**
 * A new log at `path`, in place of the old one as soon as something is written.
 * @param {string} path
 * @returns {SetupLog}
 */
export function openSetupLog(path) {
  let kept = ''
  let isBegun = false
  let isWritable = true
  /** @param {() => void} work */
  const attempt = (work) => {
    if (!isWritable) return
    try {
      work()
    } catch {
      isWritable = false
    }
  }
  // Only who has something to write, and so the lock, takes the place of an older log.
  const open = () => {
    isBegun = true
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, '')
  }
  /** @param {string} text */
  const write = (text) => {
    kept = (kept + text).slice(-TAIL_LENGTH)
    attempt(() => {
      if (!isBegun) open()
      appendFileSync(path, text)
    })
  }
  return {
    path,
    write,
    tail: () => kept,
    begin(title) {
      write(`\n== ${title} · ${new Date().toISOString()}\n`)
      kept = ''
    },
  }
}
