// Which parts of the picture a case goes through, still may, or no longer can.

import type { PathState } from '../../contract/diagrams.ts'
import type { ConditionContext } from '../condition/condition.ts'
import { weigh } from '../condition/condition.ts'
import type { Truth } from '../condition/truth.ts'
import { TERMINAL } from '../diagram/diagram.ts'
import { cellCountOf, createWorkspace, NO_CASE, reach, settle } from '../diagram/settle.ts'
import type { Checklist } from '../verdict/checklist.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { Plan, PlannedItem, PlannedLink } from './plan.ts'
import type { ExclusionList, Sketch } from './sketch.ts'
import { NOWHERE } from './sketch.ts'

/** State of every box and arrow by id. */
interface PictureState {
  readonly boxes: ReadonlyMap<string, PathState>
  readonly links: ReadonlyMap<string, PathState>
}

/** True when a fact that is known to be in one cell (-1: not known) may be in another. */
const agrees = (known: number, cell: number): boolean => known < 0 || known === cell

/** `box to point` of every step between boxes that some legal completion takes. */
function stepsTaken(checklist: Checklist, plan: Plan, verdict: Verdict): ReadonlySet<string> {
  const { decision } = checklist
  const workspace = createWorkspace(decision)
  settle(decision, verdict.cells, verdict.classes, workspace)
  const reached = reach(decision, verdict.cells, workspace)
  const steps = new Set<string>()
  for (let node = decision.root; node >= 0; node--) {
    const variable = decision.variable[node] ?? TERMINAL
    const box = plan.boxOf.get(plan.sketch.pointOf[node] ?? -1)
    if (reached[node] !== 1 || variable === TERMINAL || box === undefined) continue
    const known = verdict.cells[variable] ?? -1
    for (let cell = 0; cell < cellCountOf(decision, node); cell++) {
      const child = decision.children[(decision.first[node] ?? 0) + cell] ?? 0
      if (agrees(known, cell) && workspace.result[child] !== NO_CASE)
        steps.add(`${box} ${plan.sketch.pointOf[child]}`)
    }
  }
  return steps
}

/** Whether an arrow still may be taken. */
function openLinks(checklist: Checklist, plan: Plan, verdict: Verdict): ReadonlySet<PlannedLink> {
  const steps = plan.form === 'questions' ? stepsTaken(checklist, plan, verdict) : new Set<string>()
  const isOpen = ({ from, target, rules }: PlannedLink): boolean =>
    rules
      ? verdict.reached.some((rule) => rule >= rules.from && rule <= rules.to)
      : steps.has(`${from} ${target}`)
  return new Set(plan.links.filter(isOpen))
}

/**
 * State of a picture under a verdict. `taken` is the way from the first box on for as long as one arrow only is open;
 * of a settled verdict also the ends that it may come to, which are the same outcome.
 */
export function stateOf(checklist: Checklist, plan: Plan, verdict: Verdict): PictureState {
  const open = openLinks(checklist, plan, verdict)
  const boxes = new Map<string, PathState>()
  const links = new Map<string, PathState>()
  for (const link of plan.links) {
    links.set(link.id, open.has(link) ? 'open' : 'closed')
    if (open.has(link)) boxes.set(link.to, 'open')
  }
  for (const box of plan.boxes) {
    if (!boxes.has(box.id)) boxes.set(box.id, 'closed')
    if (box.kind === 'outcome' && boxes.get(box.id) === 'open' && verdict.settled)
      boxes.set(box.id, 'taken')
  }
  let here = plan.boxes[0]?.id
  while (here !== undefined) {
    boxes.set(here, 'taken')
    const ways = [...open].filter((link) => link.from === here)
    const [only] = ways
    if (ways.length !== 1 || !only) break
    links.set(only.id, 'taken')
    here = only.to
  }
  return { boxes, links }
}

/** Points that may follow a point by what is known. */
function openChildren(sketch: Sketch, cells: Int16Array, point: number): number[] {
  const { variable = TERMINAL, children = [] } = sketch.points[point] ?? {}
  const known = cells[variable] ?? -1
  return [...children].filter((child, cell) => child !== NOWHERE && agrees(known, cell))
}

/** How a line of a list of the sketch came out: `true` where it leads to the exit. */
function lineTruth(
  sketch: Sketch,
  cells: Int16Array,
  list: ExclusionList,
  item: PlannedItem['item'],
): Truth {
  if (!item) return 'unknown'
  const waiting = new Set([item.entry])
  const ends = new Set<Truth>()
  for (const point of waiting)
    for (const child of openChildren(sketch, cells, point))
      if (child === list.exit) ends.add('true')
      else if (item.region.has(child)) waiting.add(child)
      else ends.add('false')
  const [only = 'false'] = ends
  return ends.size > 1 ? 'unknown' : only
}

/** How a line of a list came out under a verdict, whose context is `context`; `list` is what the line stands in, if any. */
export function itemTruth(
  plan: Plan,
  verdict: Verdict,
  context: ConditionContext,
  item: PlannedItem,
  list: ExclusionList | undefined,
): Truth {
  if (item.condition) return weigh(item.condition, context)
  return list ? lineTruth(plan.sketch, verdict.cells, list, item.item) : 'unknown'
}
