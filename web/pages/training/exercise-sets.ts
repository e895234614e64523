// Exercises as sets: those of one checklist together, the checklists under their topics. Pure.

import type { ExerciseSummary } from '../../../server/contract/training.ts'
import { holdsEveryWord } from '../../parts/every-word.ts'
import { inOrderOfGroups } from '../checklists/arrange.ts'

/** Exercises of one checklist, in their order. */
export interface ExerciseSet {
  readonly checklistId: string
  readonly title: string
  readonly exercises: readonly ExerciseSummary[]
}

/** Sets of one topic. */
export interface SetGroup {
  readonly name: string
  readonly sets: readonly ExerciseSet[]
}

/** Exercises whose title or topic holds every word asked for; all where none is. */
export function exercisesMatching(
  exercises: readonly ExerciseSummary[],
  words: string,
): readonly ExerciseSummary[] {
  const isAsked = holdsEveryWord(words)
  return exercises.filter(({ title, group }) => isAsked(`${title} ${group}`))
}

/** Sets by topic, what is decided most often first. */
export function setsOf(exercises: readonly ExerciseSummary[]): SetGroup[] {
  const groups = new Map<string, Map<string, ExerciseSummary[]>>()
  for (const exercise of exercises) {
    const group = groups.get(exercise.group) ?? new Map<string, ExerciseSummary[]>()
    group.set(exercise.checklistId, [...(group.get(exercise.checklistId) ?? []), exercise])
    groups.set(exercise.group, group)
  }
  const found = [...groups].map(([name, sets]) => ({
    name,
    sets: [...sets].map(([checklistId, own]) => ({
      checklistId,
      title: own[0]?.title ?? checklistId,
      exercises: own,
    })),
  }))
  return inOrderOfGroups(found)
}
