// What training keeps in this browser: the side taken, the best result of each exercise, the class one is in.

import { keep, readKept } from '../../app/kept.ts'
import { sharedCollection, useShared } from '../../app/shared-collection.ts'

/** Side that a trainee takes. It changes what is asked for, never how it is graded. */
export type Role = 'prosecutor' | 'lawyer'

/** The last result of an exercise. `at` is ISO 8601. */
export interface Result {
  readonly score: number
  readonly right: boolean
  readonly role: Role
  readonly at: string
}

/** Results by exercise. */
export type Results = Readonly<Record<string, Result>>

const isResult = (value: unknown): value is Result =>
  typeof value === 'object' &&
  value !== null &&
  'score' in value &&
  typeof value.score === 'number' &&
  'right' in value &&
  typeof value.right === 'boolean' &&
  'at' in value &&
  typeof value.at === 'string' &&
  'role' in value &&
  (value.role === 'prosecutor' || value.role === 'lawyer')

/** Entries of a value that are results; anything else is left out. */
export const resultsFrom = (value: unknown): Results =>
  typeof value !== 'object' || value === null
    ? {}
    : Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, Result] => isResult(entry[1])),
      )

const results = sharedCollection<Result>('training', resultsFrom)

/** Results kept here. */
export const keptResults = (): Results => results.now()

/** Results kept here; drawn again when they change, here or in another tab. */
export const useResults = (): Results => useShared(results)

/** Changes the results as they are kept now, whichever tab kept them. */
export const changeResults = (change: (kept: Results) => Results): void => results.change(change)

/** Keeps a result; an earlier one of the exercise is replaced. */
export const keepResult = (id: string, result: Result): void =>
  changeResults((kept) => ({ ...kept, [id]: result }))

/** Results of a file beside those kept here; of two of one exercise the later counts. */
export function mergedResults(mine: Results, incoming: Results): Results {
  const newer = Object.entries(incoming).filter(([id, { at }]) => (mine[id]?.at ?? '') <= at)
  return { ...mine, ...Object.fromEntries(newer) }
}

/** Side taken last. */
export const keptRole = (): Role =>
  readKept<unknown>('local', 'training-role', 'prosecutor') === 'lawyer' ? 'lawyer' : 'prosecutor'

/** Keeps the side. */
export const keepRole = (role: Role): void => keep('local', 'training-role', role)

/** The class that this tab is in: its code and the name chosen there. */
export interface Membership {
  readonly code: string
  readonly name: string
}

/** Class of this tab; undefined in none. */
export function keptMembership(): Membership | undefined {
  const kept = readKept<unknown>('session', 'class', null)
  if (typeof kept !== 'object' || kept === null || !('code' in kept) || !('name' in kept))
    return undefined
  const { code, name } = kept
  return typeof code === 'string' && typeof name === 'string' ? { code, name } : undefined
}

/** Joins or, without one, leaves. */
export const keepMembership = (membership: Membership | undefined): void =>
  keep('session', 'class', membership)
