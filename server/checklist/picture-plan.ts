// What is in the picture of a decision, before it has places: boxes with their words, and arrows with their answers.

import { cellsText, claimText, questionText } from './answer-text.ts'
import type { Checklist, Rule } from './checklist.ts'
import { DATE_OUTCOME } from './checklist.ts'
import type { Condition } from './condition.ts'
import { factsRead } from './condition.ts'
import type { Wording } from './condition-text.ts'
import { conditionText } from './condition-text.ts'
import { TERMINAL } from './diagram.ts'
import type { FactId } from './fact.ts'
import type { ExclusionList, ListItem, Sketch } from './sketch.ts'
import { findLists, NOWHERE, sketchOf } from './sketch.ts'
import { outcomeOfRule, wordingOf } from './view.ts'

/** A line of a list box. `item` is what it stands for in the sketch, `condition` in the rules. */
export interface PlannedItem {
  readonly text: string
  readonly facts: readonly FactId[]
  readonly item?: ListItem
  readonly condition?: Condition
}

/** A box. `variable` is that of a question. */
export interface PlannedBox {
  readonly id: string
  readonly kind: 'question' | 'list' | 'outcome'
  readonly text: string
  readonly facts: readonly FactId[]
  readonly variable?: number
  readonly quantifier?: 'any' | 'all'
  readonly items?: readonly PlannedItem[]
  readonly outcome?: string
}

/** An arrow. `target` is the point that it leads to, `rule` the rule that it stands for or goes past. */
export interface PlannedLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly label: string
  readonly target?: number
  readonly rules?: { readonly from: number; readonly to: number }
}

/** The picture without places. Boxes in reading order. `boxOf` is the box that a point of the sketch stands in. */
export interface Plan {
  readonly form: 'questions' | 'rules'
  readonly boxes: readonly PlannedBox[]
  readonly links: readonly PlannedLink[]
  readonly sketch: Sketch
  readonly boxOf: ReadonlyMap<number, string>
  readonly lists: ReadonlyMap<number, ExclusionList>
}

const unique = <T>(entries: Iterable<T>): readonly T[] => [...new Set(entries)]

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
): readonly FactId[] =>
  unique(
    [...points].flatMap(
      (point) =>
        checklist.decision.variables[sketch.points[point]?.variable ?? TERMINAL]?.facts ?? [],
    ),
  )

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

/** Words of an end: the title of the outcome; for the last day of a period also which period. */
function outcomeText(checklist: Checklist, rule: Rule | undefined): string {
  if (!rule) return ''
  const id = outcomeOfRule(rule)
  const title = checklist.outcomes.find((outcome) => outcome.id === id)?.title ?? id
  if (rule.result.kind !== 'period') return title
  const steps = rule.result.period.steps.map((step) => step.title).join('；')
  return `${title}：${steps}`
}

function outcomeBox(checklist: Checklist, id: string, rule: Rule | undefined): PlannedBox {
  return {
    id,
    kind: 'outcome',
    text: outcomeText(checklist, rule),
    facts: [],
    outcome: rule ? outcomeOfRule(rule) : DATE_OUTCOME,
  }
}

/** Boxes and arrows of a sketch. Ends are drawn again for each box that leads to them, so that arrows stay short. */
function planQuestions(checklist: Checklist, sketch: Sketch): Plan {
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
    const facts = unique(items.flatMap((item) => item.facts))
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

/** Lines of a rule's condition: its parts where it is a conjunction or disjunction, else itself. */
function conditionItems(checklist: Checklist, condition: Condition, wording: Wording) {
  const isList = condition.kind === 'any' || condition.kind === 'all'
  const parts: readonly Condition[] = isList ? condition.parts : [condition]
  const requirement = (id: string): Condition =>
    checklist.requirements.get(id)?.condition ?? { kind: 'constant', value: false }
  return {
    quantifier: condition.kind === 'any' ? ('any' as const) : ('all' as const),
    items: parts.map(
      (part): PlannedItem => ({
        text: conditionText(part, wording),
        facts: factsRead(part, requirement),
        condition: part,
      }),
    ),
  }
}

/** A requirement that is itself a list of alternatives is written out, so that the picture says what they are. */
function opened(checklist: Checklist, condition: Condition): Condition {
  if (condition.kind !== 'requirement') return condition
  const inner = checklist.requirements.get(condition.id)?.condition
  return inner?.kind === 'any' || inner?.kind === 'all' ? inner : condition
}

/** How the arrow from a rule to the next one is named. */
export const NEXT_RULE = '-no'

/** The rules as a ladder: each a list, tried from top to bottom. */
function planRules(checklist: Checklist, sketch: Sketch): Plan {
  const wording = wordingOf(checklist)
  const boxes: PlannedBox[] = []
  const links: PlannedLink[] = []
  const last = checklist.rules.length - 1
  const idOf = (index: number): string => {
    const rule = checklist.rules[index]
    return rule && (rule.isDefault || rule.condition.kind === 'constant')
      ? `outcome-${index}`
      : `rule-${index}`
  }
  for (const [index, rule] of checklist.rules.entries()) {
    const id = idOf(index)
    if (id.startsWith('outcome')) {
      boxes.push(outcomeBox(checklist, id, rule))
      continue
    }
    const { quantifier, items } = conditionItems(
      checklist,
      opened(checklist, rule.condition),
      wording,
    )
    const facts = unique(items.flatMap((item) => item.facts))
    const asks = quantifier === 'any' ? '以下任一项成立？' : '以下各项都成立？'
    const text = items.length > 1 ? `${rule.title}——${asks}` : `${rule.title}——以下一项成立？`
    boxes.push({ id, kind: 'list', text, facts, quantifier, items })
    const end = `${id}-outcome`
    boxes.push(outcomeBox(checklist, end, rule))
    links.push({
      id: `${id}-yes`,
      from: id,
      to: end,
      label: '是',
      rules: { from: index, to: index },
    })
    if (index < last)
      links.push({
        id: `${id}${NEXT_RULE}`,
        from: id,
        to: idOf(index + 1),
        label: '否',
        rules: { from: index + 1, to: last },
      })
  }
  return { form: 'rules', boxes, links, sketch, boxOf: new Map(), lists: new Map() }
}

/** Both plans of a checklist's picture: by questions, which is preferred where it can be read, and by rules. */
export function planPicture(checklist: Checklist): {
  readonly questions: Plan
  readonly rules: Plan
} {
  const sketch = sketchOf(checklist)
  return { questions: planQuestions(checklist, sketch), rules: planRules(checklist, sketch) }
}
