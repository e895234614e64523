// Sets a long text group by group while the browser has nothing else to do, and at once before it is printed.

import { useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Block } from './blocks.ts'
import { type BlockGroup, firstShown, groupsOf, nearestUnset } from './filling.ts'

/** Longest wait for an idle moment, in milliseconds: the text shall be whole even while something keeps moving. */
const LONGEST_WAIT_MS = 200

/** Runs `work` in an idle moment, or a little later where the browser does not say when it is idle. Returns what calls it off. */
function whenIdle(work: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 1)
    return () => clearTimeout(timer)
  }
  const request = window.requestIdleCallback(work, { timeout: LONGEST_WAIT_MS })
  return () => window.cancelIdleCallback(request)
}

/** Index of the group in the middle of the window; undefined where something else is there. */
function groupInView(): number | undefined {
  const middle = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2)
  const index = middle?.closest<HTMLElement>('[data-group]')?.dataset.group
  return index === undefined ? undefined : Number(index)
}

/** Groups of a text, and the indexes of those that are set. */
export interface Filling {
  readonly groups: readonly BlockGroup[]
  readonly set: ReadonlySet<number>
}

/** Fills the text from the block at `index` on, where it was opened; then always what is nearest to the reader. */
export function useFilling(blocks: readonly Block[], index: number): Filling {
  const groups = useMemo(() => groupsOf(blocks), [blocks])
  const [set, setSet] = useState<ReadonlySet<number>>(() => new Set(firstShown(groups, index)))
  const isWhole = set.size >= groups.length
  useEffect(() => {
    if (isWhole) return
    const fillAll = (): void => flushSync(() => setSet(new Set(groups.keys())))
    window.addEventListener('beforeprint', fillAll)
    return () => window.removeEventListener('beforeprint', fillAll)
  }, [groups, isWhole])
  useEffect(() => {
    if (set.size >= groups.length) return
    return whenIdle(() => {
      const next = nearestUnset(groups, set, groupInView() ?? Math.min(...set))
      if (next !== undefined) setSet(new Set([...set, next]))
    })
  }, [groups, set])
  return { groups, set }
}
