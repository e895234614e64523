// The closing summary of the tests, out of what vitest reports as JSON.

/**
 * @typedef {object} TestCounts
 * @property {number} passed
 * @property {number} failed tests, and files that could not be run at all
 * @property {number} skipped skipped and to do
 */

/**
 * @typedef {object} FileResult
 * @property {string} [name]
 * @property {string} [status]
 * @property {readonly { status?: string }[]} [assertionResults]
 */

const STATUS_OF = /** @type {Readonly<Record<string, keyof TestCounts>>} */ ({
  passed: 'passed',
  failed: 'failed',
  skipped: 'skipped',
  pending: 'skipped',
  todo: 'skipped',
  disabled: 'skipped',
})

/**
 * Counts of a report. A file that failed without a failing test (it does not load, or a hook threw) is one failure;
 * so is a run that ended with an error though every test passed.
 * @param {{ testResults?: readonly FileResult[] } | undefined} report undefined when vitest wrote none
 * @param {number} exitCode of vitest
 * @returns {TestCounts}
 */
export function countTests(report, exitCode) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const { status, assertionResults = [] } of report?.testResults ?? []) {
    for (const { status: ended = '' } of assertionResults) counts[STATUS_OF[ended] ?? 'failed']++
    const hasFailing = assertionResults.some(
      (test) => (STATUS_OF[test.status ?? ''] ?? 'failed') === 'failed',
    )
    if (status === 'failed' && !hasFailing) counts.failed++
  }
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1
  return counts
}

/**
 * The last line of a run.
 * @param {TestCounts} counts
 * @example closingLine({ passed: 3, failed: 0, skipped: 1 }) // '3 passed, 0 failed, 1 skipped'
 */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** Folder of a test file below test/, which names its kind; files directly in test/ are `others`. */
const KIND = /[\\/]test[\\/](?:([^\\/]+)[\\/])?[^\\/]+$/

/**
 * One line for each kind of tests, in the order of their names: unit tests are named by the folder they mirror.
 * @param {{ testResults?: readonly FileResult[] } | undefined} report
 * @returns {string[]}
 */
export function summariseKinds(report) {
  /** @type {Map<string, FileResult[]>} */
  const kinds = new Map()
  for (const file of report?.testResults ?? []) {
    const kind = KIND.exec(file.name ?? '')?.[1] ?? 'others'
    kinds.set(kind, [...(kinds.get(kind) ?? []), file])
  }
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([kind, testResults]) =>
        `  ${kind.padEnd(12)} ${closingLine(countTests({ testResults }, 0))}`,
    )
}
