// What is seen while a set-up runs: numbered steps with the seconds they take.

/** How often a long step says that it is still at work: in a terminal, and in a file. */
const TICK_MS = { terminal: 1000, file: 15_000 }

/** Clears a terminal from the cursor to the end of the line (ECMA-48, EL). */
const CLEAR_LINE = '\u001b[K'

/**
 * Seconds for a reader: one decimal below ten.
 * @param {number} ms
 * @example formatSeconds(1234) // '1.2 s'
 */
export const formatSeconds = (ms) =>
  ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`

/**
 * @typedef {object} ProgressOutput
 * @property {boolean} [isTTY]
 * @property {(text: string) => unknown} write
 */

/**
 * Shows `total` steps on `output`.
 * @param {number} total
 * @param {ProgressOutput} output
 * @param {() => number} [now] milliseconds
 */
export function createProgress(total, output, now = () => performance.now()) {
  let number = 0
  const heading = (/** @type {string} */ title) => `[${++number}/${total}] ${title}`
  return {
    /**
     * A step that there is nothing to do for.
     * @param {string} title
     * @param {string} [remark]
     */
    skip(title, remark = '已是最新 · up to date') {
      output.write(`${heading(title)}：${remark}\n`)
    },
    /**
     * Does a step, and shows that it goes on. A failure passes through after its mark is shown.
     * @template T
     * @param {string} title
     * @param {() => Promise<T>} work
     * @param {() => string} [detail] where in the step it is, asked at each tick
     * @returns {Promise<T>}
     */
    async step(title, work, detail = () => '') {
      const line = heading(title)
      const started = now()
      const elapsed = () => formatSeconds(now() - started)
      output.write(output.isTTY ? `${line} …` : `${line} …\n`)
      const tick = setInterval(
        () => {
          const state = `… ${elapsed()} ${detail()}`.trimEnd()
          output.write(output.isTTY ? `\r${line} ${state}${CLEAR_LINE}` : `      ${state}\n`)
        },
        output.isTTY ? TICK_MS.terminal : TICK_MS.file,
      )
      /** @param {string} mark */
      const close = (mark) => {
        clearInterval(tick)
        output.write(
          output.isTTY
            ? `\r${line} ${mark} ${elapsed()}${CLEAR_LINE}\n`
            : `      ${mark} ${elapsed()}\n`,
        )
      }
      try {
        const result = await work()
        close('✓')
        return result
      } catch (error) {
        close('✗')
        throw error
      }
    },
  }
}
