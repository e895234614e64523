// Reduced ordered decision diagrams with many-valued variables, hash-consed: equal functions are the same node.
// Source: R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, IEEE Trans. Computers 35(8), 1986;
// many values and many terminals after Fujita, McGeer, Yang, Formal Methods in System Design 10, 1997.

/** Index of a node in its builder. */
export type NodeId = number

/** Order of a terminal: after every variable. */
export const TERMINAL = 0x7fff

/** A node: the variable it tests and the node for each cell; or a terminal with its value. */
interface DiagramNode {
  readonly variable: number
  readonly children: readonly NodeId[]
  readonly value: number
}

/** Makes nodes, never the same one twice. Terminals 0 and 1 are false and true. */
export interface DiagramBuilder {
  readonly node: (id: NodeId) => DiagramNode
  readonly terminal: (value: number) => NodeId
  /** A test of one variable: whether each of its cells passes. */
  readonly test: (variable: number, passing: readonly boolean[]) => NodeId
  /** Where `condition` (a function to 0 and 1) holds, `then`; elsewhere `otherwise`. */
  readonly choose: (condition: NodeId, then: NodeId, otherwise: NodeId) => NodeId
}

/** Terminal that stands for false. It and `TRUE` are made first, so that they are nodes 0 and 1. */
export const FALSE: NodeId = 0
/** Terminal that stands for true. */
export const TRUE: NodeId = 1

/**
 * Builder over variables that are named by their place in the order. Throws RangeError for a node that it did not make
 * and for a variable without cells. Cost: of a test and a terminal a look-up; of `choose` at most the product of the
 * sizes of its three parts, since each triple is worked out once. Nodes are kept for good.
 */
export function createDiagramBuilder(): DiagramBuilder {
  const nodes: DiagramNode[] = []
  const byShape = new Map<string, NodeId>()
  const chosen = new Map<string, NodeId>()

  const add = (shape: string, node: DiagramNode): NodeId => {
    const known = byShape.get(shape)
    if (known !== undefined) return known
    nodes.push(node)
    byShape.set(shape, nodes.length - 1)
    return nodes.length - 1
  }
  const terminal = (value: number): NodeId =>
    add(`t${value}`, { variable: TERMINAL, children: [], value })
  terminal(0)
  terminal(1)

  const at = (id: NodeId): DiagramNode => {
    const node = nodes[id]
    if (!node) throw new RangeError(`Expected a node below ${nodes.length} but found ${id}`)
    return node
  }
  const branch = (variable: number, children: readonly NodeId[]): NodeId => {
    const [first] = children
    if (first === undefined) throw new RangeError(`Variable ${variable} has no cells`)
    if (children.every((child) => child === first)) return first
    return add(`${variable}:${children.join(',')}`, { variable, children, value: -1 })
  }
  const cofactor = (id: NodeId, variable: number, cell: number): NodeId => {
    const node = at(id)
    return node.variable === variable ? (node.children[cell] ?? id) : id
  }
  const choose = (condition: NodeId, then: NodeId, otherwise: NodeId): NodeId => {
    if (condition === TRUE || then === otherwise) return then
    if (condition === FALSE) return otherwise
    const key = `${condition},${then},${otherwise}`
    const known = chosen.get(key)
    if (known !== undefined) return known
    const tested = [at(condition), at(then), at(otherwise)]
    const top = tested.reduce((best, node) => (node.variable < best.variable ? node : best))
    const children = top.children.map((_, cell) =>
      choose(
        cofactor(condition, top.variable, cell),
        cofactor(then, top.variable, cell),
        cofactor(otherwise, top.variable, cell),
      ),
    )
    const made = branch(top.variable, children)
    chosen.set(key, made)
    return made
  }
  const test = (variable: number, passing: readonly boolean[]): NodeId =>
    branch(
      variable,
      passing.map((passes) => (passes ? TRUE : FALSE)),
    )
  return { node: at, terminal, test, choose }
}

/** Nodes that a root reaches, children before parents. Cost: linear in the edges; no deeper than there are variables. */
export function reachableNodes(builder: DiagramBuilder, root: NodeId): readonly NodeId[] {
  const found = new Set<NodeId>()
  const enter = (id: NodeId): void => {
    if (found.has(id)) return
    for (const child of builder.node(id).children) enter(child)
    found.add(id)
  }
  enter(root)
  return [...found]
}
