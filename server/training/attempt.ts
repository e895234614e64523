// What may be handed in for an exercise: an outcome that it has, or the date that it asks for, and facts of its pattern. Pure.

import type { ChecklistDetail } from '../contract/checklists.ts'
import { dateSchema } from '../contract/shared-shapes.ts'
import type { Attempt } from '../contract/training.ts'
import { AppError } from '../errors.ts'
import type { Exercise } from './exercise.ts'

/** Outcome id under which a checklist names a date to be worked out. */
const DATE = 'YYYY-MM-DD'
/** So much of what was sent is repeated in a message. */
const SHOWN = 40

const refuse = (path: string, message: string): AppError =>
  new AppError('VALIDATION_FAILED', message, { errors: [{ path, message }] })

/**
 * Throws VALIDATION_FAILED naming the field unless an attempt is one at this exercise: whatever is handed in stands on the
 * board of a class.
 */
export function checkAttempt(
  { outcome, facts }: Pick<Attempt, 'outcome' | 'facts'>,
  exercise: Pick<Exercise, 'facts'>,
  { outcomes }: Pick<ChecklistDetail, 'outcomes'>,
): void {
  const named = outcomes.filter(({ id }) => id !== DATE)
  const asksDate = named.length < outcomes.length
  const isOutcome = named.some(({ id }) => id === outcome)
  const isDate = asksDate && dateSchema.safeParse(outcome).success
  if (!isOutcome && !isDate) {
    const choices = named.map(({ id, title }) => `${id}（${title}）`).join('、')
    const date = asksDate ? '写作 YYYY-MM-DD 的日期，或者 ' : ''
    throw refuse(
      '/outcome',
      `“${outcome.slice(0, SHOWN)}”不是这道练习的结论，应为${date}${choices}。`,
    )
  }
  const index = facts.findIndex((id) => !Object.hasOwn(exercise.facts, id))
  const stray = facts[index]
  if (stray !== undefined)
    throw refuse(`/facts/${index}`, `这道练习里没有事实“${stray.slice(0, SHOWN)}”。`)
}
