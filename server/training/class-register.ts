// Classes that are running: in memory only, forgotten after half a day. State: codes, who joined, what was handed in.

import type { ExerciseSummary, Grade, JoinedClass, OpenedClass } from '../contract/training.ts'
import { AppError } from '../errors.ts'
import { MISSES, MissLimit } from './miss-limit.ts'

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
  readonly openedFrom: string
  readonly endsAt: number
  /** When it was opened, or its board was last looked at. */
  watchedAt: number
  /** Names by token. */
  readonly members: Map<string, string>
  /** Addresses that know the class: it was opened or joined from there. */
  readonly known: Set<string>
  results: readonly ClassResult[]
}

const MINUTE_MS = 60 * 1000
/** A class ends after twelve hours; before, where nobody joined and nobody looked at its board for so long. */
const LIFETIME_MS = 12 * 60 * MINUTE_MS
const EMPTY_MS = 30 * MINUTE_MS
const MAX_CLASSES = 200
/** Of one address: a school behind one address has several rooms. */
const MAX_OF_ADDRESS = 20
const MAX_TRAINEES = 300
const CODE_BYTES = 6
/** Key of an instructor and token of a trainee. */
const KEY_BYTES = 16
/** Three groups of three digits: short enough to be said aloud. */
const CODE_LENGTH = 9

/** Names that a reader would take for one: width, case, spaces and signs that are not seen are no difference. */
const foldedName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{C}]+/gu, '')
    .toLowerCase()

/**
 * Register of classes. Invariant: no code twice, nothing past its end, at most 200 classes of 300 trainees, 20 from one
 * address, no two trainees of a class under one name. `address` is that of whoever asks: who asks for classes that are not
 * there too often is refused with TOO_MANY_REQUESTS until the window ends, but not for a class that was opened or joined
 * from the same address, nor with a token or a key.
 */
export class ClassRegister {
  readonly #classes = new Map<string, Entry>()
  readonly #now: () => number
  readonly #randomHex: (bytes: number) => string
  readonly #misses: MissLimit

  constructor({ now, randomHex }: RegisterSurroundings) {
    this.#now = now
    this.#randomHex = randomHex
    this.#misses = new MissLimit(now)
  }

  /** Opens a class. TOO_MANY_REQUESTS when too many are running, in all or from this address. */
  open(title: string, exercises: readonly ExerciseSummary[], address: string): OpenedClass {
    this.#forget()
    const own = [...this.#classes.values()].filter(({ openedFrom }) => openedFrom === address)
    if (own.length >= MAX_OF_ADDRESS)
      throw new AppError(
        'TOO_MANY_REQUESTS',
        `这台电脑（或者同一出口的网络）已经开了 ${MAX_OF_ADDRESS} 个课堂。请先在课堂进度页结束不用的；没有学员的课堂半小时后自动结束。`,
      )
    if (this.#classes.size >= MAX_CLASSES)
      throw new AppError(
        'TOO_MANY_REQUESTS',
        `同时进行的课堂已有 ${MAX_CLASSES} 个。请等已有的课堂结束再开：没有学员的半小时后自动结束，其余开课十二小时后自动结束。`,
      )
    const code = this.#freeCode()
    const key = this.#randomHex(KEY_BYTES)
    const now = this.#now()
    const endsAt = now + LIFETIME_MS
    this.#classes.set(code, {
      code,
      key,
      title,
      exercises,
      openedFrom: address,
      endsAt,
      watchedAt: now,
      members: new Map(),
      known: new Set([address]),
      results: [],
    })
    return { code, key, endsAt: new Date(endsAt).toISOString() }
  }

  /** A class by its code. UNKNOWN_CLASS when there is none, or it has ended. */
  find(code: string, address: string): RunningClass {
    return this.#byCode(code, address)
  }

  /**
   * Takes a trainee in. Whoever has the token hands in under the name. VALIDATION_FAILED for a name that is taken, or
   * when the class is full; UNKNOWN_CLASS.
   */
  join(code: string, name: string, address: string): JoinedClass {
    const { members, known } = this.#byCode(code, address)
    const folded = foldedName(name)
    if ([...members.values()].some((taken) => foldedName(taken) === folded)) {
      const message = `课堂里已经有人叫“${name}”。请换一个能区分的名字，例如加上单位或者学号；如果那就是您，请回到原来加入课堂的那个页面继续。`
      throw new AppError('VALIDATION_FAILED', message, { errors: [{ path: '/name', message }] })
    }
    if (members.size >= MAX_TRAINEES)
      throw new AppError('VALIDATION_FAILED', `这个课堂已有 ${MAX_TRAINEES} 人，不能再加入。`)
    const token = this.#randomHex(KEY_BYTES)
    members.set(token, name)
    known.add(address)
    return { token, name }
  }

  /** Throws UNKNOWN_CLASS unless a token is of somebody who joined, UNKNOWN_EXERCISE unless the class has the exercise. */
  requireMember(code: string, token: string, exerciseId: string, address: string): void {
    this.#member(code, token, exerciseId, address)
  }

  /** Records an attempt; an earlier one of the same trainee at the same exercise is replaced. Errors as above. */
  record(code: string, token: string, grade: Grade, address: string): void {
    const { exerciseId } = grade
    const { entry, name } = this.#member(code, token, exerciseId, address)
    const others = entry.results.filter(
      (result) => result.name !== name || result.exerciseId !== exerciseId,
    )
    const result: ClassResult = {
      name,
      exerciseId,
      outcome: grade.outcome.given,
      right: grade.outcome.right,
      score: grade.score,
      at: new Date(this.#now()).toISOString(),
      expected: grade.outcome.expected.title,
      missed: grade.missedBasis.map(({ citation }) => citation),
    }
    entry.results = [...others, result]
  }

  /** A class with its results, for who holds its key. UNKNOWN_CLASS for a wrong key too: a code alone tells nothing. */
  findWithKey(code: string, key: string, address: string): RunningClass {
    const entry = this.#byKey(code, key, address)
    entry.watchedAt = this.#now()
    return entry
  }

  /** Ends a class at once, with all that was handed in. UNKNOWN_CLASS. */
  close(code: string, key: string, address: string): void {
    this.#classes.delete(this.#byKey(code, key, address).code)
  }

  #byCode(code: string, address: string): Entry {
    this.#forget()
    const entry = this.#classes.get(code)
    const seconds = this.#misses.secondsBlocked(address)
    // A class that this address knows is found all the same: a room full of trainees often has one address.
    if (seconds !== undefined && !entry?.known.has(address)) throw tooManyMisses(seconds)
    return entry ?? this.#refuse(code, address)
  }

  #byKey(code: string, key: string, address: string): Entry {
    this.#forget()
    const entry = this.#classes.get(code)
    return entry !== undefined && entry.key === key ? entry : this.#refuse(code, address)
  }

  #member(
    code: string,
    token: string,
    exerciseId: string,
    address: string,
  ): { readonly entry: Entry; readonly name: string } {
    this.#forget()
    const entry = this.#classes.get(code)
    const name = entry?.members.get(token)
    if (entry === undefined || name === undefined) return this.#refuse(code, address)
    if (!entry.exercises.some(({ id }) => id === exerciseId))
      throw new AppError('UNKNOWN_EXERCISE', `课堂 ${code} 里没有练习“${exerciseId}”。`)
    return { entry, name }
  }

  #refuse(code: string, address: string): never {
    this.#misses.miss(address, code)
    throw unknownClass(code)
  }

  #forget(): void {
    const now = this.#now()
    for (const [code, { endsAt, members, watchedAt }] of this.#classes) {
      const isDeserted = members.size === 0 && now - watchedAt >= EMPTY_MS
      if (endsAt <= now || isDeserted) this.#classes.delete(code)
    }
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
    `没有课堂“${code.slice(0, 12)}”，或者已经结束，或者您没有加入。请向讲师核对九位课堂码，从“研训 › 课堂”重新加入；服务器重启后课堂需要重开。`,
  )

const tooManyMisses = (seconds: number): AppError =>
  new AppError(
    'TOO_MANY_REQUESTS',
    `${MISSES.windowMs / MINUTE_MS} 分钟内输错了 ${MISSES.most} 个课堂码。请在 ${Math.ceil(seconds / 60)} 分钟后再试；已经加入课堂的不受影响。`,
    { retryAfterSeconds: seconds },
  )
