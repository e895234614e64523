// Classes that are running: in memory only, forgotten after half a day. State: codes and what was handed in.

import type { ExerciseSummary, Grade, OpenedClass } from '../contract/training.ts'
import { AppError } from '../errors.ts'

/** The last attempt of a trainee at an exercise. */
export interface ClassResult {
  readonly name: string
  readonly exerciseId: string
  readonly outcome: string
  readonly right: boolean
  readonly score: number
  readonly at: string
  readonly expected: string
  readonly missed: readonly string[]
}

/** A class as the register knows it. */
export interface RunningClass {
  readonly code: string
  readonly title: string
  readonly exercises: readonly ExerciseSummary[]
  readonly results: readonly ClassResult[]
}

/** Clock in milliseconds and a source of random bytes; passed in so that tests can. */
export interface RegisterSurroundings {
  readonly now: () => number
  /** Bytes at random as lower-case hex, for keys that nobody can guess. */
  readonly randomHex: (bytes: number) => string
}

interface Entry extends RunningClass {
  readonly key: string
  readonly endsAt: number
  readonly results: ClassResult[]
}

const LIFETIME_MS = 12 * 60 * 60 * 1000
const MAX_CLASSES = 200
const MAX_TRAINEES = 300
const CODE_BYTES = 3
const KEY_BYTES = 16
const CODE_LENGTH = 6

/** Register of classes. Invariant: no code twice, nothing past its end, at most 200 classes of 300 trainees. */
export class ClassRegister {
  readonly #classes = new Map<string, Entry>()
  readonly #now: () => number
  readonly #randomHex: (bytes: number) => string

  constructor({ now, randomHex }: RegisterSurroundings) {
    this.#now = now
    this.#randomHex = randomHex
  }

  /** Opens a class. TOO_MANY_REQUESTS when too many are running. */
  open(title: string, exercises: readonly ExerciseSummary[]): OpenedClass {
    this.#forget()
    if (this.#classes.size >= MAX_CLASSES)
      throw new AppError(
        'TOO_MANY_REQUESTS',
        `同时进行的课堂已有 ${MAX_CLASSES} 个。请等已有的课堂结束（开课十二小时后自动结束）再开。`,
      )
    const code = this.#freeCode()
    const key = this.#randomHex(KEY_BYTES)
    const endsAt = this.#now() + LIFETIME_MS
    this.#classes.set(code, { code, key, title, exercises, endsAt, results: [] })
    return { code, key, endsAt: new Date(endsAt).toISOString() }
  }

  /** A class by its code. UNKNOWN_CLASS when there is none, or it has ended. */
  find(code: string): RunningClass {
    return this.#entry(code)
  }

  /** A class with its results, for who holds its key. UNKNOWN_CLASS for a wrong key too: a code alone tells nothing. */
  findWithKey(code: string, key: string): RunningClass {
    const entry = this.#entry(code)
    if (entry.key !== key) throw unknownClass(code)
    return entry
  }

  /** Records an attempt; an earlier one of the same trainee at the same exercise is replaced. */
  record(code: string, name: string, grade: Grade): void {
    const entry = this.#entry(code)
    if (!entry.exercises.some(({ id }) => id === grade.exerciseId))
      throw new AppError('UNKNOWN_EXERCISE', `课堂 ${code} 里没有练习“${grade.exerciseId}”。`)
    const names = new Set(entry.results.map((result) => result.name))
    if (!names.has(name) && names.size >= MAX_TRAINEES)
      throw new AppError('VALIDATION_FAILED', `这个课堂已有 ${MAX_TRAINEES} 人，不能再加入。`)
    const others = entry.results.filter(
      (result) => result.name !== name || result.exerciseId !== grade.exerciseId,
    )
    const result: ClassResult = {
      name,
      exerciseId: grade.exerciseId,
      outcome: grade.outcome.given,
      right: grade.outcome.right,
      score: grade.score,
      at: new Date(this.#now()).toISOString(),
      expected: grade.outcome.expected.title,
      missed: grade.missedBasis.map(({ citation }) => citation),
    }
    this.#classes.set(code, { ...entry, results: [...others, result] })
  }

  #entry(code: string): Entry {
    this.#forget()
    const entry = this.#classes.get(code)
    if (entry === undefined) throw unknownClass(code)
    return entry
  }

  #forget(): void {
    const now = this.#now()
    for (const [code, { endsAt }] of this.#classes) if (endsAt <= now) this.#classes.delete(code)
  }

  #freeCode(): string {
    for (;;) {
      const number = Number.parseInt(this.#randomHex(CODE_BYTES), 16) % 10 ** CODE_LENGTH
      const code = String(number).padStart(CODE_LENGTH, '0')
      if (!this.#classes.has(code)) return code
    }
  }
}

const unknownClass = (code: string): AppError =>
  new AppError(
    'UNKNOWN_CLASS',
    `没有课堂“${code.slice(0, 12)}”，或者已经结束。请向讲师核对六位课堂码；服务器重启后课堂需要重开。`,
  )
