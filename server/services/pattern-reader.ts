// What a pattern of facts says of days: whether the calendar allows it, and which facts the day worked out rests on.

import { calendarNotes } from '../checklist/argument/calendar-notes.ts'
import { answersOf } from '../checklist/argument/evaluate.ts'
import { factsRead } from '../checklist/condition/condition.ts'
import type { Calendar } from '../checklist/period/calendar.ts'
import { periodFacts } from '../checklist/period/period.ts'
import {
  type Checklist,
  type ChecklistId,
  type Rule,
  requirementCondition,
} from '../checklist/verdict/checklist.ts'
import { judge } from '../checklist/verdict/verdict.ts'
import type { Facts } from '../contract/checklists.ts'

/** Reads patterns of a checklist. Facts that cannot all be true throw as for an evaluation. */
export interface PatternReader {
  /** Whether what is told of days agrees with the calendar, as far as it knows the year. */
  fitsCalendar(id: ChecklistId, facts: Facts): boolean
  /** Facts by which a day is worked out: those of the rule that leads to the period, then those of its steps. */
  computedFrom(id: ChecklistId, facts: Facts): readonly string[]
}

const worksOutDay = ({ result }: Rule): boolean => result.kind === 'period'

/** Reader over checklists. Cost: a verdict for each pattern of a checklist that works out days, nothing for others. */
export function createPatternReader(
  checklists: ReadonlyMap<ChecklistId, Checklist>,
  calendar: Calendar,
): PatternReader {
  const judged = (id: ChecklistId, facts: Facts) => {
    const checklist = checklists.get(id)
    if (checklist === undefined || !checklist.rules.some(worksOutDay)) return undefined
    return {
      checklist,
      verdict: judge(checklist, answersOf(checklist, { facts, calendar }), calendar),
    }
  }
  return {
    fitsCalendar: (id, facts) => {
      const found = judged(id, facts)
      return (
        found === undefined || calendarNotes(found.checklist, found.verdict, calendar).length === 0
      )
    },
    computedFrom: (id, facts) => {
      const found = judged(id, facts)
      if (found === undefined) return []
      const { requirements, rules } = found.checklist
      const used = found.verdict.reached.flatMap((index) => {
        const rule = rules[index]
        if (rule?.result.kind !== 'period') return []
        const read = factsRead(rule.condition, (one) => requirementCondition(requirements, one))
        return [...read, ...periodFacts(rule.result.period)]
      })
      return [...new Set(used)]
    },
  }
}
