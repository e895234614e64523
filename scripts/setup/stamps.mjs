// Remembers which inputs a finished step was done with, so that it is not done again.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { contentDigest, listInputs, listingDigest } from './fingerprint.mjs'

/**
 * @typedef {object} Stamp
 * @property {string} listing see listingDigest
 * @property {string} content see contentDigest
 * @property {string} setting what else the result depends on
 */

/**
 * @typedef {object} Step
 * @property {string} id
 * @property {readonly string[]} inputs files and folders, relative to the root
 * @property {readonly string[]} outputs files and folders that are there once the step was done
 * @property {string} [setting] what else the result depends on: versions, folders
 */

/**
 * @param {unknown} value
 * @returns {value is Stamp}
 */
const isStamp = (value) =>
  typeof value === 'object' &&
  value !== null &&
  ['listing', 'content', 'setting'].every(
    (key) => typeof (/** @type {Record<string, unknown>} */ (value)[key]) === 'string',
  )

/**
 * Stamps of a file. A file that is missing or damaged holds none: then steps are done again, which is always right.
 * @param {string} file
 * @returns {Record<string, Stamp>}
 */
export function readStamps(file) {
  try {
    const stamps = JSON.parse(readFileSync(file, 'utf8'))
    return Object.fromEntries(Object.entries(stamps).filter(([, stamp]) => isStamp(stamp)))
  } catch {
    return {}
  }
}

/**
 * @param {string} file
 * @param {Record<string, Stamp>} stamps
 */
function writeStamps(file, stamps) {
  mkdirSync(dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}.tmp`
  writeFileSync(temporary, `${JSON.stringify(stamps, null, 2)}\n`)
  renameSync(temporary, file)
}

/**
 * Steps done in a project, kept in one file.
 * @param {string} root
 * @param {string} file absolute
 */
export function openStamps(root, file) {
  /** @param {Step} step */
  const take = (step) => {
    const inputs = listInputs(root, step.inputs)
    return { inputs, listing: listingDigest(inputs), setting: step.setting ?? '' }
  }
  return {
    /**
     * True when a step need not be done: its outputs are there and its inputs are those of the last time. Reads the
     * inputs only when their times differ, as after a checkout.
     * @param {Step} step
     */
    isFresh(step) {
      const stamps = readStamps(file)
      const stamp = stamps[step.id]
      if (!stamp || !step.outputs.every((output) => existsSync(resolve(root, output)))) return false
      const { inputs, listing, setting } = take(step)
      if (stamp.setting !== setting) return false
      if (stamp.listing === listing) return true
      if (stamp.content !== contentDigest(root, inputs)) return false
      writeStamps(file, { ...stamps, [step.id]: { ...stamp, listing } })
      return true
    },
    /**
     * Does a step and stamps it with the inputs that it began with, so that an edit meanwhile is not missed.
     * The old stamp is gone while the work lasts. A failure passes through.
     * @template T
     * @param {Step} step
     * @param {() => Promise<T>} work
     * @returns {Promise<T>}
     */
    async perform(step, work) {
      const { [step.id]: _old, ...others } = readStamps(file)
      if (_old) writeStamps(file, others)
      const { inputs, listing, setting } = take(step)
      const content = contentDigest(root, inputs)
      const result = await work()
      writeStamps(file, { ...readStamps(file), [step.id]: { listing, content, setting } })
      return result
    },
  }
}
