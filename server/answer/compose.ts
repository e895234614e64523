// Composes an answer from retrieved provisions, without a language model. Every statement of law is a quotation.

import type { Answer, Statement } from '../contract/answers.ts'
import { citationForms } from '../law/citation-form.ts'
import type { Corpus } from '../law/corpus.ts'
import { isInside } from '../law/provision-id.ts'
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
function cautions(corpus: Corpus, hits: readonly Place[], asOf: string): Statement[] {
  const documents = [...new Set(hits.map((hit) => hit.documentId))]
  return documents.flatMap((id) => {
    const metadata = corpus.document(id)?.metadata
    if (metadata === undefined) return []
    const name = metadata.shortTitles[0] ?? metadata.title
    const lines: Statement[] = []
    if (metadata.normative && metadata.jurisdiction.level !== 'national')
      lines.push(note('lead', `《${name}》只在${metadata.jurisdiction.name}适用。`))
    if (metadata.expiresOn !== undefined && asOf >= metadata.expiresOn)
      lines.push(note('lead', `《${name}》自 ${metadata.expiresOn} 起可能已失效，请先核实效力。`))
    if (metadata.effectiveOn !== undefined && asOf < metadata.effectiveOn)
      lines.push(note('lead', `《${name}》自 ${metadata.effectiveOn} 起施行，${asOf} 时尚未生效。`))
    return lines
  })
}

/** Opening words, ours: where the answer stands. */
function openingNote(
  corpus: Corpus,
  selection: Selection,
  consultation: Consultation | undefined,
): Statement[] {
  const first = selection.answer[0]
  if (first === undefined)
    return [
      note(
        'lead',
        '五份文件中的规范性文件没有直接规定；下面是调研报告中的情况，只作实务背景，不是依据。',
      ),
    ]
  const decides = decidingExcerpts(corpus, first.provisionId).at(-1)
  const provision = decides && corpus.provision(decides.provisionId)
  const lines = provision ? [note('lead', `${citationForms(corpus, provision).short}规定：`)] : []
  if (consultation && consultation.evaluation === undefined)
    lines.unshift(note('lead', `这个问题可以用“${consultation.checklist.title}”清单逐项判断。`))
  return lines
}

/** Says where the provision that leads speaks of the opposite of what is asked. */
function oppositeNote(corpus: Corpus, question: string, lead: Place | undefined): Statement[] {
  const words = (lead === undefined ? [] : decidingExcerpts(corpus, lead.provisionId)).map(
    ({ provisionId, span }) =>
      corpus.provision(provisionId)?.text.slice(span.start, span.end) ?? '',
  )
  const opposite = oppositeOf(question, words.join('\n'))
  if (opposite === undefined) return []
  const { said, other } = opposite
  return [
    note('lead', `请注意：问的是“${said}”，下面这一条写的是“${other}”，两者不同，不能直接套用。`),
  ]
}

/** Missing facts that a verdict names. */
const MISSING_NAMED = 4

/** What a verdict that is still open needs: 还需要查明甲、乙、丙、丁等 9 项。 */
function openVerdict({ checklist, missing = [] }: Consultation): string {
  if (missing.length === 0) return `按“${checklist.title}”清单，已读出的事实还不能得出结论。`
  const named = missing.slice(0, MISSING_NAMED).join('、')
  const more = missing.length > MISSING_NAMED ? `等 ${missing.length} 项` : ''
  return `按“${checklist.title}”清单，要得出结论还需要查明：${named}${more}。`
}

function verdictStatement(consultation: Consultation): Statement[] {
  const { evaluation } = consultation
  if (evaluation === undefined) return []
  const text = evaluation.determined
    ? `按已读出的事实，${evaluation.outcome.title}。事实请先确认。`
    : openVerdict(consultation)
  return [{ kind: 'finding', role: 'lead', text, citations: [] }]
}

function followUps(selection: Selection, consultation: Consultation | undefined): string[] {
  const fromChecklist = consultation ? [`用清单判断：${consultation.checklist.title}`] : []
  const fromRelated = selection.related.slice(0, 2).map(({ citation }) => `${citation}怎么规定？`)
  return [...fromChecklist, ...fromRelated]
}

function abstain(material: AnswerMaterial): Answer {
  const { request, retrieval, consultation, receipt } = material
  const reason = retrieval.reason ?? retrieval.notice ?? '五份文件里没有找到能回答这个问题的规定。'
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
 * Abstains, with the nearest provisions and the law that is missing, when retrieval says that the texts do not answer.
 * Pure; the same material gives the same answer.
 */
export function composeAnswer(corpus: Corpus, material: AnswerMaterial): Answer {
  const { request, retrieval, consultation, carried, receipt } = material
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
  if (!retrieval.answerable || !hasSomething) return abstain(material)
  const statements = withoutRepeats([
    ...(consultation ? verdictStatement(consultation) : []),
    ...(retrieval.notice ? [note('lead', retrieval.notice)] : []),
    ...oppositeNote(corpus, request.question, selection.answer[0]),
    ...openingNote(corpus, selection, consultation),
    ...cautions(corpus, selection.answer, receipt.asOf),
    ...selection.answer.flatMap((hit) => quotePlace(corpus, hit, 'answer')),
    ...contextOf(corpus, selection.answer[0]),
    ...selection.related.flatMap((hit) => quotePlace(corpus, hit, 'related')),
    ...(selection.background.length > 0
      ? [note('background', '以下出自调研报告，反映当地实践，不是法律依据。')]
      : []),
    ...selection.background.flatMap((hit) => quotePlace(corpus, hit, 'background')),
  ])
  const clarification =
    retrieval.kind === 'search'
      ? clarificationOf(corpus, request.question, retrieval.hits)
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
    followUps: followUps(selection, consultation),
    receipt,
  }
}
