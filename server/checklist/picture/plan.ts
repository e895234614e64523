// What is in the picture of a decision, before it has places: boxes with their words, and arrows with their answers.

import type { FactId } from '../condition/answer.ts'
import type { Condition } from '../condition/condition.ts'
import type { Checklist, Rule } from '../verdict/checklist.ts'
import { DATE_OUTCOME, outcomeOfRule } from '../verdict/checklist.ts'
import type { ExclusionList, ListItem, Sketch } from './sketch.ts'

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

/** Facts of some lines of a list, each once, in order. */
export const factsOfItems = (items: readonly PlannedItem[]): readonly FactId[] => [
  ...new Set(items.flatMap((item) => item.facts)),
]

/** Words of an end: the title of the outcome; for the last day of a period also which period. */
function outcomeText(checklist: Checklist, rule: Rule | undefined): string {
  if (!rule) return ''
  const id = outcomeOfRule(rule)
  const title = checklist.outcomes.find((outcome) => outcome.id === id)?.title ?? id
  if (rule.result.kind !== 'period') return title
  const steps = rule.result.period.steps.map((step) => step.title).join('；')
  return `${title}：${steps}`
}

/** Box of an end that a rule leads to; `id` is that of the box. */
export function outcomeBox(checklist: Checklist, id: string, rule: Rule | undefined): PlannedBox {
  return {
    id,
    kind: 'outcome',
    text: outcomeText(checklist, rule),
    facts: [],
    outcome: rule ? outcomeOfRule(rule) : DATE_OUTCOME,
  }
}
