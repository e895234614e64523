// Exercises from the worked cases of the checklists: each case as it stands, and varied by one fact turned round. Pure.

import type { ChecklistDetail, Evaluation, Facts } from '../contract/checklists.ts'
import { factValueText } from '../contract/fact-value.ts'
import type { ExerciseSummary, ExerciseView } from '../contract/training.ts'

/** A case with its facts. `turned` is the fact that was turned round. */
export interface Exercise {
  readonly id: string
  readonly checklistId: string
  readonly kind: 'case' | 'varied'
  /** What the author of the rules called the case: it gives the answer away and is shown with the grade only. */
  readonly name: string
  readonly facts: Facts
  readonly turned?: string
}

/** A worked case as its file has it. */
export interface TrainingCase {
  readonly name: string
  readonly facts: Facts
}

/** A checklist decided on facts; throws for facts that cannot all be true. */
export type Decide = (facts: Facts) => Pick<Evaluation, 'outcome' | 'determined'>

/** Whether a pattern can be: what it tells of days does not contradict the calendar. */
export type Fits = (facts: Facts) => boolean

/** Varied exercises made from one case at most: enough to see a branch from both sides. */
const MAX_VARIED = 3

/** Ids are `<checklist>~<case>` and `<checklist>~<case>~<fact>`; cases count from 1. */
const SEPARATOR = '~'

/** Checklist of an exercise id. */
export const checklistOfExercise = (id: string): string => id.split(SEPARATOR)[0] ?? ''

/**
 * Exercises of the cases themselves. A case without facts asks nothing and is left out; so is one that does not fit: it
 * shows what the rules make of what they are told, but whoever knows the calendar would be marked wrong.
 */
export const caseExercises = (
  checklistId: string,
  cases: readonly TrainingCase[],
  fits: Fits,
): Exercise[] =>
  cases.flatMap(({ name, facts }, index): Exercise[] =>
    Object.keys(facts).length === 0 || !fits(facts)
      ? []
      : [{ id: [checklistId, index + 1].join(SEPARATOR), checklistId, kind: 'case', name, facts }],
  )

function tried(decide: Decide, facts: Facts): ReturnType<Decide> | undefined {
  try {
    return decide(facts)
  } catch {
    // Facts that cannot all be true make no exercise.
    return undefined
  }
}

const signature = (facts: Facts): string =>
  JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)))

/**
 * Exercises made from cases by turning one yes or no round, where that moves a settled outcome to another settled one:
 * the two sides of a branch. Patterns that a case has already, or that do not fit, are left out. Cost: one decision for
 * each yes or no.
 */
export function variedExercises(
  exercises: readonly Exercise[],
  decide: Decide,
  fits: Fits,
): Exercise[] {
  const seen = new Set(exercises.map(({ facts }) => signature(facts)))
  return exercises.flatMap((exercise) => {
    const before = tried(decide, exercise.facts)
    if (before?.determined !== true) return []
    const found: Exercise[] = []
    for (const [fact, value] of Object.entries(exercise.facts)) {
      if (typeof value !== 'boolean' || found.length >= MAX_VARIED) continue
      const facts = { ...exercise.facts, [fact]: !value }
      const after = tried(decide, facts)
      const moves = after?.determined === true && after.outcome.id !== before.outcome.id
      if (!moves || seen.has(signature(facts)) || !fits(facts)) continue
      seen.add(signature(facts))
      const id = [exercise.id, fact].join(SEPARATOR)
      found.push({ ...exercise, id, kind: 'varied', facts, turned: fact })
    }
    return found
  })
}

/** Row of an exercise; `number` is its place in its checklist. */
export const exerciseSummary = (
  { id, checklistId, kind, facts }: Exercise,
  { title, group }: Pick<ChecklistDetail, 'title' | 'group'>,
  number: number,
): ExerciseSummary => ({
  id,
  checklistId,
  title,
  group,
  number,
  kind,
  factCount: Object.keys(facts).length,
})

/** An exercise as a trainee sees it, its facts in the order in which the checklist asks. */
export const exerciseView = (
  exercise: Exercise,
  checklist: ChecklistDetail,
  number: number,
): ExerciseView => ({
  ...exerciseSummary(exercise, checklist, number),
  asks: checklist.summary ?? checklist.title,
  facts: checklist.facts.flatMap((fact) => {
    const value = exercise.facts[fact.id]
    return value === undefined
      ? []
      : [{ id: fact.id, title: fact.title, value: factValueText(fact, value) }]
  }),
  outcomes: checklist.outcomes,
})
