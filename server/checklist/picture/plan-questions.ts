// The picture of a decision as questions: the sketch point by point, exclusions in a row as one list.

import { wordingOf } from '../argument/checklist-view.ts'
import type { FactId } from '../condition/answer.ts'
import { cellsText, claimText, questionText } from '../diagram/cell-text.ts'
import { TERMINAL } from '../diagram/diagram.ts'
import type { Checklist } from '../verdict/checklist.ts'
import type { Plan, PlannedBox, PlannedItem, PlannedLink } from './plan.ts'
import { factsOfItems, outcomeBox } from './plan.ts'
import type { ExclusionList, ListItem, Sketch } from './sketch.ts'
import { findLists, NOWHERE } from './sketch.ts'

/** Cells of a point by where they lead. */
function cellsByTarget(sketch: Sketch, point: number): ReadonlyMap<number, number[]> {
  const found = new Map<number, number[]>()
  for (const [cell, child] of (sketch.points[point]?.children ?? []).entries())
    if (child !== NOWHERE) found.set(child, [...(found.get(child) ?? []), cell])
  return found
}

/** Ways from a point of a line to the exit, each as claims that all hold. */
function waysToExit(
  checklist: Checklist,
  sketch: Sketch,
  point: number,
  item: ListItem,
  exit: number,
): readonly (readonly string[])[] {
  const variable = checklist.decision.variables[sketch.points[point]?.variable ?? TERMINAL]
  if (!variable) return []
  const wording = wordingOf(checklist)
  return [...cellsByTarget(sketch, point)].flatMap(([child, cells]) => {
    const claim = claimText(variable, cells, wording)
    if (child === exit) return [[claim]]
    if (!item.region.has(child)) return []
    return waysToExit(checklist, sketch, child, item, exit).map((way) => [claim, ...way])
  })
}

const factsOfPoints = (
  checklist: Checklist,
  sketch: Sketch,
  points: Iterable<number>,
): readonly FactId[] => [
  ...new Set(
    [...points].flatMap(
      (point) =>
        checklist.decision.variables[sketch.points[point]?.variable ?? TERMINAL]?.facts ?? [],
    ),
  ),
]

function plannedItem(
  checklist: Checklist,
  sketch: Sketch,
  item: ListItem,
  exit: number,
): PlannedItem {
  const ways = waysToExit(checklist, sketch, item.entry, item, exit)
  return {
    text: ways.map((way) => way.join('，且')).join('；或者'),
    facts: factsOfPoints(checklist, sketch, item.region),
    item,
  }
}

/** Boxes and arrows of a sketch. Ends are drawn again for each box that leads to them, so that arrows stay short. */
export function planQuestions(checklist: Checklist, sketch: Sketch): Plan {
  const wording = wordingOf(checklist)
  const lists = findLists(sketch)
  const boxes: PlannedBox[] = []
  const links: PlannedLink[] = []
  const boxOf = new Map<number, string>()
  const isEnd = (point: number): boolean => sketch.points[point]?.variable === TERMINAL
  const boxId = (point: number): string => `${lists.has(point) ? 'list' : 'question'}-${point}`
  const waiting = new Set<number>()
  const lead = (from: string, target: number, label: string): void => {
    const to = isEnd(target) ? `${from}-outcome-${target}` : boxId(target)
    links.push({ id: `${from}-to-${target}`, from, to, label, target })
    if (!isEnd(target)) waiting.add(target)
    else
      boxes.push(outcomeBox(checklist, to, checklist.rules[sketch.points[target]?.rules[0] ?? -1]))
  }
  const drawList = (point: number, list: ExclusionList): void => {
    const id = boxId(point)
    const items = list.items.map((item) => plannedItem(checklist, sketch, item, list.exit))
    for (const { region } of list.items) for (const inside of region) boxOf.set(inside, id)
    const facts = factsOfItems(items)
    boxes.push({ id, kind: 'list', text: '以下任一项成立？', facts, quantifier: 'any', items })
    lead(id, list.exit, '是')
    lead(id, list.next, '否，各项都不成立')
  }
  const drawQuestion = (point: number): void => {
    const id = boxId(point)
    const index = sketch.points[point]?.variable ?? TERMINAL
    const variable = checklist.decision.variables[index]
    if (!variable) return
    boxOf.set(point, id)
    const text = questionText(variable, wording)
    boxes.push({ id, kind: 'question', text, facts: variable.facts, variable: index })
    for (const [target, cells] of cellsByTarget(sketch, point))
      lead(id, target, cellsText(variable, cells, wording))
  }
  if (isEnd(sketch.root)) {
    const rule = checklist.rules[sketch.points[sketch.root]?.rules[0] ?? -1]
    boxes.push(outcomeBox(checklist, 'outcome', rule))
  } else waiting.add(sketch.root)
  // The set grows while it is walked: breadth first from the root.
  for (const point of waiting) {
    const list = lists.get(point)
    if (list) drawList(point, list)
    else drawQuestion(point)
  }
  return { form: 'questions', boxes, links, sketch, boxOf, lists }
}
