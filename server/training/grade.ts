// The grade of an attempt: the trainee's proof laid beside the engine's, and where they differ. Pure.

import type { ChecklistDetail, Evaluation, LegalBasisView } from '../contract/checklists.ts'
import type { Attempt, Grade, GradedCitation } from '../contract/training.ts'
import type { CheckedCitation } from '../contract/verify.ts'
import type { Exercise } from './exercise.ts'

/** Points for the outcome, its basis and the facts that decide. */
const POINTS = { outcome: 50, basis: 30, facts: 20 } as const
/** Share of the points for a basis that was cited too coarsely. */
const COARSE = 0.5

const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(`${outer}/`)

function gradeOf(
  { verdict, provisionId }: CheckedCitation,
  because: readonly string[],
): GradedCitation['grade'] {
  if (verdict === 'not-in-corpus' || verdict === 'not-checked') return 'unchecked'
  if (verdict !== 'verified' || provisionId === undefined) return 'wrong'
  if (because.some((reason) => isWithin(provisionId, reason))) return 'supports'
  return because.some((reason) => isWithin(reason, provisionId)) ? 'coarse' : 'beside'
}

type Finding = Evaluation['findings'][number]

/** True where a condition only gathers another one that decided too: its facts are the other's and more. */
const gathers = (outer: Finding, inner: Finding): boolean =>
  inner.facts.length > 0 &&
  inner.facts.length < outer.facts.length &&
  inner.facts.every((fact) => outer.facts.includes(fact))

/** Facts of the pattern that the outcome rests on: those of the conditions that decided, not of those that gather them. */
export function decidingFacts(
  evaluation: Pick<Evaluation, 'findings'>,
  exercise: Pick<Exercise, 'facts'>,
): string[] {
  const decisive = evaluation.findings.filter((finding) => finding.decisive)
  const deciding = decisive.filter((outer) => !decisive.some((inner) => gathers(outer, inner)))
  const ids = new Set(deciding.flatMap(({ facts }) => facts))
  return Object.keys(exercise.facts).filter((id) => ids.has(id) && exercise.facts[id] !== 'unknown')
}

/**
 * Facts of the pattern without which the engine does not reach its verdict. A verdict that no single condition decides
 * (every exclusion is denied, a date is computed) rests on these. Cost: an evaluation for each fact.
 */
export function neededFacts(
  exercise: Pick<Exercise, 'facts'>,
  outcome: string,
  decide: (facts: Exercise['facts']) => Pick<Evaluation, 'outcome'> | undefined,
): string[] {
  return Object.keys(exercise.facts).filter((left) => {
    if (exercise.facts[left] === 'unknown') return false
    const others = Object.entries(exercise.facts).filter(([id]) => id !== left)
    return decide(Object.fromEntries(others))?.outcome.id !== outcome
  })
}

type Decided = Pick<Evaluation, 'outcome' | 'reasons' | 'deadlines'>

/** What a verdict shows for its reasons, and the days that were worked out. */
const shown = (decided: Decided | undefined): string =>
  JSON.stringify([
    decided?.outcome.id,
    decided?.reasons.map(({ provisionId, quote }) => [provisionId, quote]),
    decided?.deadlines.flatMap(({ id, date, steps }) =>
      date === undefined ? [] : [id, date, steps.map((step) => step.date)],
    ),
  ])

/**
 * Facts of the pattern without which the engine cites otherwise or works out other days, though its verdict may be the
 * same. To name one is no fault. Cost: an evaluation for each fact.
 */
export function supportingFacts(
  exercise: Pick<Exercise, 'facts'>,
  evaluation: Decided,
  decide: (facts: Exercise['facts']) => Decided | undefined,
): string[] {
  const whole = shown(evaluation)
  return Object.keys(exercise.facts).filter((left) => {
    if (exercise.facts[left] === 'unknown') return false
    const others = Object.entries(exercise.facts).filter(([id]) => id !== left)
    return shown(decide(Object.fromEntries(others))) !== whole
  })
}

/** Citations with their grade, and the reasons that none of them supports. */
function gradeBasis(
  evaluation: Pick<Evaluation, 'because' | 'reasons'>,
  checked: readonly CheckedCitation[],
): {
  readonly citations: GradedCitation[]
  readonly missed: LegalBasisView[]
  readonly share: number
} {
  const citations = checked.map((one): GradedCitation => {
    const { quote, detail, label, provisionId } = one
    return {
      text: label ?? quote,
      ...(provisionId !== undefined && { provisionId }),
      grade: gradeOf(one, evaluation.because),
      detail,
    }
  })
  const cites = (reason: string): boolean =>
    citations.some(
      ({ grade, provisionId }) =>
        grade === 'supports' && provisionId !== undefined && isWithin(provisionId, reason),
    )
  const missed = evaluation.reasons.filter(({ provisionId }) => !cites(provisionId))
  if (evaluation.because.length === 0) return { citations, missed, share: 1 }
  if (citations.some(({ grade }) => grade === 'supports')) return { citations, missed, share: 1 }
  const isCoarse = citations.some(({ grade }) => grade === 'coarse')
  return { citations, missed, share: isCoarse ? COARSE : 0 }
}

/** Share of the points for naming the facts that decide: the named of all that decide or were named; of none, all. */
const factShare = (right: number, missed: number, extra: number): number =>
  right + missed + extra === 0 ? 1 : right / (right + missed + extra)

function lessonOf(exercise: Exercise, titleOf: (id: string) => string): string {
  const { turned, name } = exercise
  return turned === undefined ? name : `由“${name}”改动一项事实而来：${titleOf(turned)}。`
}

/** Facts of the pattern by what they do for the verdict, besides deciding it. */
export interface FactRoles {
  readonly needed: readonly string[]
  readonly supporting: readonly string[]
}

/**
 * Grades an attempt. `checked` are the citations of the trainee's text as the verifier found them, `evaluation` is the
 * engine's verdict on the facts of the exercise, `needed` are the facts without which it is not reached, `supporting` those
 * that its basis or a day worked out rests on: naming them is neither asked for nor a fault. Half of the points are for the
 * outcome; a provision supports it when it is one of the engine's reasons or stands inside one.
 */
export function gradeAttempt(
  exercise: Exercise,
  checklist: Pick<ChecklistDetail, 'facts'>,
  attempt: Pick<Attempt, 'outcome' | 'facts'>,
  checked: readonly CheckedCitation[],
  evaluation: Evaluation,
  { needed, supporting }: FactRoles,
): Grade {
  const titleOf = (id: string): string =>
    checklist.facts.find((fact) => fact.id === id)?.title ?? id
  const named = (ids: readonly string[]): { id: string; title: string }[] =>
    ids.map((id) => ({ id, title: titleOf(id) }))
  const decisive = decidingFacts(evaluation, exercise)
  const deciding = decisive.length > 0 ? decisive : needed
  const given = new Set(attempt.facts)
  const right = deciding.filter((id) => given.has(id))
  const missed = deciding.filter((id) => !given.has(id))
  const used = new Set([...deciding, ...needed, ...supporting])
  const extra = [...given].filter((id) => !used.has(id))
  const isRight = attempt.outcome === evaluation.outcome.id
  const basis = gradeBasis(evaluation, checked)
  const points = {
    outcome: isRight ? POINTS.outcome : 0,
    basis: Math.round(basis.share * POINTS.basis),
    facts: Math.round(factShare(right.length, missed.length, extra.length) * POINTS.facts),
  }
  return {
    exerciseId: exercise.id,
    score: points.outcome + points.basis + points.facts,
    points,
    outcome: { given: attempt.outcome, expected: evaluation.outcome, right: isRight },
    facts: { right: named(right), missed: named(missed), extra: named(extra) },
    citations: basis.citations,
    missedBasis: basis.missed,
    lesson: lessonOf(exercise, titleOf),
    evaluation,
  }
}
