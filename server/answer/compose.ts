// Composes an answer from retrieved provisions, without a language model. Every statement of law is a quotation.

import type { Answer, Statement } from '../contract/answers.ts'
import { citationForms } from '../law/citation-form.ts'
import type { Corpus } from '../law/corpus.ts'
import { isInside } from '../law/provision-id.ts'
import { sentencesIn } from '../words/sentences.ts'
import type { Sentences } from '../words/zh.ts'
import { changedFactFirst } from './changed-fact.ts'
import { clarificationOf } from './clarification.ts'
import { decidingExcerpts, quote } from './excerpt.ts'
import { aimAtLimit } from './form/aim.ts'
import { chooseForm } from './form/choose-form.ts'
import { wholeOf } from './ground.ts'
import type { AnswerMaterial, Consultation } from './material.ts'
import { oppositeOf } from './opposite.ts'
import { questionTypeOf } from './question-type.ts'
import { type Place, type Selection, selectPlaces } from './selection.ts'

const note = (role: Statement['role'], text: string): Statement => ({
  kind: 'note',
  role,
  text,
  citations: [],
})

function quotePlace(corpus: Corpus, hit: Place, role: Statement['role']): Statement[] {
  const statement = quote(corpus, role, decidingExcerpts(corpus, hit.provisionId))
  return statement ? [statement] : []
}

/** The whole article of the first hit, folded, when its deciding words are only a part of it. */
function contextOf(corpus: Corpus, hit: Place | undefined): Statement[] {
  const article = hit && corpus.provision(hit.articleId)
  if (article === undefined || hit === undefined || hit.provisionId === article.id) return []
  if (article.text === corpus.provision(hit.provisionId)?.text) return []
  const statement = quote(corpus, 'context', [wholeOf(article)])
  return statement ? [statement] : []
}

/** What a reader must know of a text before relying on it: local, expired, not in force yet. */
function cautions(
  corpus: Corpus,
  hits: readonly Place[],
  asOf: string,
  { answer }: Sentences,
): Statement[] {
  const documents = [...new Set(hits.map((hit) => hit.documentId))]
  return documents.flatMap((id) => {
    const metadata = corpus.document(id)?.metadata
    if (metadata === undefined) return []
    const name = metadata.shortTitles[0] ?? metadata.title
    const lines: Statement[] = []
    if (metadata.normative && metadata.jurisdiction.level !== 'national')
      lines.push(note('lead', answer.local(name, metadata.jurisdiction.name)))
    if (metadata.expiresOn !== undefined && asOf >= metadata.expiresOn)
      lines.push(note('lead', answer.expired(name, metadata.expiresOn)))
    if (metadata.effectiveOn !== undefined && asOf < metadata.effectiveOn)
      lines.push(note('lead', answer.notYetInForce(name, metadata.effectiveOn, asOf)))
    return lines
  })
}

/** Opening words, ours: where the answer stands. */
function openingNote(
  corpus: Corpus,
  selection: Selection,
  consultation: Consultation | undefined,
  { answer, checklist }: Sentences,
): Statement[] {
  const first = selection.answer[0]
  if (first === undefined) return [note('lead', answer.onlyReport)]
  const decides = decidingExcerpts(corpus, first.provisionId).at(-1)
  const provision = decides && corpus.provision(decides.provisionId)
  const lines = provision
    ? [note('lead', answer.provides(citationForms(corpus, provision).short))]
    : []
  if (consultation && consultation.evaluation === undefined)
    lines.unshift(note('lead', checklist.canJudge(consultation.checklist.title)))
  return lines
}

/** Says where the provision that leads speaks of the opposite of what is asked. */
function oppositeNote(
  corpus: Corpus,
  question: string,
  lead: Place | undefined,
  { answer }: Sentences,
): Statement[] {
  const words = (lead === undefined ? [] : decidingExcerpts(corpus, lead.provisionId)).map(
    ({ provisionId, span }) =>
      corpus.provision(provisionId)?.text.slice(span.start, span.end) ?? '',
  )
  const opposite = oppositeOf(question, words.join('\n'))
  if (opposite === undefined) return []
  return [note('lead', answer.opposite(opposite.said, opposite.other))]
}

/** Missing facts that a verdict names. */
const MISSING_NAMED = 4

/** What a verdict that is still open needs: 还需要查明甲、乙、丙、丁等 9 项。 */
function openVerdict({ checklist, missing = [] }: Consultation, say: Sentences): string {
  if (missing.length === 0) return say.checklist.open(checklist.title)
  return say.checklist.missing(checklist.title, missing.slice(0, MISSING_NAMED), missing.length)
}

function verdictStatement(consultation: Consultation, say: Sentences): Statement[] {
  const { evaluation } = consultation
  if (evaluation === undefined) return []
  const text = evaluation.determined
    ? say.checklist.verdict(evaluation.outcome.title)
    : openVerdict(consultation, say)
  return [{ kind: 'finding', role: 'lead', text, citations: [] }]
}

function followUps(
  selection: Selection,
  consultation: Consultation | undefined,
  { answer, checklist }: Sentences,
): string[] {
  const fromChecklist = consultation ? [checklist.judgeWith(consultation.checklist.title)] : []
  const fromRelated = selection.related
    .slice(0, 2)
    .map(({ citation }) => answer.askProvision(citation))
  return [...fromChecklist, ...fromRelated]
}

function abstain(material: AnswerMaterial, say: Sentences): Answer {
  const { request, retrieval, consultation, receipt } = material
  const reason = retrieval.reason ?? retrieval.notice ?? say.answer.nothingFound
  return {
    status: 'abstained',
    statements: [note('lead', reason)],
    ...(consultation ? { checklist: consultation.checklist } : {}),
    nearest: retrieval.hits.slice(0, 5).map((hit) => ({ ...hit })),
    reason,
    ...(retrieval.missingSource ? { missingSource: retrieval.missingSource } : {}),
    questionType: questionTypeOf(request.question),
    carried: [...(material.carried ?? [])],
    confidence: retrieval.confidence,
    followUps: [],
    receipt,
  }
}

/** Statements without a second quotation of what an earlier one already holds. */
function withoutRepeats(statements: readonly Statement[]): Statement[] {
  const shown: string[] = []
  return statements.filter((statement) => {
    const last = statement.citations[statement.citations.length - 1]?.provisionId
    if (statement.kind !== 'quotation' || last === undefined) return true
    const repeats = statement.role !== 'context' && shown.some((id) => isInside(last, id))
    shown.push(last)
    return !repeats
  })
}

/**
 * Answer from what was retrieved: verdict first where a checklist read facts, then the deciding words of the best
 * provisions, the whole first article (folded), related provisions, and a report only as background.
 * Abstains, with the nearest provisions and the law that is missing, when retrieval says that the texts do not answer. What is
 * not quoted is in the language of the request.
 * Pure; the same material gives the same answer.
 */
export function composeAnswer(corpus: Corpus, material: AnswerMaterial): Answer {
  const { request, retrieval, consultation, carried, receipt } = material
  const say = sentencesIn(request.language)
  const before = carried?.find(({ kind }) => kind === 'topic')?.quote
  const found = selectPlaces(corpus, retrieval, consultation?.evaluation, (hits) =>
    before === undefined ? hits : changedFactFirst(corpus, hits, request.question, before),
  )
  const questionType = questionTypeOf(request.question)
  const form = chooseForm(corpus, {
    questionType,
    answer: found.answer,
    wider: retrieval.hits,
    compared: material.compared ?? [],
    conflicts: material.conflicts ?? [],
  })
  const selection = { ...found, answer: aimAtLimit(corpus, found.answer, form, request.question) }
  const hasSomething = selection.answer.length + selection.background.length > 0
  if (!retrieval.answerable || !hasSomething) return abstain(material, say)
  const statements = withoutRepeats([
    ...(consultation ? verdictStatement(consultation, say) : []),
    ...(retrieval.notice ? [note('lead', retrieval.notice)] : []),
    ...oppositeNote(corpus, request.question, selection.answer[0], say),
    ...openingNote(corpus, selection, consultation, say),
    ...cautions(corpus, selection.answer, receipt.asOf, say),
    ...selection.answer.flatMap((hit) => quotePlace(corpus, hit, 'answer')),
    ...contextOf(corpus, selection.answer[0]),
    ...selection.related.flatMap((hit) => quotePlace(corpus, hit, 'related')),
    ...(selection.background.length > 0 ? [note('background', say.answer.reportBackground)] : []),
    ...selection.background.flatMap((hit) => quotePlace(corpus, hit, 'background')),
  ])
  const clarification =
    retrieval.kind === 'search'
      ? clarificationOf(corpus, request.question, retrieval.hits, say)
      : undefined
  return {
    status: 'answered',
    statements,
    questionType,
    ...(form ? { form } : {}),
    carried: [...(material.carried ?? [])],
    ...(clarification ? { clarification } : {}),
    ...(consultation ? { checklist: consultation.checklist } : {}),
    ...(consultation?.evaluation ? { evaluation: consultation.evaluation } : {}),
    nearest: retrieval.hits.slice(0, 5).map((hit) => ({ ...hit })),
    confidence: retrieval.confidence,
    followUps: followUps(selection, consultation, say),
    receipt,
  }
}
