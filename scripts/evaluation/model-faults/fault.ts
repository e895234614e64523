// A way in which a model's endpoint breaks, and what is to come of an answer then.

import type { FailureKind } from '../../../server/answer/model/endpoint.ts'
import type { TimeLimits } from '../../../server/answer/model/timed.ts'
import type { ModelReport } from '../../../server/contract/answers.ts'
import { type Exchange, openStream } from '../chat-server.ts'

/** The article that the model's good sentences are about. */
export const CITED = 'spc-interpretation-2021/370'
/** Two sentences that pass the fence, over the article above. */
export const FIRST = '解释列出的情形中包括“辩护人作无罪辩护的”。[P1]'
/** The other one. */
export const SECOND = '其中还有“被告人是未成年人的”。[P1]'
/** Both of them: what a model that is well says. */
export const GOOD = `${FIRST}${SECOND}`

/** A way to break, and what is to come of it. */
export interface Fault {
  readonly name: string
  /** Answers one request; absent where nobody listens at all. */
  readonly reply?: (exchange: Exchange, elsewhere: string) => void
  readonly limits?: TimeLimits
  readonly expected: {
    readonly status: ModelReport['status']
    readonly failure?: FailureKind
    /** Sentences of the model that are shown. */
    readonly shown: number
    /** Requests made: 2 where it is worth another try. */
    readonly requests: number
  }
}

/** The answer is as good as without a model from there on; `shown` sentences came before. */
export const broken = (failure: FailureKind, requests = 1, shown = 0): Fault['expected'] => ({
  status: shown > 0 ? 'worded' : 'unavailable',
  failure,
  shown,
  requests,
})
/** The model is taken at its word for `shown` sentences. */
export const whole = (shown = 2, requests = 1): Fault['expected'] => ({
  status: 'worded',
  shown,
  requests,
})
/** The model said nothing that could be shown. */
export const SILENT: Fault['expected'] = { status: 'silent', shown: 0, requests: 1 }

/** Answers with an event stream of these parts, and ends it. */
export const stream =
  (...parts: readonly (string | Buffer)[]) =>
  ({ response }: Exchange): void => {
    openStream(response)
    for (const part of parts) response.write(part)
    response.end()
  }
