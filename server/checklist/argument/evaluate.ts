// One evaluation as the contract has it: verdict, reasons, what is missing, and everything shown beside.

import type { Evaluation } from '../../contract/checklists.ts'
import type { Corpus } from '../../law/corpus.ts'
import { documentIdOf } from '../../law/provision-id.ts'
import type { Answers, Evidence, FactId, KnownValue, ReadFact } from '../condition/answer.ts'
import { isSameValue } from '../condition/answer.ts'
import type { Basis } from '../condition/basis.ts'
import type { FactInput } from '../condition/fact-input.ts'
import { readAnswers, UNKNOWN } from '../condition/fact-input.ts'
import { dateText } from '../condition/wording.ts'
import { impossibleDateNotes } from '../narrative/impossible-dates.ts'
import { setAsideNotes, settleRead } from '../narrative/set-aside.ts'
import type { Calendar } from '../period/calendar.ts'
import { PACKAGE_CALENDAR } from '../period/calendar.ts'
import type { Checklist } from '../verdict/checklist.ts'
import { nextQuestion } from '../verdict/next-question.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { calendarNotes } from './calendar-notes.ts'
import { basisViews, conflictView, factView } from './checklist-view.ts'
import { deadlinesView } from './deadline-view.ts'
import { findingsOf } from './findings.ts'
import { outcomeView, possibleView } from './outcome-view.ts'
import { contextOf, isShown, supportOf } from './reasons.ts'
import { traceOf } from './trace.ts'

/** Facts that a date is read for. */
const readsDates = ({ facts }: Checklist): boolean =>
  [...facts.values()].some(
    ({ type, readings }) => readings.length > 0 && (type === 'date' || type === 'date-list'),
  )

/** An evaluation without its receipt, which the caller adds. */
export type EvaluationBody = Omit<Evaluation, 'receipt'>

/** What an evaluation is asked on. `read` are facts of a narrative; a given fact wins over them. */
export interface EvaluationInput {
  readonly facts?: FactInput | undefined
  readonly read?: ReadonlyMap<FactId, ReadFact> | undefined
  /** The narrative itself: what in it could be read as nothing is said. */
  readonly narrative?: string | undefined
  /** Day as of which texts are in force or not, `YYYY-MM-DD`. */
  readonly asOf?: string | undefined
  /** Which days are worked; the package's calendar when left out. */
  readonly calendar?: Calendar | undefined
}

/** Facts with where each came from. */
function factsView(
  given: Answers,
  verdict: Verdict,
  read: ReadonlyMap<FactId, ReadFact>,
): Evaluation['facts'] {
  const view: Evaluation['facts'] = {}
  const shown = (value: KnownValue) => (typeof value === 'object' ? [...value] : value)
  const words = (evidence: Evidence) => ({ quote: evidence.quote, span: { ...evidence.span } })
  for (const [id, answer] of verdict.answers) {
    const value = answer.kind === 'known' ? shown(answer.value) : UNKNOWN
    const found = read.get(id)
    const isDerived = verdict.derived.has(id)
    if (!isDerived && !given.has(id) && found)
      view[id] = { value, source: 'narrative', evidence: words(found.evidence) }
    else {
      const contradicts =
        found && answer.kind === 'known' && !isSameValue(found.value, answer.value)
      view[id] = {
        value,
        source: isDerived ? 'derived' : 'given',
        ...(contradicts
          ? { contradictedBy: { value: shown(found.value), ...words(found.evidence) } }
          : {}),
      }
    }
  }
  return view
}

/** Remarks on texts that are not in force on the day asked about. */
function forceNotes(corpus: Corpus, bases: readonly Basis[], asOf: string | undefined): string[] {
  if (asOf === undefined) return []
  const documents = new Set(bases.map((basis) => documentIdOf(basis.provisionId)))
  return [...documents].flatMap((id) => {
    const metadata = corpus.document(id)?.metadata
    if (!metadata) return []
    const { title, effectiveOn, expiresOn } = metadata
    if (effectiveOn && asOf < effectiveOn)
      return [`《${title}》自${dateText(effectiveOn)}起施行，${dateText(asOf)}尚未施行。`]
    if (expiresOn && asOf >= expiresOn)
      return [
        `《${title}》至${dateText(expiresOn)}已过有效期，${dateText(asOf)}是否仍然适用请核实。`,
      ]
    return []
  })
}

/** An evaluation with the verdict that it shows. */
export interface Judged {
  readonly body: EvaluationBody
  readonly verdict: Verdict
}

/**
 * Evaluation of a checklist on what is known. Throws UNKNOWN_FACT, WRONG_FACT_TYPE, INVALID_DATE,
 * CONTRADICTORY_FACTS, YEAR_NOT_COVERED. Facts read from a narrative that contradict the given ones are shown, not
 * used.
 */
export const evaluate = (
  corpus: Corpus,
  checklist: Checklist,
  input: EvaluationInput,
): EvaluationBody => evaluateJudged(corpus, checklist, input).body

/** An input as it is weighed: facts checked, what was left out filled in. Errors as for an evaluation. */
const readInput = (checklist: Checklist, { facts, read, calendar }: EvaluationInput) => ({
  given: readAnswers(facts ?? {}, checklist.facts),
  read: read ?? new Map<FactId, ReadFact>(),
  calendar: calendar ?? PACKAGE_CALENDAR,
})

/** Answers of an input: what is given, then what could be kept of what was read. Errors as for an evaluation. */
export function answersOf(checklist: Checklist, input: EvaluationInput): Answers {
  const { given, read, calendar } = readInput(checklist, input)
  return settleRead(checklist, given, read, calendar).answers
}

/** The same as `evaluate`, with the verdict. Errors as for it. */
export function evaluateJudged(
  corpus: Corpus,
  checklist: Checklist,
  input: EvaluationInput,
): Judged {
  const { given, read, calendar } = readInput(checklist, input)
  const settlement = settleRead(checklist, given, read, calendar)
  const { verdict } = settlement
  const context = contextOf(checklist, verdict)
  const support = supportOf(checklist, verdict, context)
  const outcome = outcomeView(checklist, verdict.settled)
  const next = nextQuestion(checklist, verdict)
  const asked = next === undefined ? undefined : checklist.facts.get(next)
  const readingNotes = [
    ...setAsideNotes(checklist, settlement, read),
    ...(input.narrative !== undefined && readsDates(checklist)
      ? impossibleDateNotes(input.narrative)
      : []),
  ]
  const notes = checklist.notes
    .filter((note) => isShown(note.when, context))
    .map((note) => note.text)
  const body: EvaluationBody = {
    checklistId: checklist.id,
    outcome,
    determined: verdict.settled !== undefined,
    findings: findingsOf(checklist, context, support, outcome.id),
    because: [...new Set(support.bases.map((basis) => basis.provisionId))],
    reasons: basisViews(support.bases),
    missing: [...verdict.missing],
    ...(asked ? { nextQuestion: factView(asked) } : {}),
    possible: verdict.possible.map((result) => possibleView(checklist, result)),
    facts: factsView(given, verdict, read),
    deadlines: deadlinesView(checklist, verdict, context, calendar),
    conflicts: checklist.conflicts
      .filter((conflict) => isShown(conflict.when, context))
      .map((conflict) => conflictView(conflict)),
    gaps: checklist.gaps
      .filter((gap) => isShown(gap.when, context))
      .map(({ id, title, note }) => ({ id, title, note })),
    notes: [
      ...calendarNotes(checklist, verdict, calendar),
      ...readingNotes,
      ...notes,
      ...forceNotes(corpus, support.bases, input.asOf),
    ],
    ...(readingNotes.length > 0 ? { readingNotes } : {}),
    trace: traceOf(checklist, verdict, context, support, outcome.title),
  }
  return { body, verdict }
}
