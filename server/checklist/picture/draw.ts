// The picture of a decision: boxes and arrows with places, and how each stands under the facts. SVG: draw-svg.ts.

import type { DiagramEdge, DiagramNode, DiagramView } from '../../contract/diagrams.ts'
import { wordingOf } from '../argument/checklist-view.ts'
import { outcomeView } from '../argument/outcome-view.ts'
import { contextOf } from '../argument/reasons.ts'
import type { Answers } from '../condition/answer.ts'
import { cellsText } from '../diagram/cell-text.ts'
import type { Calendar } from '../period/calendar.ts'
import { PACKAGE_CALENDAR } from '../period/calendar.ts'
import type { Checklist } from '../verdict/checklist.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { judge } from '../verdict/verdict.ts'
import type { Layout } from './layout.ts'
import { layOut, layOutLadder } from './layout.ts'
import type { Plan, PlannedBox, PlannedLink } from './plan.ts'
import { planQuestions } from './plan-questions.ts'
import { NEXT_RULE, planRules } from './plan-rules.ts'
import { sketchOf } from './sketch.ts'
import { itemTruth, stateOf } from './state.ts'
import { FONT_SIZE, LINE_HEIGHT, linesWidth, wrapText } from './text-lines.ts'

/** Width that lines are wrapped to, by kind of box, in units of the picture. */
const LINE_WIDTH = { question: 15 * FONT_SIZE, list: 30 * FONT_SIZE, outcome: 13 * FONT_SIZE }
/** Room between the border of a box and its words. */
export const PADDING = 12
/** Room before a line of a list, where its mark stands. */
export const ITEM_INDENT = 22
/** Room between the lines of a list. */
export const ITEM_GAP = 5
const LABEL_WIDTH = 14 * FONT_SIZE

interface DrawnBox extends PlannedBox {
  readonly lines: readonly string[]
  readonly itemLines: readonly (readonly string[])[]
  readonly width: number
  readonly height: number
}

interface DrawnLink extends PlannedLink {
  readonly labelLines: readonly string[]
}

/** Everything of a picture that does not depend on the facts. */
interface Drawing {
  readonly plan: Plan
  readonly boxes: readonly DrawnBox[]
  readonly links: readonly DrawnLink[]
  readonly layout: Layout
}

function drawBox(box: PlannedBox): DrawnBox {
  const width = LINE_WIDTH[box.kind]
  const lines = wrapText(box.text, width)
  const itemLines = (box.items ?? []).map((item) => wrapText(item.text, width - ITEM_INDENT))
  const items = itemLines.reduce((height, own) => height + own.length * LINE_HEIGHT + ITEM_GAP, 0)
  const widest = Math.max(
    linesWidth(lines),
    ...itemLines.map((own) => linesWidth(own) + ITEM_INDENT),
  )
  return {
    ...box,
    lines,
    itemLines,
    width: Math.ceil(widest) + 2 * PADDING,
    height: lines.length * LINE_HEIGHT + items + 2 * PADDING,
  }
}

function drawPlan(plan: Plan): Drawing {
  const boxes = plan.boxes.map(drawBox)
  const links = plan.links.map((link) => ({
    ...link,
    labelLines: wrapText(link.label, LABEL_WIDTH),
  }))
  const sized = links.map(({ id, from, to, labelLines }) => ({
    id,
    from,
    to,
    labelWidth: Math.ceil(linesWidth(labelLines)) + PADDING,
    labelHeight: labelLines.length * LINE_HEIGHT,
  }))
  const rungs = new Set(links.flatMap(({ id, to }) => (id.endsWith(NEXT_RULE) ? [to] : [])))
  const layout =
    plan.form === 'questions'
      ? layOut(boxes, sized)
      : layOutLadder(boxes, sized, ({ id }) => rungs.has(id) || id === boxes[0]?.id)
  return { plan, boxes, links, layout }
}

/** Boxes that are asked, and width, that a picture may have and still be read on a printed page. */
const MOST_BOXES = 14
const WIDEST = 1500

/** Every question where that can be read; else the rules. */
function makeDrawing(checklist: Checklist): Drawing {
  const sketch = sketchOf(checklist)
  const questions = planQuestions(checklist, sketch)
  const asked = questions.boxes.filter((box) => box.kind !== 'outcome').length
  const whole = asked <= MOST_BOXES ? drawPlan(questions) : undefined
  return whole && whole.layout.width <= WIDEST ? whole : drawPlan(planRules(checklist, sketch))
}

/** Drawings made so far: laying out costs milliseconds, and only the states change with the facts. */
const drawings = new WeakMap<Checklist, Drawing>()

function drawingOf(checklist: Checklist): Drawing {
  const known = drawings.get(checklist)
  if (known) return known
  const made = makeDrawing(checklist)
  drawings.set(checklist, made)
  return made
}

/** Known answer to a question in words. */
function answerText(checklist: Checklist, verdict: Verdict, box: PlannedBox): string | undefined {
  const index = box.variable ?? -1
  const variable = checklist.decision.variables[index]
  const cell = verdict.cells[index] ?? -1
  return variable && cell >= 0 ? cellsText(variable, [cell], wordingOf(checklist)) : undefined
}

/** The picture in words: how it is read, and where the case stands. */
function describe(checklist: Checklist, plan: Plan, title: string, determined: boolean): string {
  const questions = plan.boxes.filter((box) => box.kind === 'question').length
  const items = plan.boxes.reduce((sum, box) => sum + (box.items?.length ?? 0), 0)
  const ends = new Set(plan.boxes.filter((box) => box.kind === 'outcome').map((box) => box.text))
  const how =
    plan.form === 'rules'
      ? `自上而下依次适用 ${checklist.rules.length} 条规则`
      : `自上而下依次回答 ${questions + items} 项`
  return `${checklist.title}：${how}，得出下列之一：${[...ends].join('、')}。${determined ? `现在的结论：${title}。` : '现在尚不能确定。'}`
}

/**
 * Picture of a checklist's decision under some answers (none: the picture as such). Throws CONTRADICTORY_FACTS.
 * Cost: some milliseconds the first time, then tens of microseconds.
 */
export function drawDecision(
  checklist: Checklist,
  answers: Answers,
  calendar: Calendar = PACKAGE_CALENDAR,
): DiagramView {
  const verdict = judge(checklist, answers, calendar)
  const { plan, boxes, links, layout } = drawingOf(checklist)
  const state = stateOf(checklist, plan, verdict)
  const context = contextOf(checklist, verdict)
  const outcome = outcomeView(checklist, verdict.settled)
  const determined = verdict.settled !== undefined
  const nodes = boxes.map((box): DiagramNode => {
    const answer = answerText(checklist, verdict, box)
    const list = [...plan.lists].find(([point]) => plan.boxOf.get(point) === box.id)?.[1]
    return {
      id: box.id,
      kind: box.kind,
      state: state.boxes.get(box.id) ?? 'closed',
      text: box.text,
      lines: [...box.lines],
      facts: [...box.facts],
      ...(answer === undefined ? {} : { answer }),
      ...(box.quantifier ? { quantifier: box.quantifier } : {}),
      ...(box.items
        ? {
            items: box.items.map((item, index) => ({
              text: item.text,
              lines: [...(box.itemLines[index] ?? [])],
              facts: [...item.facts],
              truth: itemTruth(plan, verdict, context, item, list),
            })),
          }
        : {}),
      ...(box.outcome === undefined ? {} : { outcome: box.outcome }),
      ...(layout.boxes.get(box.id) ?? { x: 0, y: 0 }),
      width: box.width,
      height: box.height,
    }
  })
  const edges = links.map((link): DiagramEdge => {
    const place = layout.links.get(link.id)
    return {
      id: link.id,
      from: link.from,
      to: link.to,
      state: state.links.get(link.id) ?? 'closed',
      label: link.label,
      labelLines: [...link.labelLines],
      labelAt: place?.label ?? { x: 0, y: 0 },
      points: [...(place?.points ?? [])],
    }
  })
  return {
    checklistId: checklist.id,
    version: checklist.version,
    title: checklist.title,
    description: describe(checklist, plan, outcome.title, determined),
    form: plan.form,
    outcome,
    determined,
    width: layout.width,
    height: layout.height,
    fontSize: FONT_SIZE,
    lineHeight: LINE_HEIGHT,
    nodes,
    edges,
  }
}
