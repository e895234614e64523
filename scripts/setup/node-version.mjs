// Which Node this is. Written for old engines: no package, nothing newer than Node 12.

/** Oldest Node that the dependencies run on; `engines` in package.json says the same, and a test compares them. */
export const MINIMUM_NODE = '20.19.0'

/**
 * Numbers of a version, `v` in front and labels behind left out; undefined for what is no version.
 * @param {string} text
 * @returns {number[] | undefined} major, minor, patch
 * @example parseVersion('v20.19.1-nightly') // [20, 19, 1]
 */
export function parseVersion(text) {
  const match = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(text.trim())
  return match ? match.slice(1).map(Number) : undefined
}

/**
 * True when `version` is `minimum` or newer; false for what is no version.
 * @param {string} version
 * @param {string} minimum
 * @example isAtLeast('v20.9.0', '20.19.0') // false
 */
export function isAtLeast(version, minimum) {
  const have = parseVersion(version)
  const need = parseVersion(minimum)
  if (!have || !need) return false
  const place = need.findIndex((number, at) => number !== have[at])
  return place < 0 || Number(have[place]) > Number(need[place])
}

/**
 * What to tell somebody whose Node is too old, or undefined.
 * @param {string} version
 * @returns {string | undefined}
 */
export function explainOldNode(version) {
  if (isAtLeast(version, MINIMUM_NODE)) return undefined
  return [
    `✗ 需要 Node.js ${MINIMUM_NODE} 以上，现在是 ${version}。请从 https://nodejs.org 安装 20 或更新的长期支持版，再运行一次。`,
    `  Node.js ${MINIMUM_NODE} or newer is needed; this is ${version}. Install a current LTS from https://nodejs.org and try again.`,
  ].join('\n')
}
