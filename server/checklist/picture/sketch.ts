// A decision diagram made ready to be drawn: same outcomes are one end, impossible answers are left out, and exclusions
// in a row become one list. No words, no places: those are draw.ts and layout.ts.

import { VOID } from '../diagram/decision.ts'
import { TERMINAL } from '../diagram/diagram.ts'
import { cellCountOf } from '../diagram/settle.ts'
import type { Checklist } from '../verdict/checklist.ts'

/** A point of the sketch: a test with its child for each cell (`NOWHERE` where no case is possible), or an end. */
interface SketchPoint {
  /** Place of the variable in the order; `TERMINAL` for an end. */
  readonly variable: number
  readonly children: readonly number[]
  /** Rules that lead to this end, in order. */
  readonly rules: readonly number[]
}

/** In place of a point: no legally possible case. */
export const NOWHERE = -1

/** A diagram reduced for drawing. Children stand before parents, the root last. */
export interface Sketch {
  readonly points: readonly SketchPoint[]
  readonly root: number
  /** Point of each node of the decision; `NOWHERE` where no case is possible. */
  readonly pointOf: Int32Array
}

const resultKey = (checklist: Checklist, rule: number): string => {
  const result = checklist.rules[rule]?.result
  return result?.kind === 'period' ? `@${result.period.id}` : `=${result?.outcome ?? ''}`
}

/** Sketch of a checklist. Equal points are one, and a test whose possible answers lead to one point is left out. Linear. */
export function sketchOf(checklist: Checklist): Sketch {
  const { decision } = checklist
  const points: { variable: number; children: readonly number[]; rules: number[] }[] = []
  const byShape = new Map<string, number>()
  const pointOf = new Int32Array(decision.variable.length).fill(NOWHERE)
  const add = (shape: string, variable: number, children: readonly number[]): number => {
    const known = byShape.get(shape)
    if (known !== undefined) return known
    points.push({ variable, children, rules: [] })
    byShape.set(shape, points.length - 1)
    return points.length - 1
  }
  for (let node = 0; node <= decision.root; node++) {
    const variable = decision.variable[node] ?? TERMINAL
    if (variable === TERMINAL) {
      const rule = decision.rule[node] ?? VOID
      if (rule < 0) continue
      const end = add(resultKey(checklist, rule), TERMINAL, [])
      points[end]?.rules.push(rule)
      pointOf[node] = end
      continue
    }
    const start = decision.first[node] ?? 0
    const children = Array.from(
      decision.children.subarray(start, start + cellCountOf(decision, node)),
      (child) => pointOf[child] ?? NOWHERE,
    )
    const [only = NOWHERE, ...others] = [...new Set(children.filter((child) => child !== NOWHERE))]
    pointOf[node] =
      others.length === 0 ? only : add(`${variable}:${children.join()}`, variable, children)
  }
  for (const point of points) point.rules.sort((a, b) => a - b)
  return { points, root: pointOf[decision.root] ?? NOWHERE, pointOf }
}

/** One line of a list: from `entry`, every case comes to where the list exits or to `next`. */
export interface ListItem {
  readonly entry: number
  /** Points from the entry up to, and without, the exit and `next`. */
  readonly region: ReadonlySet<number>
  readonly next: number
}

/** Points in a row, each with answers that lead to `exit`; where none does, the case goes on at `next`. */
export interface ExclusionList {
  readonly items: readonly ListItem[]
  readonly exit: number
  readonly next: number
}

/** Most points that one line of a list may hold, so that it can be said in one sentence. */
const LONGEST_ITEM = 4

/** Distinct points that a point leads to. */
const childrenOf = (sketch: Sketch, point: number): readonly number[] => [
  ...new Set((sketch.points[point]?.children ?? []).filter((child) => child !== NOWHERE)),
]

const levelOf = (sketch: Sketch, point: number): number =>
  sketch.points[point]?.variable ?? TERMINAL

/** Points that lead to each point. */
function parentsOf(sketch: Sketch): ReadonlyMap<number, readonly number[]> {
  const parents = new Map<number, number[]>()
  const seen = new Set<number>([sketch.root])
  for (const point of seen)
    for (const child of childrenOf(sketch, point)) {
      parents.set(child, [...(parents.get(child) ?? []), point])
      seen.add(child)
    }
  return parents
}

type Parents = ReturnType<typeof parentsOf>

/** The line that starts at a point for some exit; undefined when the cases do not meet again soon enough. */
function itemFrom(
  sketch: Sketch,
  entry: number,
  exit: number,
  parents: Parents,
): ListItem | undefined {
  const region = new Set<number>()
  const frontier = new Set([entry])
  while (region.size <= LONGEST_ITEM) {
    const nearest = nearestOf(sketch, frontier)
    // Every case that did not leave by the exit comes through here.
    if (frontier.size === 1 && nearest !== entry)
      return isLine(sketch, region, entry, exit, parents)
        ? { entry, region, next: nearest }
        : undefined
    if (levelOf(sketch, nearest) === TERMINAL) return undefined
    frontier.delete(nearest)
    region.add(nearest)
    for (const child of childrenOf(sketch, nearest)) if (child !== exit) frontier.add(child)
  }
  return undefined
}

/** The point of some that is tested first; `NOWHERE` of none. */
const nearestOf = (sketch: Sketch, points: ReadonlySet<number>): number =>
  [...points].reduce(
    (best, point) =>
      best === NOWHERE || levelOf(sketch, point) < levelOf(sketch, best) ? point : best,
    NOWHERE,
  )

/** Whether a region leads to the exit, and nothing from outside into it but to its entry. */
const isLine = (
  sketch: Sketch,
  region: ReadonlySet<number>,
  entry: number,
  exit: number,
  parents: Parents,
): boolean =>
  [...region].some((point) => childrenOf(sketch, point).includes(exit)) &&
  isClosed(region, entry, parents)

/** Whether nothing from outside leads into a region but to its entry. */
const isClosed = (region: ReadonlySet<number>, entry: number, parents: Parents): boolean =>
  [...region].every(
    (point) => point === entry || (parents.get(point) ?? []).every((parent) => region.has(parent)),
  )

function listWithExit(
  sketch: Sketch,
  start: number,
  exit: number,
  parents: Parents,
): ExclusionList | undefined {
  const items: ListItem[] = []
  let entry = start
  for (;;) {
    const item = itemFrom(sketch, entry, exit, parents)
    if (!item) break
    items.push(item)
    entry = item.next
    const fromHere = (parents.get(entry) ?? []).every((parent) => item.region.has(parent))
    if (levelOf(sketch, entry) === TERMINAL || !fromHere) break
  }
  return items.length < 2 ? undefined : { items, exit, next: entry }
}

/** Lists that cover a sketch, by their first point: at each point from the root the longest one. */
export function findLists(sketch: Sketch): ReadonlyMap<number, ExclusionList> {
  const parents = parentsOf(sketch)
  const ends = sketch.points.flatMap(({ variable }, point) =>
    variable === TERMINAL ? [point] : [],
  )
  const found = new Map<number, ExclusionList>()
  const waiting = new Set([sketch.root])
  for (const point of waiting) {
    if (levelOf(sketch, point) === TERMINAL) continue
    const exits = new Set([...childrenOf(sketch, point), ...ends])
    const lists = [...exits].flatMap((exit) => listWithExit(sketch, point, exit, parents) ?? [])
    const longest = lists.reduce<ExclusionList | undefined>(
      (best, list) => (list.items.length > (best?.items.length ?? 0) ? list : best),
      undefined,
    )
    if (longest) found.set(point, longest)
    for (const next of longest ? [longest.exit, longest.next] : childrenOf(sketch, point))
      waiting.add(next)
  }
  return found
}
