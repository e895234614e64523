// What a decision says of cells partly known: which rules remain, whether they agree, and which variables matter.
// Exact: every completion of the unknown variables is looked at, by walking the diagram once.

import type { Decision } from './decision.ts'
import { VOID } from './decision.ts'
import { TERMINAL } from './diagram.ts'

/** In place of a class of results: no legally possible case. Completions of one class have the same result. */
export const NO_CASE = 0
/** In place of a class: several results remain. */
export const SEVERAL = 1
/** First number that names a class. */
export const FIRST_CLASS = 2

/** Room for the walks over one decision, so that evaluating allocates nothing. Not shared between threads. */
export interface Workspace {
  readonly result: Int32Array
  readonly reached: Uint8Array
  readonly lives: Uint8Array
}

/** Workspace for a decision; what stands in it is of the last walk. */
export const createWorkspace = (decision: Decision): Workspace => ({
  result: new Int32Array(decision.variable.length),
  reached: new Uint8Array(decision.variable.length),
  lives: new Uint8Array(Math.max(1, decision.variables.length)),
})

/** Typed arrays are read within their length here; the compiler cannot know. */
const at = (array: Int32Array | Int16Array | Uint8Array, index: number): number =>
  array[index] as number

/** Result of two sets of completions together: the class they share, or `SEVERAL`. */
const join = (left: number, right: number): number =>
  left === right || right === NO_CASE ? left : left === NO_CASE ? right : SEVERAL

/** How many cells the variable of a node has: its children stand from `first`, so many of them. */
export const cellCountOf = (decision: Decision, node: number): number =>
  (node + 1 < decision.first.length ? at(decision.first, node + 1) : decision.children.length) -
  at(decision.first, node)

/** Result of a terminal. */
const terminalResult = (rule: number, classOfRule: Int32Array): number =>
  rule === VOID ? NO_CASE : at(classOfRule, rule)

/** Node that the known cells lead to from the root: a terminal, or the first one whose variable is not known. */
function firstOpen({ variable, first, children, root }: Decision, cells: Int16Array): number {
  let node = root
  for (;;) {
    const tested = at(variable, node)
    if (tested === TERMINAL) return node
    const cell = at(cells, tested)
    if (cell < 0) return node
    node = at(children, at(first, node) + cell)
  }
}

/** Fills `workspace.result` up to a node; children stand before parents. */
function settleUpTo(
  last: number,
  decision: Decision,
  cells: Int16Array,
  classOfRule: Int32Array,
  { result }: Workspace,
): void {
  const { variable, first, children, rule } = decision
  for (let node = 0; node <= last; node++) {
    const tested = at(variable, node)
    if (tested === TERMINAL) {
      result[node] = terminalResult(at(rule, node), classOfRule)
      continue
    }
    const start = at(first, node)
    const cell = at(cells, tested)
    if (cell >= 0) {
      result[node] = at(result, at(children, start + cell))
      continue
    }
    const end = start + cellCountOf(decision, node)
    let joined = NO_CASE
    for (let place = start; place < end && joined !== SEVERAL; place++)
      joined = join(joined, at(result, at(children, place)))
    result[node] = joined
  }
}

/**
 * Fills `workspace.result` with the result of every node under the known cells (−1 unknown), and returns the root's.
 * `classOf(rule)` is `NO_CASE` or a class from `FIRST_CLASS` up. Cost: linear in the diagram.
 */
export function settle(
  decision: Decision,
  cells: Int16Array,
  classOfRule: Int32Array,
  workspace: Workspace,
): number {
  settleUpTo(decision.root, decision, cells, classOfRule, workspace)
  return at(workspace.result, decision.root)
}

/**
 * The same result of the root, without filling in the rest. Overwrites `workspace.result`. Cost: one walk down where
 * everything on the way is known, else at most that of `settle`.
 */
export function settleRoot(
  decision: Decision,
  cells: Int16Array,
  classOfRule: Int32Array,
  workspace: Workspace,
): number {
  const open = firstOpen(decision, cells)
  if (at(decision.variable, open) === TERMINAL)
    return terminalResult(at(decision.rule, open), classOfRule)
  settleUpTo(open, decision, cells, classOfRule, workspace)
  return at(workspace.result, open)
}

/** Marks in `workspace.reached` the nodes that some completion of the unknown cells goes through. Linear in the diagram. */
export function reach(decision: Decision, cells: Int16Array, workspace: Workspace): Uint8Array {
  const { reached } = workspace
  const { variable, first, children, root } = decision
  reached.fill(0)
  reached[root] = 1
  for (let node = root; node >= 0; node--) {
    const tested = at(variable, node)
    if (at(reached, node) === 0 || tested === TERMINAL) continue
    const start = at(first, node)
    const cell = at(cells, tested)
    if (cell >= 0) {
      reached[at(children, start + cell)] = 1
      continue
    }
    const end = start + cellCountOf(decision, node)
    for (let place = start; place < end; place++) reached[at(children, place)] = 1
  }
  return reached
}

/** Rules that some legal completion leads to, in order. `reach` must have been called with the same cells. */
export function rulesReached(decision: Decision, workspace: Workspace): readonly number[] {
  const found: number[] = []
  for (let node = 0; node <= decision.root; node++)
    if (at(decision.variable, node) === TERMINAL && at(workspace.reached, node) === 1) {
      const rule = at(decision.rule, node)
      if (rule !== VOID) found.push(rule)
    }
  return found.sort((a, b) => a - b)
}

/** Whether some completion of the unknown cells gives two nodes different results, both of them cases. */
function createDifference(decision: Decision, cells: Int16Array, workspace: Workspace) {
  const { variable, first, children } = decision
  const { result } = workspace
  const known = new Map<number, boolean>()
  const size = decision.variable.length
  const agree = (left: number, right: number): boolean => {
    const a = at(result, left)
    const b = at(result, right)
    return left === right || a === NO_CASE || b === NO_CASE || (a === b && a !== SEVERAL)
  }
  const child = (node: number, tested: number, cell: number): number =>
    at(variable, node) === tested ? at(children, at(first, node) + cell) : node
  const differ = (left: number, right: number): boolean => {
    if (agree(left, right)) return false
    const tested = Math.min(at(variable, left), at(variable, right))
    if (tested === TERMINAL) return true
    const key = left < right ? left * size + right : right * size + left
    const remembered = known.get(key)
    if (remembered !== undefined) return remembered
    const fixed = at(cells, tested)
    const node = at(variable, left) === tested ? left : right
    const count = fixed >= 0 ? fixed + 1 : cellCountOf(decision, node)
    let found = false
    for (let cell = Math.max(0, fixed); cell < count && !found; cell++)
      found = differ(child(left, tested, cell), child(right, tested, cell))
    known.set(key, found)
    return found
  }
  return differ
}

/**
 * Variables whose value could change the result: unknown, and for some completion of the others two of its cells
 * give different results, both of them cases. Call `settle` and `reach` with the same cells before.
 * Exact also under constraints, where standing in the diagram is not yet proof of mattering. Cost: at worst the pairs of
 * nodes; with few constraints nearly linear.
 */
export function decisiveVariables(
  decision: Decision,
  cells: Int16Array,
  workspace: Workspace,
): ReadonlySet<number> {
  const differ = createDifference(decision, cells, workspace)
  const found = new Set<number>()
  for (let node = decision.root; node >= 0; node--) {
    const tested = at(decision.variable, node)
    if (tested === TERMINAL || at(workspace.reached, node) === 0) continue
    if (at(cells, tested) >= 0 || found.has(tested) || at(workspace.result, node) !== SEVERAL)
      continue
    if (childrenDiffer(decision, node, differ)) found.add(tested)
  }
  return found
}

function childrenDiffer(
  decision: Decision,
  node: number,
  differ: (left: number, right: number) => boolean,
): boolean {
  const start = at(decision.first, node)
  const end = start + cellCountOf(decision, node)
  for (let one = start; one < end; one++)
    for (let other = one + 1; other < end; other++)
      if (differ(at(decision.children, one), at(decision.children, other))) return true
  return false
}

/**
 * How many variables are still open under some cells: reached where several results remain. A quick upper bound of
 * the count of decisive variables, for ranking questions. Overwrites the whole workspace. Cost: linear in the diagram.
 */
export function countOpen(
  decision: Decision,
  cells: Int16Array,
  classOfRule: Int32Array,
  workspace: Workspace,
): number {
  if (settle(decision, cells, classOfRule, workspace) !== SEVERAL) return 0
  reach(decision, cells, workspace)
  const { lives } = workspace
  lives.fill(0)
  let count = 0
  for (let node = decision.root; node >= 0; node--) {
    const tested = at(decision.variable, node)
    if (tested === TERMINAL || at(workspace.reached, node) === 0) continue
    if (at(cells, tested) >= 0 || at(workspace.result, node) !== SEVERAL) continue
    if (at(lives, tested) === 1) continue
    lives[tested] = 1
    count += 1
  }
  return count
}
