// What the inputs of a step are at the moment: a listing that is cheap to take, and a digest of their contents.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {object} InputFile
 * @property {string} path relative to the root, with slashes
 * @property {number} size bytes
 * @property {number} mtimeMs
 * @property {number} ctimeMs
 */

/**
 * @param {string} root
 * @param {string} path
 * @param {InputFile[]} found
 */
function collect(root, path, found) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stat) return
  if (stat.isDirectory()) {
    for (const name of readdirSync(join(root, path))) collect(root, `${path}/${name}`, found)
  } else if (stat.isFile()) {
    found.push({ path, size: stat.size, mtimeMs: stat.mtimeMs, ctimeMs: stat.ctimeMs })
  }
}

/**
 * Every file at or below `paths`, by path; what does not exist is left out. Cost: one stat a file.
 * @param {string} root
 * @param {readonly string[]} paths relative to the root
 * @returns {InputFile[]}
 */
export function listInputs(root, paths) {
  /** @type {InputFile[]} */
  const found = []
  for (const path of paths) collect(root, path, found)
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/**
 * Digest of names, sizes and times. The same listing means the same contents; another one means nothing yet. The time
 * of the last change (ctime) is in it, since copying tools set the other one back.
 * @param {readonly InputFile[]} inputs
 * @returns {string} hex
 */
export function listingDigest(inputs) {
  const digest = createHash('sha256')
  for (const { path, size, mtimeMs, ctimeMs } of inputs)
    digest.update(`${path}\0${size}\0${mtimeMs}\0${ctimeMs}\n`)
  return digest.digest('hex')
}

/**
 * Digest of names and contents, the same on every machine. Cost: reads every file.
 * @param {string} root
 * @param {readonly InputFile[]} inputs
 * @returns {string} hex
 */
export function contentDigest(root, inputs) {
  const digest = createHash('sha256')
  for (const { path, size } of inputs)
    digest.update(`${path}\0${size}\0`).update(readFileSync(join(root, path)))
  return digest.digest('hex')
}
