// The picture of a decision as its rules in order: each a list, tried from top to bottom.

import { wordingOf } from '../argument/checklist-view.ts'
import type { Condition } from '../condition/condition.ts'
import { factsRead } from '../condition/condition.ts'
import type { Wording } from '../condition/wording.ts'
import { conditionText } from '../condition/wording.ts'
import type { Checklist } from '../verdict/checklist.ts'
import type { Plan, PlannedBox, PlannedItem, PlannedLink } from './plan.ts'
import { factsOfItems, outcomeBox } from './plan.ts'
import type { Sketch } from './sketch.ts'

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
export function planRules(checklist: Checklist, sketch: Sketch): Plan {
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
    const facts = factsOfItems(items)
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
