// What it would take: the smallest sets of changed or added facts that lead to another outcome.

import type { Checklist } from './checklist.ts'
import { DATE_OUTCOME } from './checklist.ts'
import type { Decision } from './decision.ts'
import { VOID } from './decision.ts'
import { TERMINAL } from './diagram.ts'
import type { Cell } from './domain.ts'
import type { FactId } from './fact.ts'
import type { FactInput } from './fact-input.ts'
import { readAnswers } from './fact-input.ts'
import { judge } from './verdict.ts'
import { outcomeOfRule } from './view.ts'

/** A fact that would have to be otherwise, or would have to be known. `cell` stands for its values alike. */
interface Change {
  readonly subject: string
  readonly facts: readonly FactId[]
  readonly from?: Cell
  readonly to: Cell
}

/** An outcome with the smallest sets of changes of known facts that lead to it. */
export interface WhatIf {
  readonly outcome: string
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
    const rule = decision.rule[node] ?? VOID
    ways.push(rule !== VOID && isTarget(rule) ? [{ changes: [], needs: [] }] : [])
  }
  return ways[decision.root] ?? []
}

function changeOf(checklist: Checklist, cells: Int16Array, entry: number): Change {
  const index = Math.floor(entry / CELLS)
  const variable = checklist.decision.variables[index]
  const known = cells[index] ?? -1
  const from = known >= 0 ? variable?.cells[known] : undefined
  return {
    subject: variable?.key ?? '',
    facts: variable?.facts ?? [],
    ...(from === undefined ? {} : { from }),
    to: variable?.cells[entry % CELLS] ?? false,
  }
}

/**
 * For each outcome but the present one, the smallest sets of known facts that would have to be otherwise, each with
 * what of the unknown facts it then takes. No set holds another; the smallest first. Periods stand as `YYYY-MM-DD`.
 * Only legally possible cases are ways. Errors as for an evaluation.
 */
export function whatWouldChange(checklist: Checklist, facts: FactInput): readonly WhatIf[] {
  const verdict = judge(checklist, readAnswers(facts, checklist.facts))
  const outcomes = [...new Set(checklist.rules.map(outcomeOfRule))]
  const present =
    verdict.settled?.kind === 'outcome' ? verdict.settled.outcome : verdict.settled && DATE_OUTCOME
  return outcomes
    .filter((outcome) => outcome !== present)
    .map((outcome) => {
      const ways = waysTo(checklist.decision, verdict.cells, (rule) => {
        const target = checklist.rules[rule]
        return target !== undefined && outcomeOfRule(target) === outcome
      })
      const view = (entries: readonly number[]) =>
        entries.map((entry) => changeOf(checklist, verdict.cells, entry))
      return {
        outcome,
        ways: ways.map(({ changes, needs }) => ({ changes: view(changes), needs: view(needs) })),
      }
    })
    .filter(({ ways }) => ways.length > 0)
}
