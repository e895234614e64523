// The nearest of several stored texts to written words, within a budget of work.

import type { Provision } from '../../law/document.ts'
import { type Alignment, align } from './difference.ts'
import type { Folded } from './fold.ts'
import type { Haystack } from './haystack.ts'
import { smallestHolding } from './wording.ts'

/** Work left for differences, in cells of alignment tables: counted, not timed, so that results never vary. */
export interface WorkBudget {
  cells: number
}

/** Nearest text with its alignment; `original` and `folded` are the stored side. */
export interface Near {
  readonly alignment: Alignment
  readonly original: string
  readonly folded: Folded
  readonly provision?: Provision
}

/** Largest table of one alignment, in cells: 20 MB and about 60 ms. */
const MAX_TABLE = 20_000_000

/** Nearest of `haystacks` to folded words; undefined when there is none, or the budget does not allow any. */
export function nearestIn(
  budget: WorkBudget,
  written: string,
  haystacks: readonly Haystack[],
): Near | undefined {
  let best: { near: Near; haystack: Haystack } | undefined
  for (const haystack of haystacks) {
    const cells = written.length * haystack.folded.text.length
    if (cells > MAX_TABLE || cells > budget.cells) continue
    budget.cells -= cells
    const alignment = align(written, haystack.folded.text)
    if (alignment === undefined) continue
    if (best && best.near.alignment.similarity >= alignment.similarity) continue
    const { original, folded } = haystack
    best = { near: { alignment, original, folded }, haystack }
  }
  if (best === undefined) return undefined
  const provision = holderOf(best.haystack, best.near.alignment)
  return { ...best.near, ...(provision ? { provision } : {}) }
}

/** Smallest provision of a haystack that holds the aligned words. */
function holderOf(haystack: Haystack, { start, end }: Alignment): Provision | undefined {
  const section = haystack.sections.find(({ from, to }) => start >= from && end <= to)
  const { provision } = section ?? haystack
  if (provision === undefined || section === undefined || start >= end) return provision
  const first = section.starts[start - section.from] ?? 0
  const last = section.starts[end - section.from - 1] ?? 0
  return smallestHolding(provision, first, last + 1)
}
