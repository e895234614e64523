// What training keeps in this browser: the side taken, the best result of each exercise, the class one is in.

import { keep, readKept } from '../../app/kept.ts'
import { sharedCollection, useShared } from '../../app/shared-collection.ts'

/** Side that a trainee takes. It changes what is asked for, never how it is graded. */
export type Role = 'prosecutor' | 'lawyer'

/** The best result of an exercise. `at` is ISO 8601. */
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

/** The better of two results: the right decision before the wrong one, then the score; of equal ones the later. */
export function betterOf(one: Result, other: Result): Result {
  if (one.right !== other.right) return one.right ? one : other
  if (one.score !== other.score) return one.score > other.score ? one : other
  return one.at > other.at ? one : other
}

/** Keeps a result, unless an earlier one of the exercise was better: who tries again loses nothing. */
export const keepResult = (id: string, result: Result): void =>
  changeResults((kept) => mergedResults(kept, { [id]: result }))

/** Results beside those kept here; of two of one exercise the better counts. */
export function mergedResults(mine: Results, incoming: Results): Results {
  const better = Object.entries(incoming).map(([id, result]) => {
    const own = mine[id]
    return [id, own === undefined ? result : betterOf(own, result)] as const
  })
  return { ...mine, ...Object.fromEntries(better) }
}

/** Side taken last. */
export const keptRole = (): Role =>
  readKept<unknown>('local', 'training-role', 'prosecutor') === 'lawyer' ? 'lawyer' : 'prosecutor'

/** Keeps the side. */
export const keepRole = (role: Role): void => keep('local', 'training-role', role)

/** The class that this tab is in: its code, the name chosen there, and the token that lets it hand in under the name. */
export interface Membership {
  readonly code: string
  readonly name: string
  readonly token: string
}

/** A value that was kept as a membership; undefined for anything else, such as one without a token. */
export function membershipFrom(kept: unknown): Membership | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const { code, name, token } = kept as Record<string, unknown>
  return typeof code === 'string' && typeof name === 'string' && typeof token === 'string'
    ? { code, name, token }
    : undefined
}

const IN = 'class'
/** Who left may come back under the name, which nobody else can take any more. */
const LEFT = 'class-left'

/** Class of this tab; undefined in none. */
export const keptMembership = (): Membership | undefined =>
  membershipFrom(readKept<unknown>('session', IN, null))

/** Joins. */
export const keepMembership = (membership: Membership): void => keep('session', IN, membership)

/** Leaves. */
export function leaveClass(): void {
  keep('session', LEFT, keptMembership())
  keep('session', IN, undefined)
}

/** The membership that this tab left, where it was of this class and name. */
export function leftMembership(code: string, name: string): Membership | undefined {
  const left = membershipFrom(readKept<unknown>('session', LEFT, null))
  return left?.code === code && left.name === name ? left : undefined
}

/** Digits of a class code. */
const CODE = /^\d{9}$/

/** A class code as it was typed, spaces or hyphens between its groups; undefined where it is none. */
export function readCode(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '')
  return CODE.test(digits) ? digits : undefined
}

/** A class code as it is said aloud: 123 456 789. */
export const spokenCode = (code: string): string => code.replace(/\d{3}(?=\d)/g, '$& ')
