// Which checklist an answer consults, with the facts told in the question, confirmed, and stated in earlier turns.

import type { Consultation, Retrieval } from '../answer/material.ts'
import type { ChecklistBook } from '../checklist/book.ts'
import type { AnswerRequest, Carried } from '../contract/answers.ts'
import type { Evaluation, EvaluationRequest } from '../contract/checklists.ts'
import type { Sentences } from '../words/zh.ts'
import {
  type CarriedFact,
  carryFacts,
  confirmedFacts,
  evaluateCarried,
  matterOf,
  putsAnotherCase,
} from './carrying.ts'
import { tellsCase } from './case-sign.ts'
import { createConsultation, type Offered } from './consultation.ts'

/** What offering needs. */
export interface OfferingSources {
  readonly book: ChecklistBook
  /** Everyday words for what a checklist decides, by its id. Editorial. */
  readonly everyday?: ReadonlyMap<string, readonly string[]> | undefined
  readonly evaluate: (id: string, request: EvaluationRequest) => Evaluation
}

/** A question with the earlier ones of the same talk, oldest first, what shall or shall not be carried on, and how it is spoken to. */
export interface Talk {
  readonly question: string
  readonly earlier: readonly string[]
  readonly without: ReadonlySet<string>
  readonly confirmed: AnswerRequest['confirmed']
  readonly say: Sentences
}

/** What a checklist adds to an answer. */
export interface Offer {
  readonly consultation?: Consultation
  readonly carried: readonly Carried[]
  readonly notice?: string
}

/** Offers a checklist for what was retrieved on a date `YYYY-MM-DD`; nothing for a citation. */
export type OfferChecklist = (talk: Talk, retrieval: Retrieval, asOf: string) => Offer

type FactsRead = Consultation['checklist']['facts']

/** Facts that were read in a narrative, each with the words that tell it. */
function factsRead(evaluation: Evaluation): FactsRead {
  const facts: FactsRead = {}
  for (const [id, { value, source, evidence }] of Object.entries(evaluation.facts))
    if (source === 'narrative' && evidence !== undefined) facts[id] = { value, ...evidence }
  return facts
}

/**
 * True when a verdict is to be shown: the facts decide it, or they tell a case. One fact of a question about the law, such
 * as 没有委托辩护人 in 哪些情况必须指定辩护人, is no case to be decided.
 */
function asksVerdict(question: string, read: FactsRead, evaluation: Evaluation): boolean {
  const count = Object.keys(read).length
  return count > 1 || (count === 1 && (evaluation.determined || tellsCase(question)))
}

/** Offering over a book of checklists. */
export function createOffering({ book, everyday, evaluate }: OfferingSources): OfferChecklist {
  const quoting = [...book.quoting()]
  const consult = createConsultation(
    book.list().map((summary) => ({
      summary,
      everyday: everyday?.get(summary.id),
      provisions: quoting
        .filter(([, ids]) => ids.includes(summary.id))
        .map(([provisionId]) => provisionId),
    })),
  )

  /**
   * Of checklists that fit alike, the one that the facts told in the question decide; else the best. Cost: an evaluation
   * for each.
   */
  function choose(offers: readonly Offered[], { question, confirmed }: Talk, asOf: string) {
    const named = offers.find(({ id }) => id === confirmed?.checklist)
    const weighed = (named ? [named] : offers).map((checklist) => {
      const result = evaluate(checklist.id, { narrative: question, asOf })
      return { checklist, own: factsRead(result), isDecided: result.determined }
    })
    const decided = weighed.find(({ own, isDecided }) => isDecided && Object.keys(own).length > 0)
    return decided ?? weighed[0]
  }

  /** Facts that count besides those of the question: confirmed ones, then those of earlier turns. */
  function factsBeside(
    talk: Talk,
    id: string,
    own: FactsRead,
    asOf: string,
  ): Readonly<Record<'confirmed' | 'carried', readonly CarriedFact[]>> {
    const definitions = book.read(id).facts
    const given = talk.confirmed?.checklist === id ? talk.confirmed.facts : {}
    const confirmed = confirmedFacts(definitions, given, talk.without, talk.say)
    const carried = carryFacts(
      definitions,
      putsAnotherCase(talk.question) ? [] : talk.earlier,
      new Set([...Object.keys(own), ...confirmed.map((fact) => fact.id)]),
      talk.without,
      (turn) => evaluate(id, { narrative: turn, asOf }).facts,
      talk.say,
    )
    return { confirmed, carried }
  }

  return (talk, { kind, hits, continued }, asOf) => {
    if (kind === 'citation') return { carried: [] }
    const narrative = talk.question
    const before = matterOf(narrative, talk.earlier).at(-1) ?? ''
    const found = hits.filter(({ normative }) => normative).map(({ provisionId }) => provisionId)
    const offers = consult(continued ? `${before} ${narrative}` : narrative, found)
    const chosen = choose(offers, talk, asOf)
    if (chosen === undefined) return { carried: [] }
    const { checklist, own } = chosen
    const { id } = checklist
    const { confirmed, carried } = factsBeside(talk, id, own, asOf)
    const { result, kept } = evaluateCarried([[...confirmed, ...carried], confirmed], (facts) =>
      evaluate(id, { facts, narrative, asOf }),
    )
    const facts = factsRead(result)
    const isShown = kept.length > 0 || asksVerdict(narrative, facts, result)
    const titles = new Map(book.read(id).facts.map((fact) => [fact.id, fact.title]))
    const missing = result.missing.flatMap((fact) => titles.get(fact) ?? [])
    const isDropped = confirmed.length > 0 && kept.length === 0
    return {
      consultation: {
        checklist: { ...checklist, facts },
        ...(isShown && { evaluation: result, missing }),
      },
      carried: kept.map(({ chip }) => chip),
      ...(isDropped && { notice: talk.say.checklist.confirmedDropped }),
    }
  }
}
