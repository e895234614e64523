// Time limits beside a verdict, as the contract has them: worked out to the day, or with the reason why not.

import type { Evaluation } from '../../contract/checklists.ts'
import type { FactId } from '../condition/answer.ts'
import { citedBases } from '../condition/basis.ts'
import type { ConditionContext } from '../condition/condition.ts'
import { toIsoDate } from '../condition/day.ts'
import type { Calendar } from '../period/calendar.ts'
import { calendarText } from '../period/calendar.ts'
import { certainDate } from '../period/day-range.ts'
import type { DeadlineNote, Period } from '../period/period.ts'
import type { WorkedPeriod } from '../period/work-out.ts'
import { workOut } from '../period/work-out.ts'
import type { Checklist } from '../verdict/checklist.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { basisViews } from './checklist-view.ts'
import { isShown } from './reasons.ts'

type DeadlineView = Evaluation['deadlines'][number]
type Undated = NonNullable<DeadlineView['undated']>

/** What time limits are worked out from. */
interface DeadlineSetting {
  readonly checklist: Checklist
  readonly verdict: Verdict
  readonly calendar: Calendar
}

const quotedTitles = (checklist: Checklist, facts: readonly FactId[]): readonly string[] =>
  facts.map((id) => `“${checklist.facts.get(id)?.title ?? id}”`)

/** A text that gives a limit which no period of the checklist counts: in hours, without a day to start from, 及时. */
const NOT_COUNTED: Undated = {
  reason: 'not-counted',
  facts: [],
  text: '本清单只列出规定，不推算到具体日期',
}

/** Why a period that was worked out has no one last day. */
function undatedView(checklist: Checklist, worked: WorkedPeriod): Undated {
  const { conflict, needs, uncovered } = worked
  if (conflict) {
    const text = `${quotedTitles(checklist, conflict).join('与')}不能同时成立，算不出日期`
    return { reason: 'contradictory', facts: [...conflict], text }
  }
  if (needs.length > 0) {
    const text = `还不知道${quotedTitles(checklist, needs).join('')}，算不出日期`
    return { reason: 'facts-missing', facts: [...needs], text }
  }
  const text = `${uncovered.join('、')}年的节假日安排没有收录，算不出日期`
  return { reason: 'year-not-covered', facts: [], text }
}

function periodView(period: Period, title: string, setting: DeadlineSetting): DeadlineView {
  const { checklist, verdict, calendar } = setting
  const worked = workOut(period, verdict.answers, calendar)
  const date = worked.conflict ? undefined : certainDate(worked.range)
  return {
    id: period.id,
    title,
    ...(date === undefined ? { undated: undatedView(checklist, worked) } : { date }),
    steps: worked.steps.map((step) => ({
      text:
        step.day === undefined ? step.text : `${step.text}（${calendarText(step.day, calendar)}）`,
      ...(step.day === undefined ? {} : { date: toIsoDate(step.day) }),
      legalBasis: basisViews(step.basis),
    })),
  }
}

function noteView(
  deadline: DeadlineNote,
  context: ConditionContext,
  setting: DeadlineSetting,
): DeadlineView {
  const { id, title, basis, period } = deadline
  const worked = period
    ? periodView(period, title, setting)
    : { title, undated: NOT_COUNTED, steps: [] }
  const own = { text: title, legalBasis: basisViews(citedBases(basis, context)) }
  return { ...worked, id, steps: basis.length > 0 ? [own, ...worked.steps] : worked.steps }
}

/** Periods of the rules that remain possible, then those shown beside. */
export function deadlinesView(
  checklist: Checklist,
  verdict: Verdict,
  context: ConditionContext,
  calendar: Calendar,
): Evaluation['deadlines'] {
  const setting = { checklist, verdict, calendar }
  const periods = new Map<string, Period>()
  for (const index of verdict.reached) {
    const result = checklist.rules[index]?.result
    if (result?.kind === 'period') periods.set(result.period.id, result.period)
  }
  const ruled = [...periods.values()].map((period) => periodView(period, period.title, setting))
  const beside = checklist.deadlines
    .filter((deadline) => isShown(deadline.when, context))
    .map((deadline) => noteView(deadline, context, setting))
  return [...ruled, ...beside]
}
