// Evaluating without holding up the others: cases with long narratives are evaluated in a thread of its own.

import { modulePlace } from '../apart/module-place.ts'
import { startThread } from '../apart/start-thread.ts'
import { createThreadCalls } from '../apart/thread-calls.ts'
import { createTurnstile, type TurnstileLimits } from '../apart/turnstile.ts'
import type { ChecklistBook } from '../checklist/book.ts'
import type { EvaluationRequest } from '../contract/checklists.ts'
import type { SheetRequest } from '../contract/evaluation-sheets.ts'
import { AppError } from '../errors.ts'
import type { Decisions } from './decisions.ts'

/**
 * Up to this weight a case is evaluated at once. Weights are characters of the narrative × checklists: 0.2 to 1.5
 * microseconds of a processor each, see `narrativeReader`.
 */
export const EVALUATED_AT_ONCE = 20_000

/** Cases that the thread has before it: one at a time, and as much waiting as it reads in some twenty seconds. */
export const EVALUATION_LIMITS: TurnstileLimits = {
  running: 1,
  waiting: 32,
  waitingWeight: 20_000_000,
  weightPerSecond: 1_000_000,
}

/** A call of the book of the thread, with its arguments. Dates are filled in. */
export type EvaluationTask =
  | { readonly call: 'evaluate' | 'draw' | 'whatIf'; readonly id: string; readonly request: Call }
  | { readonly call: 'evaluateSheet'; readonly request: SheetRequest }

type Call = EvaluationRequest

/** What the thread is started with: where it reads, and the corpus and the rules that it must find there. */
export interface EvaluationSetting {
  readonly corpusRoot: string
  readonly dataRoot: string
  readonly corpusHash: string
  readonly rulesDigest: string
}

/** Does calls of a book in a thread; what comes back is what the book gives. */
export type CallApart = (task: EvaluationTask) => Promise<unknown>

const stopped = (cause: unknown): AppError =>
  new AppError('INTERNAL', '判断案情的线程意外停止，原因已记入日志。请重新提交。', {}, cause)

/**
 * Evaluates in one thread, which starts at once and reads corpus, checklists and calendar for itself; see
 * `createThreadCalls`.
 */
export function evaluateInThread(setting: EvaluationSetting): CallApart {
  const place = modulePlace('evaluation-thread', import.meta.url)
  return createThreadCalls(() => startThread(place, { workerData: setting }), stopped)
}

type Evaluating = 'evaluate' | 'whatIf' | 'drawDecision' | 'drawDecisionSvg' | 'evaluateSheet'

/**
 * Decisions for doors that many use. Errors are those of `Decisions`, and TOO_BUSY when too many long cases wait.
 */
export type Evaluations = {
  readonly [Name in Evaluating]: (
    ...given: Parameters<Decisions[Name]>
  ) => Promise<ReturnType<Decisions[Name]>>
}

/** Evaluations that are done at once: for programs that end. */
export const evaluateAtOnce = (decisions: Pick<Decisions, Evaluating>): Evaluations => ({
  evaluate: async (...given) => decisions.evaluate(...given),
  whatIf: async (...given) => decisions.whatIf(...given),
  drawDecision: async (...given) => decisions.drawDecision(...given),
  drawDecisionSvg: async (...given) => decisions.drawDecisionSvg(...given),
  evaluateSheet: async (...given) => decisions.evaluateSheet(...given),
})

/** What evaluating needs. `decisionsOver` makes decisions over a book: what it gives gets its receipts there. */
export interface EvaluationSources {
  readonly book: ChecklistBook
  readonly decisionsOver: (book: ChecklistBook) => Decisions
  readonly today: () => string
  readonly callApart: CallApart
  readonly limits?: TurnstileLimits
}

/** The service that evaluates: short cases at once, those with a long narrative in a thread. */
export function createEvaluations({
  book,
  decisionsOver,
  today,
  callApart,
  limits = EVALUATION_LIMITS,
}: EvaluationSources): Evaluations {
  const inTurn = createTurnstile('长案情', limits)
  const decisions = decisionsOver(book)
  const dated = <T extends Call>(request: T): T => ({ ...request, asOf: request.asOf ?? today() })
  const weightOf = ({ narrative = '' }: Call, checklists = 1): number =>
    narrative.length * checklists

  /** Decisions over a book that knows the result of one call. */
  const knowing = async (task: EvaluationTask, weight: number): Promise<Decisions> => {
    const result = await inTurn(() => callApart(task), weight)
    return decisionsOver({ ...book, [task.call]: () => result })
  }
  /** Decisions for one call on one checklist. */
  const decisionsFor = async (
    call: 'evaluate' | 'draw' | 'whatIf',
    id: string,
    request: Call,
  ): Promise<Decisions> => {
    const weight = weightOf(request)
    return weight <= EVALUATED_AT_ONCE ? decisions : knowing({ call, id, request }, weight)
  }
  const onOne =
    <Result>(
      call: 'evaluate' | 'draw' | 'whatIf',
      name: (from: Decisions) => (id: string, request: Call) => Result,
    ) =>
    async (id: string, request: Call): Promise<Result> => {
      const whole = dated(request)
      return name(await decisionsFor(call, id, whole))(id, whole)
    }

  return {
    evaluate: onOne('evaluate', ({ evaluate }) => evaluate),
    whatIf: onOne('whatIf', ({ whatIf }) => whatIf),
    drawDecision: onOne('draw', ({ drawDecision }) => drawDecision),
    drawDecisionSvg: onOne('draw', ({ drawDecisionSvg }) => drawDecisionSvg),
    evaluateSheet: async (request) => {
      const whole = dated(request)
      const weight = weightOf(whole, new Set(whole.checklists).size || book.list().length)
      const own =
        weight <= EVALUATED_AT_ONCE
          ? decisions
          : await knowing({ call: 'evaluateSheet', request: whole }, weight)
      return own.evaluateSheet(whole)
    },
  }
}
