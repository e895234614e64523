// A trace as an argument: what carries a line, and what is beside the point. Pure.

import type { TraceNode } from '../../../server/contract/checklists.ts'

/** A line of the argument. `carried` are the lines that make it come out as it does; `beside` came out otherwise. */
export interface ArgumentLine {
  readonly label: string
  readonly truth: TraceNode['truth']
  readonly detail: string | undefined
  readonly carried: readonly ArgumentLine[]
  readonly beside: readonly ArgumentLine[]
}

/** A line that only repeats the one above it: same words, same truth. */
const repeats = (child: TraceNode, parent: TraceNode): boolean =>
  child.label === parent.label && child.truth === parent.truth && child.children.length === 0

/**
 * The argument of a trace. A line is carried by those below it that came out as it did: of an "any" that holds by the
 * conditions that hold, of an "all" that fails by those that fail. A line below that repeats the one above gives it
 * its detail and is left out.
 */
export function argumentOf(node: TraceNode): ArgumentLine {
  const echo = node.children.find((child) => repeats(child, node))
  const below = node.children.filter((child) => child !== echo)
  const isCarrying = (child: TraceNode): boolean => child.truth === node.truth
  const carrying = below.some(isCarrying) ? below.filter(isCarrying) : below
  const detail = [node.detail, echo?.detail].filter((part) => part !== undefined && part !== '')
  return {
    label: node.label,
    truth: node.truth,
    detail: detail.length === 0 ? undefined : detail.join(' · '),
    carried: carrying.map(argumentOf),
    beside: below.filter((child) => !carrying.includes(child)).map(argumentOf),
  }
}
