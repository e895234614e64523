import { describe, expect, it } from 'vitest'
import { type Later, watchDwell } from '../../../web/pages/law/dwell.ts'

const seen = { isIntersecting: true }
const gone = { isIntersecting: false }

/** A dwell on a clock that stands until `pass` is called. */
function dwell() {
  let read = 0
  let waiting: (() => void) | undefined
  const after: Later = (action) => {
    waiting = action
    return () => {
      waiting = undefined
    }
  }
  const report = watchDwell(() => {
    read += 1
  }, after)
  return { report, pass: () => waiting?.(), count: () => read }
}

describe('an article counts as read', () => {
  it.each([
    ['when it came into view', [[seen]], 1],
    ['when out of view and into view are reported at once', [[gone, seen]], 1],
    ['not when it was only passed, reported at once', [[gone, seen, gone]], 0],
    ['not when it was only passed, reported one by one', [[seen], [gone]], 0],
    ['not when it was never in view', [[gone]], 0],
    ['once, when it is reported again', [[seen], [seen]], 1],
    ['not when nothing is reported', [[]], 0],
  ] as const)('%s', (_claim, reports, times) => {
    const { report, pass, count } = dwell()
    for (const entries of reports) report(entries)
    pass()
    expect(count()).toBe(times)
  })
})
