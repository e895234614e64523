// What an answer is made of, as the services hand it over.

import type { Answer, AnswerRequest, Carried } from '../contract/answers.ts'
import type { Evaluation } from '../contract/checklists.ts'
import type { Hit } from '../contract/search.ts'
import type { Receipt } from '../contract/shared-shapes.ts'
import type { ProvisionId } from '../law/provision-id.ts'
import type { RecordedConflict } from './form/comparison.ts'

/** What retrieval found and how sure it is. `hits` are best first, one for each article. */
export interface Retrieval {
  readonly kind: 'citation' | 'search'
  readonly hits: readonly Hit[]
  readonly notice?: string | undefined
  /** 0–1: how sure it is that the texts answer. */
  readonly confidence: number
  readonly answerable: boolean
  /** Why not, in a sentence for the reader. */
  readonly reason?: string | undefined
  /** Law that would answer, e.g. 刑事诉讼法. */
  readonly missingSource?: string | undefined
  /** True when the question was read with the earlier one. */
  readonly continued?: boolean | undefined
  /** The best article of each question of a message with several, of those that the texts answer. */
  readonly bestOfParts?: readonly ProvisionId[] | undefined
  /** True when a text that the reader did not choose is far nearer: what was found may answer another question. */
  readonly isBesideQuestion?: boolean | undefined
  /** True when only a report states the sum that is asked for. */
  readonly isOnlyReported?: boolean | undefined
  /** Articles that the question cites, each in the text that it most likely means. */
  readonly citedArticles?: readonly ProvisionId[] | undefined
}

/** A checklist that decides questions of this kind, with the facts read in the question. */
export interface Consultation {
  readonly checklist: NonNullable<Answer['checklist']>
  /** Present when the facts read decide it, or tell a case: a verdict to be confirmed. */
  readonly evaluation?: Evaluation | undefined
  /** Titles of the facts that could still change that verdict. */
  readonly missing?: readonly string[] | undefined
}

/** Everything an answer is made of. */
export interface AnswerMaterial {
  readonly request: AnswerRequest
  readonly retrieval: Retrieval
  readonly consultation?: Consultation | undefined
  /** What was taken from earlier turns. */
  readonly carried?: readonly Carried[] | undefined
  /** Places where texts are known to differ. */
  readonly conflicts?: readonly RecordedConflict[] | undefined
  /** For a question on how texts differ: the best of each text that it names, whatever they score beside the others. */
  readonly compared?: readonly Hit[] | undefined
  readonly receipt: Receipt
}
