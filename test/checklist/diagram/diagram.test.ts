// Decision diagrams: equal functions are one node, and what is not a node is refused.

import { describe, expect, it } from 'vitest'
import type { DiagramBuilder, NodeId } from '../../../server/checklist/diagram/diagram.ts'
import {
  createDiagramBuilder,
  FALSE,
  reachableNodes,
  TERMINAL,
  TRUE,
} from '../../../server/checklist/diagram/diagram.ts'

/** Whether an odd count of the first variables is true. */
function parity(builder: DiagramBuilder, count: number): NodeId {
  let odd = FALSE
  for (let variable = count - 1; variable >= 0; variable--) {
    const even = builder.choose(odd, FALSE, TRUE)
    odd = builder.choose(builder.test(variable, [false, true]), even, odd)
  }
  return odd
}

describe('a diagram', () => {
  it('begins with false and true', () => {
    const builder = createDiagramBuilder()
    expect(builder.terminal(0)).toBe(FALSE)
    expect(builder.terminal(1)).toBe(TRUE)
    expect(builder.node(FALSE)).toEqual({ variable: TERMINAL, children: [], value: 0 })
    expect(builder.node(TRUE)).toEqual({ variable: TERMINAL, children: [], value: 1 })
  })

  it('has one node for a test, which holds no value', () => {
    const builder = createDiagramBuilder()
    const made = builder.test(3, [true, false, true])
    expect(builder.node(made)).toEqual({ variable: 3, children: [TRUE, FALSE, TRUE], value: -1 })
    expect(builder.test(3, [true, false, true])).toBe(made)
    expect(builder.test(3, [true, true])).toBe(TRUE)
    expect(builder.test(3, [false])).toBe(FALSE)
  })

  it('never takes two nodes for one because their numbers read alike', () => {
    const builder = createDiagramBuilder()
    const leaves = Array.from({ length: 12 }, (_, value) => builder.terminal(value))
    const test = builder.test(0, [true, false])
    const [one = 0, eleven = 0] = [leaves[1], leaves[11]]
    const left = builder.choose(test, one, eleven)
    const right = builder.choose(test, eleven, one)
    expect([one, eleven]).toEqual([1, 11])
    expect(left).not.toBe(right)
    expect(builder.node(left).children).toEqual([1, 11])
    expect(builder.node(right).children).toEqual([11, 1])
  })

  it('chooses by a condition, and not at all where both ways are one', () => {
    const builder = createDiagramBuilder()
    const [a, b] = [builder.test(0, [false, true]), builder.test(1, [false, true])]
    expect(builder.choose(TRUE, a, b)).toBe(a)
    expect(builder.choose(FALSE, a, b)).toBe(b)
    expect(builder.choose(a, b, b)).toBe(b)
    expect(builder.choose(a, TRUE, FALSE)).toBe(a)
    expect(builder.choose(a, b, FALSE)).toBe(builder.choose(b, a, FALSE))
    expect(builder.node(builder.choose(b, a, FALSE)).variable).toBe(0)
  })

  it('refuses a number that names no node, and a variable without cells', () => {
    const builder = createDiagramBuilder()
    expect(() => builder.node(2)).toThrow('Expected a node below 2 but found 2')
    expect(() => builder.test(7, [])).toThrow('Variable 7 has no cells')
  })

  it('is walked with each node once, children before parents', () => {
    const builder = createDiagramBuilder()
    const root = parity(builder, 16)
    let looked = 0
    const counting: DiagramBuilder = {
      ...builder,
      node: (id) => {
        looked += 1
        return builder.node(id)
      },
    }
    const order = reachableNodes(counting, root)
    expect(order).toHaveLength(2 * 16 + 1)
    expect(looked).toBe(order.length)
    expect(order.at(-1)).toBe(root)
    for (const [index, id] of order.entries())
      for (const child of builder.node(id).children)
        expect(order.indexOf(child)).toBeLessThan(index)
  })
})
