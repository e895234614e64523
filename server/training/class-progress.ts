// How a class is doing: each trainee, each exercise, and where most went wrong. Pure.

import type { ClassProgress } from '../contract/training.ts'
import type { ClassResult, RunningClass } from './class-register.ts'

/** Entries counted by a key, the most frequent first; of equally frequent ones the first seen. */
function tally(keys: readonly string[]): { readonly key: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count)
}

const average = (values: readonly number[]): number =>
  values.length === 0
    ? 0
    : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)

/** Title of an outcome of an exercise's checklist, by id. */
export type OutcomeTitle = (exerciseId: string, outcome: string) => string

/** Exercises with the largest share of wrong outcomes, in their order; none while nobody went wrong. */
function hardestOf(exercises: ClassProgress['exercises']): string[] {
  const share = ({ attempts, right }: { attempts: number; right: number }): number =>
    attempts === 0 ? 0 : (attempts - right) / attempts
  const largest = Math.max(...exercises.map(share))
  return exercises.filter((one) => share(one) > 0 && share(one) === largest).map(({ id }) => id)
}

/** Progress of a class without its receipt. Trainees stand in the order in which they first handed in. */
export function classProgress(
  { code, title, exercises, results }: RunningClass,
  outcomeTitle: OutcomeTitle,
): Omit<ClassProgress, 'receipt'> {
  const names = [...new Set(results.map(({ name }) => name))]
  const rows = exercises.map((exercise) => {
    const own = results.filter(({ exerciseId }) => exerciseId === exercise.id)
    const wrong = own.filter(({ right }) => !right)
    return {
      ...exercise,
      attempts: own.length,
      right: own.length - wrong.length,
      mistaken: tally(wrong.map(({ outcome }) => outcome)).map(({ key, count }) => ({
        outcome: key,
        title: outcomeTitle(exercise.id, key),
        count,
      })),
      expected: own[0]?.expected ?? '',
      missedBasis: tally(own.flatMap(({ missed }) => missed)).map(({ key, count }) => ({
        citation: key,
        count,
      })),
    }
  })
  return {
    code,
    title,
    exercises: rows,
    trainees: names.map((name) => {
      const own = results.filter((result) => result.name === name)
      return {
        name,
        done: own.length,
        right: own.filter(({ right }) => right).length,
        score: average(own.map(({ score }) => score)),
      }
    }),
    results: results.map(({ name, exerciseId, outcome, right, score, at }: ClassResult) => ({
      name,
      exerciseId,
      outcome: outcomeTitle(exerciseId, outcome),
      right,
      score,
      at,
    })),
    hardest: hardestOf(rows),
  }
}
