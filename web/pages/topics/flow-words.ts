// The course of a procedure in words: each step with what comes after it. Pure.

import type { FlowNode, FlowView } from '../../../server/contract/topics.ts'

/** A step that comes next, and when. */
export interface FlowExit {
  readonly number: number
  readonly label: string | undefined
}

/** A step with what comes after it, in the order of the list. */
export interface FlowStepWords {
  readonly node: FlowNode
  readonly exits: readonly FlowExit[]
}

/** The steps of a flow, each with its exits; an end has none. */
export function stepsInWords({ nodes, edges }: Pick<FlowView, 'nodes' | 'edges'>): FlowStepWords[] {
  const numberOf = new Map(nodes.map(({ id, number }) => [id, number]))
  return nodes.map((node) => ({
    node,
    exits: edges.flatMap(({ from, to, label }) => {
      const number = numberOf.get(to)
      return from === node.id && number !== undefined ? [{ number, label }] : []
    }),
  }))
}
