// Searching and answering: a question goes to the retriever, what it found to the composer, and a checklist is offered
// where one decides. Knows search, checklists and answers; no files.

import { composeAnswer } from '../answer/compose.ts'
import type { RecordedConflict } from '../answer/form/comparison.ts'
import type { Retrieval } from '../answer/material.ts'
import { questionTypeOf } from '../answer/question-type.ts'
import type { ChecklistBook } from '../checklist/book.ts'
import type { Answer, AnswerRequest } from '../contract/answers.ts'
import type { Evaluation, EvaluationRequest } from '../contract/checklists.ts'
import type { Language } from '../contract/language.ts'
import type { SearchQuery, SearchResponse } from '../contract/search.ts'
import type { Receipt } from '../contract/shared-shapes.ts'
import { AppError } from '../errors.ts'
import type { Corpus } from '../law/corpus.ts'
import { documentIdOf } from '../law/provision-id.ts'
import { createComparedMatterFinder, createDocumentFinder } from '../search/named-documents.ts'
import { createPlaceFinder } from '../search/named-places.ts'
import { normaliseText } from '../search/normalise.ts'
import type { Retriever } from '../search/retriever.ts'
import { sentencesIn } from '../words/sentences.ts'
import { matterOf, TOPIC, topicChip } from './carrying.ts'
import { requireDay } from './day.ts'
import { isLocal, judgeElsewhere, judgeLeftOut } from './left-out.ts'
import { createOffering, type Offer, type Talk } from './offering.ts'
import { joinNotices, scopeOf, type TextScope } from './text-scope.ts'

/** What asking needs. `today` and `receiptOn` take dates `YYYY-MM-DD`. */
export interface AskingSources {
  readonly corpus: Corpus
  readonly retriever: Pick<Retriever, 'search'>
  readonly book: ChecklistBook
  /** Places where texts are known to differ. */
  readonly conflicts: readonly RecordedConflict[]
  /** Everyday words for what a checklist decides, by its id. Editorial. */
  readonly everyday?: ReadonlyMap<string, readonly string[]>
  readonly today: () => string
  readonly receiptOn: (asOf: string) => Receipt
  readonly evaluate: (id: string, request: EvaluationRequest) => Evaluation
  /** Milliseconds of a clock that only moves forward. */
  readonly elapsedMs: () => number
}

/** The two services that take a question. Both throw VALIDATION_FAILED for a blank one, UNKNOWN_DOCUMENT for a text. */
export interface Asking {
  search(query: SearchQuery): Promise<SearchResponse>
  answer(request: AnswerRequest): Promise<Answer>
}

/** Most hits that a retriever gives: asked for where some of them will be left out. */
const MOST_HITS = 50
/** Hits that an answer is composed from. */
const ANSWER_HITS = 10
/** Hits of each text that a question names for comparison. */
const COMPARED_EACH = 2
/** … and of a text that it does not name, down to this share of the best score. */
const COMPARED_SHARE = 0.25
/** 解释和指导意见有什么不同 is about texts, 速裁和简易有什么区别 is not. */
const SPEAKS_OF_TEXTS = /解释|意见|规定|文件|文本/u

/** Words of a question, the earlier ones that it is read with, how many hits are wanted, and the language of the reader. */
interface AskedWords {
  readonly q: string
  readonly previous: readonly string[]
  readonly limit: number
  readonly language: Language | undefined
}

/** Texts and day `YYYY-MM-DD` that a question is asked of. */
interface AskedTexts {
  readonly documents: readonly string[]
  readonly day: string
  readonly within: TextScope
}

/** What another law or another text answers, no checklist over what was found decides. */
const isBeyond = ({ kind, answerable, missingSource, isBesideQuestion }: Retrieval): boolean =>
  isBesideQuestion === true || (kind === 'search' && !answerable && missingSource !== undefined)
const NO_OFFER: Offer = { carried: [] }

function requireWords(field: string, text: string): void {
  if (/[^\p{White_Space}\p{Control}\p{Format}]/u.test(text)) return
  const message = '没有写问题。请写出要问的事，例如：被告人是未成年人，能不能适用速裁程序？'
  throw new AppError('VALIDATION_FAILED', message, { errors: [{ path: `/${field}`, message }] })
}

/** Why the texts probably do not answer, and which would; nothing where they do, or where words of a text were cited. */
const doubtOf = ({
  kind,
  answerable,
  reason,
  missingSource,
}: Retrieval): Pick<SearchResponse, 'reason' | 'missingSource'> =>
  kind === 'citation' || answerable
    ? {}
    : { ...(reason && { reason }), ...(missingSource && { missingSource }) }

/** Services over a retriever, a checklist book and the composer. */
export function createAsking(sources: AskingSources): Asking {
  const { corpus, retriever, book, conflicts, everyday, today, receiptOn, evaluate, elapsedMs } =
    sources
  const documentsNamed = createDocumentFinder(corpus)
  const comparedMatter = createComparedMatterFinder(corpus)
  const places = createPlaceFinder(corpus)
  const offerChecklist = createOffering({ book, everyday, evaluate })

  const scope = (
    documents: readonly string[],
    asOf: string | undefined,
    language: Language | undefined,
  ): TextScope => {
    if (asOf !== undefined) requireDay(asOf)
    return scopeOf(corpus, { documents, asOf, today: today(), say: sentencesIn(language) })
  }

  /** Retrieval within a scope. */
  async function retrieve(
    { q, previous, limit, language }: AskedWords,
    { documents, day, within }: AskedTexts,
  ): Promise<Retrieval> {
    const found = await retriever.search({
      q,
      previous,
      language,
      limit: within.leavesOut ? MOST_HITS : limit,
      ...(documents.length === 1 && { document: documents[0] }),
    })
    const counted = { documents, day, isIn: within.isIn, say: sentencesIn(language) }
    return judgeLeftOut(corpus, found, within.narrow(found, limit), counted)
  }

  /** The same, with a notice where what answers best stands in none of the texts that were chosen. */
  async function retrieveChosen(asked: AskedWords, texts: AskedTexts): Promise<Retrieval> {
    const kept = await retrieve(asked, texts)
    if (texts.documents.length !== 1) return kept
    const { q, previous, language } = asked
    const found = await retriever.search({ q, previous, limit: 1, language })
    const counted = { ...texts, isIn: texts.within.isIn, say: sentencesIn(language) }
    return judgeLeftOut(corpus, found, kept, counted)
  }

  /**
   * The same for a question that names another place than those of the local texts: what these say is no answer there. Where
   * one of them leads, or nothing answers, the question is asked again without the place.
   */
  async function retrieveThere(asked: AskedWords, texts: AskedTexts): Promise<Retrieval> {
    const named = places.find(normaliseText(asked.q))
    const found = await retrieveChosen(asked, texts)
    if (named === undefined || found.kind === 'citation' || found.missingSource !== undefined)
      return found
    const before = asked.previous.map(places.withoutOwn)
    const leadsElsewhere = isLocal(corpus, found.hits[0]?.documentId ?? '')
    const isAskedAnew = leadsElsewhere || !found.answerable
    const words =
      named.rest === '' && before.length > 0
        ? { ...asked, q: before.at(-1) ?? '', previous: before.slice(0, -1) }
        : { ...asked, q: named.rest || asked.q, previous: before }
    const again = isAskedAnew ? await retrieveChosen(words, texts) : found
    return judgeElsewhere(corpus, again, named.place, sentencesIn(asked.language))
  }

  /**
   * For a question on how texts differ: the best provisions of each text that it names; of every national text that is
   * near enough where it speaks of texts without naming two.
   */
  async function compare(
    question: string,
    matter: string,
    previous: readonly string[],
    best: number,
    { isIn }: TextScope,
  ): Promise<Retrieval['hits']> {
    if (questionTypeOf(question) !== 'difference') return []
    const named = documentsNamed(normaliseText(question))
    const isOfTexts = named.size > 1 || SPEAKS_OF_TEXTS.test(question)
    const others = corpus.documents
      .filter(({ metadata }) => metadata.normative && metadata.jurisdiction.level === 'national')
      .map(({ metadata }) => metadata.id)
    const compared = named.size > 1 ? [...named] : isOfTexts ? [...named, ...others] : []
    const found = await Promise.all(
      [...new Set(compared)].filter(isIn).map((document) =>
        retriever.search({
          q: matter,
          previous: [...previous],
          limit: COMPARED_EACH,
          document,
        }),
      ),
    )
    return found
      .flatMap(({ hits }) => hits)
      .filter(({ documentId, score }) => named.has(documentId) || score >= best * COMPARED_SHARE)
  }

  return {
    async search({ q, limit, document, asOf, previous = [], language }) {
      requireWords('q', q)
      const started = elapsedMs()
      const question = { q, limit, previous: [previous].flat(), language }
      const documents = document === undefined ? [] : [document]
      const within = scope(documents, asOf, language)
      const found = await retrieve(question, { documents, day: asOf ?? today(), within })
      const { kind, hits, notice } = found
      const tookMs = Math.round((elapsedMs() - started) * 100) / 100
      return { kind, hits: [...hits], ...joinNotices(notice), ...doubtOf(found), tookMs }
    },
    async answer(request) {
      const { question, history = [], documents = [], asOf, confirmed, language } = request
      requireWords('question', question)
      const earlier = history.filter(({ role }) => role === 'user').map(({ content }) => content)
      const without = new Set(request.without)
      const talk: Talk = { question, earlier, without, confirmed, say: sentencesIn(language) }
      const previous = without.has(TOPIC) ? [] : matterOf(question, earlier)
      const within = scope(documents, asOf, language)
      const matter = comparedMatter(normaliseText(question)) ?? question
      const asked = { q: matter, previous, limit: ANSWER_HITS, language }
      const day = asOf ?? today()
      const retrieval = await retrieveThere(asked, { documents, day, within })
      const best = retrieval.hits[0]?.score ?? 0
      const compared =
        documents.length > 0 ? [] : await compare(question, matter, previous, best, within)
      const { consultation, carried, notice } = isBeyond(retrieval)
        ? NO_OFFER
        : offerChecklist(talk, retrieval, day)
      const before = previous.at(-1)
      const topic = retrieval.continued && before !== undefined ? [topicChip(before)] : []
      return composeAnswer(corpus, {
        request,
        retrieval: { ...retrieval, ...joinNotices(retrieval.notice, notice) },
        consultation,
        conflicts: conflicts.filter(({ texts }) =>
          texts.every(({ provisionId }) => within.isIn(documentIdOf(provisionId))),
        ),
        compared,
        carried: [...topic, ...carried],
        receipt: receiptOn(day),
      })
    },
  }
}
