// What a language model adds to an answer that is already complete: a summary, a follow-up read anew, proposed facts.

import type { AskModel } from '../answer/model/calls.ts'
import { type FailureKind, failureOf } from '../answer/model/endpoint.ts'
import type { Fence } from '../answer/model/fence.ts'
import { factMessages, rewriteMessages, summaryMessages } from '../answer/model/prompt.ts'
import { readProposals } from '../answer/model/proposals.ts'
import { acceptRewrite } from '../answer/model/rewrite.ts'
import { withoutThinking } from '../answer/model/sentences.ts'
import { issueSources, provisionsOf } from '../answer/model/sources.ts'
import { readSummary } from '../answer/model/summary.ts'
import type {
  Answer,
  AnswerRequest,
  FactProposal,
  ModelReport,
  Statement,
} from '../contract/answers.ts'
import type { ChecklistDetail } from '../contract/checklists.ts'
import type { Corpus } from '../law/corpus.ts'
import { sentencesIn } from '../words/sentences.ts'
import type { Sentences } from '../words/zh.ts'

/** What is added to an answer when its last statement has come. */
export interface Worded {
  readonly model: ModelReport
  readonly proposals?: FactProposal[]
}

/**
 * Words an answer that was composed for a request. The statements come after the answer's own; what they add up to is
 * returned. It never throws for anything that the model or its endpoint does. Aborting `signal` ends the call upstream.
 */
export type WordAnswer = (
  request: AnswerRequest,
  answer: Answer,
  signal: AbortSignal,
) => AsyncGenerator<Statement, Worded>

/** What wording needs. */
export interface WordingSources {
  readonly corpus: Corpus
  readonly ask: AskModel
  /** The answer without a model, for a follow-up that was read anew. */
  readonly answer: (request: AnswerRequest) => Promise<Answer>
  readonly readChecklist: (id: string) => ChecklistDetail
  /** Time for all calls of one answer together, and a clock that only moves forward, in milliseconds. */
  readonly totalMs: number
  readonly elapsedMs: () => number
}

interface Summarised {
  readonly shown: number
  readonly withheld: number
  readonly failure?: FailureKind
}

interface GivenUp extends Summarised {
  readonly failure: FailureKind
}

const note = (text: string): Statement => ({ kind: 'note', role: 'answer', text, citations: [] })

/** Longest reply that is read where it is not streamed on, in characters. */
const LONGEST_REPLY = 8_000

async function replyOf(pieces: AsyncIterable<string>): Promise<string> {
  let reply = ''
  for await (const piece of withoutThinking(pieces)) {
    reply += piece
    if (reply.length > LONGEST_REPLY) break
  }
  return reply.slice(0, LONGEST_REPLY)
}

const earlierOf = ({ history = [] }: AnswerRequest): string[] =>
  history.filter(({ role }) => role === 'user').map(({ content }) => content)

/** Facts that the rules have read already, in the question or in earlier turns. */
const factsKnown = ({ checklist, evaluation }: Answer): ReadonlySet<string> =>
  new Set([...Object.keys(checklist?.facts ?? {}), ...Object.keys(evaluation?.facts ?? {})])

/** Whatever a step gives, or the failure that ended it; neither is an error of ours. */
async function attempt<T>(
  step: Promise<T>,
): Promise<{ readonly value?: T; readonly failure?: FailureKind }> {
  try {
    return { value: await step }
  } catch (thrown) {
    return { failure: failureOf(thrown).kind }
  }
}

/** The end of an answer that the model left alone, with a note; without one where nobody is there to read it. */
async function* giveUp(
  { shown, withheld, failure }: GivenUp,
  { model }: Sentences,
): AsyncGenerator<Statement, Worded> {
  if (failure === 'stopped') return { model: { status: 'silent', withheld } }
  yield note(shown > 0 ? model.cutShort : model.unavailable)
  return { model: { status: shown > 0 ? 'worded' : 'unavailable', failure, withheld } }
}

/** Wording over a model. */
export function createWording(sources: WordingSources): WordAnswer {
  const { corpus, ask, answer, readChecklist, totalMs, elapsedMs } = sources

  /** A follow-up as a question of its own, and what the texts answer to it. Falls back to nothing. */
  async function readAnew(
    within: AskModel,
    request: AnswerRequest,
    earlier: readonly string[],
    signal: AbortSignal,
  ) {
    if (earlier.length === 0) return undefined
    const { question, history: _, without: __, ...rest } = request
    const reply = await replyOf(within(rewriteMessages(question, earlier), signal))
    const understoodAs = acceptRewrite(reply, question, earlier)
    if (understoodAs === undefined) return undefined
    const found = await answer({ ...rest, question: understoodAs })
    return found.status === 'answered' ? { understoodAs, found } : undefined
  }

  async function propose(
    within: AskModel,
    request: AnswerRequest,
    composed: Answer,
    signal: AbortSignal,
  ): Promise<FactProposal[]> {
    if (composed.checklist === undefined) return []
    const known = factsKnown(composed)
    const facts = readChecklist(composed.checklist.id).facts.filter(({ id }) => !known.has(id))
    if (facts.length === 0) return []
    const reply = await replyOf(within(factMessages(facts, request.question), signal))
    return readProposals(reply, facts, request.question, known, sentencesIn(request.language).value)
  }

  const outcomeTitles = ({ checklist, evaluation }: Answer): string[] =>
    [checklist?.id, evaluation?.checklistId].flatMap((id) =>
      id === undefined ? [] : readChecklist(id).outcomes.map(({ title }) => title),
    )

  /** Sentences of the summary with a note before the first; the failure that ended it, if one did, is a value. */
  async function* summarise(
    fence: Fence,
    pieces: AsyncIterable<string>,
    { model }: Sentences,
  ): AsyncGenerator<Statement, Summarised> {
    let shown = 0
    try {
      const summary = readSummary(fence, pieces)
      for (let step = await summary.next(); ; step = await summary.next()) {
        if (step.done) return { shown, withheld: step.value.withheld.length }
        if (shown++ === 0) yield note(model.introduction)
        yield step.value
      }
    } catch (thrown) {
      return { shown, withheld: 0, failure: failureOf(thrown).kind }
    }
  }

  return async function* word(request, composed, signal) {
    const started = elapsedMs()
    const say = sentencesIn(request.language)
    const within: AskModel = (messages, own) => ask(messages, own, totalMs - elapsedMs() + started)
    const earlier = earlierOf(request)
    const { value: anew, failure } = await attempt(readAnew(within, request, earlier, signal))
    if (failure !== undefined) return yield* giveUp({ shown: 0, withheld: 0, failure }, say)
    const understood = anew && { understoodAs: anew.understoodAs }
    if (composed.status === 'abstained' && anew === undefined)
      return { model: { status: 'silent', withheld: 0 } }
    const issued = issueSources(corpus, [
      ...provisionsOf(composed),
      ...(anew ? provisionsOf(anew.found) : []),
    ])
    const fence: Fence = { corpus, sources: issued, outcomeTitles: outcomeTitles(composed) }
    const prompt = summaryMessages(corpus, issued, request.question, earlier)
    const summarised = yield* summarise(fence, within(prompt, signal), say)
    const { shown, withheld, failure: cut } = summarised
    if (cut !== undefined) return yield* giveUp({ shown, withheld, failure: cut }, say)
    const { value: proposals = [] } = await attempt(propose(within, request, composed, signal))
    return {
      model: { status: shown > 0 ? 'worded' : 'silent', withheld, ...understood },
      ...(proposals.length > 0 && { proposals }),
    }
  }
}
