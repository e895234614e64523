// What it would take: the smallest sets of changed or added facts that lead to another outcome.

import type { Decision } from '../diagram/decision.ts'
import { VOID } from '../diagram/decision.ts'
import { TERMINAL } from '../diagram/diagram.ts'
import type { Variable } from '../diagram/domain.ts'
import type { Checklist } from './checklist.ts'
import { DATE_OUTCOME } from './checklist.ts'
import type { Result, Verdict } from './verdict.ts'

/** A fact that would have to be otherwise, or would have to be known. Cells are places among those of `variable`. */
export interface Change {
  readonly variable: Variable
  readonly from?: number
  readonly to: number
}

/** A result with the smallest sets of changes of known facts that lead to it. */
export interface WhatIf {
  readonly result: Result
  /** Each with what has to be changed, and what of the unknown facts is then needed. */
  readonly ways: readonly {
    readonly changes: readonly Change[]
    readonly needs: readonly Change[]
  }[]
}

/** Way through the diagram: places of variables with their cells, `variable * CELLS + cell`, ascending. */
interface Way {
  readonly changes: readonly number[]
  readonly needs: readonly number[]
}

const CELLS = 1024
/** Ways kept at a node: enough to show, few enough to stay quick. */
const MAX_WAYS = 24

const includesAll = (larger: readonly number[], smaller: readonly number[]): boolean =>
  smaller.every((entry) => larger.includes(entry))

/** Ways whose changes hold no other way's changes; of equal changes the one that needs less. */
function smallest(ways: readonly Way[]): readonly Way[] {
  const sorted = [...ways].sort(
    (a, b) => a.changes.length - b.changes.length || a.needs.length - b.needs.length,
  )
  const kept: Way[] = []
  for (const way of sorted)
    if (!kept.some((other) => includesAll(way.changes, other.changes))) kept.push(way)
  return kept.slice(0, MAX_WAYS)
}

function extend(way: Way, variable: number, cell: number, known: number): Way {
  if (known === cell) return way
  const entry = variable * CELLS + cell
  return known >= 0
    ? { changes: [entry, ...way.changes], needs: way.needs }
    : { changes: way.changes, needs: [entry, ...way.needs] }
}

/** Ways from a node through each of its cells. `below` holds the ways of the nodes made before. */
function waysThrough(
  decision: Decision,
  node: number,
  known: number,
  below: readonly (readonly Way[])[],
): readonly Way[] {
  const variable = decision.variable[node] ?? TERMINAL
  const cells = decision.variables[variable]?.cells ?? []
  return cells.flatMap((_, cell) => {
    const child = decision.children[(decision.first[node] ?? 0) + cell] ?? 0
    return (below[child] ?? []).map((way) => extend(way, variable, cell, known))
  })
}

/** Smallest ways from the root to the terminals of some rules. Cost: ways kept × edges of the diagram. */
function waysTo(
  decision: Decision,
  cells: Int16Array,
  isTarget: (rule: number) => boolean,
): readonly Way[] {
  const ways: (readonly Way[])[] = []
  for (const [node, variable] of decision.variable.entries()) {
    if (variable !== TERMINAL) {
      ways.push(smallest(waysThrough(decision, node, cells[variable] ?? -1, ways)))
      continue
    }
    ways.push(isTarget(decision.rule[node] ?? VOID) ? [{ changes: [], needs: [] }] : [])
  }
  return ways[decision.root] ?? []
}

function changeOf(checklist: Checklist, cells: Int16Array, entry: number): Change {
  const index = Math.floor(entry / CELLS)
  const variable = checklist.decision.variables[index]
  if (!variable) throw new RangeError(`Expected a variable but found place ${index}`)
  const known = cells[index] ?? -1
  return { variable, ...(known >= 0 ? { from: known } : {}), to: entry % CELLS }
}

/** Rules by the result that they come to under the answers, those of the present result and of no case left out. */
function otherResults(
  verdict: Verdict,
): ReadonlyMap<string, readonly [Result, ReadonlySet<number>]> {
  const present = verdict.settled && outcomeId(verdict.settled)
  const found = new Map<string, [Result, Set<number>]>()
  for (const [rule, result] of verdict.results.entries()) {
    if (result.kind === 'impossible' || result.kind === 'blocked') continue
    if (outcomeId(result) === present) continue
    const entry = found.get(outcomeId(result)) ?? [result, new Set()]
    entry[1].add(rule)
    found.set(outcomeId(result), entry)
  }
  return found
}

/** Id under which a result stands in an evaluation: of a day that is not certain yet `YYYY-MM-DD`. */
export function outcomeId(result: Result): string {
  switch (result.kind) {
    case 'outcome':
      return result.outcome
    case 'date':
      return result.date
    case 'open':
    case 'impossible':
    case 'blocked':
      return DATE_OUTCOME
  }
}

/**
 * For each outcome but the present one, the smallest sets of known facts that would have to be otherwise, each with
 * what of the unknown facts it then takes. No set holds another; the smallest first, of the outcomes too. Only
 * legally possible cases are ways. Days and done-dates stay as they are: what changes is which rule applies.
 * Cost: ways kept × edges of the diagram for each outcome; below a millisecond for most.
 */
export function whatWouldChange(checklist: Checklist, verdict: Verdict): readonly WhatIf[] {
  const { decision } = checklist
  const changed = (entries: readonly number[]) =>
    entries.map((entry) => changeOf(checklist, verdict.cells, entry))
  // Some legal case leads to every rule, or the checklist would not have loaded: each result has a way.
  return [...otherResults(verdict).values()]
    .map(([result, rules]) => {
      const ways = waysTo(decision, verdict.cells, (rule) => rules.has(rule))
      return {
        result,
        ways: ways.map(({ changes, needs }) => ({
          changes: changed(changes),
          needs: changed(needs),
        })),
      }
    })
    .sort((a, b) => fewestChanges(a) - fewestChanges(b))
}

const fewestChanges = ({ ways }: WhatIf): number => ways[0]?.changes.length ?? 0
