// Composes an answer from retrieved provisions, without a language model. Every statement of law is a quotation.

import type { Answer, AnswerRequest, Carried, Statement } from '../contract/answers.ts'
import type { Evaluation } from '../contract/checklists.ts'
import type { Hit } from '../contract/search.ts'
import type { Receipt } from '../contract/shared-shapes.ts'
import { citationForms } from '../law/citation-form.ts'
import type { Corpus } from '../law/corpus.ts'
import { isInside } from '../law/provision-id.ts'
import { clarificationOf } from './clarification.ts'
import { decidingExcerpts, quote } from './excerpt.ts'
import { chooseForm } from './form/choose-form.ts'
import type { RecordedConflict } from './form/comparison.ts'
import { wholeOf } from './ground.ts'
import { questionTypeOf } from './question-type.ts'

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
}

/** A checklist that decides questions of this kind, with the facts read in the question. */
export interface Consultation {
  readonly checklist: NonNullable<Answer['checklist']>
  /** Present when a fact was read: a verdict to be confirmed. */
  readonly evaluation?: Evaluation | undefined
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
  readonly receipt: Receipt
}

/** At most so many provisions are quoted as the answer: the first screen answers. */
const MAX_ANSWER = 3
const MAX_RELATED = 3
/** A later hit joins the answer when its score is at least this share of the first one's. */
const ANSWER_SHARE = 0.72
/** … and is shown as related down to this share. */
const RELATED_SHARE = 0.45

const note = (role: Statement['role'], text: string): Statement => ({
  kind: 'note',
  role,
  text,
  citations: [],
})

/** Hits that answer, hits that are related, and hits of reports, which are only ever background. */
interface Selection {
  readonly answer: readonly Hit[]
  readonly related: readonly Hit[]
  readonly background: readonly Hit[]
}

function selectHits({ kind, hits }: Retrieval): Selection {
  const normative = hits.filter((hit) => hit.normative)
  const best = normative[0]?.score ?? 0
  const limit = kind === 'citation' ? 1 : MAX_ANSWER
  const answer = normative.slice(0, limit).filter((hit) => hit.score >= best * ANSWER_SHARE)
  const rest = normative.slice(answer.length)
  const top = hits[0]?.score ?? 0
  return {
    answer,
    related: rest.filter((hit) => hit.score >= best * RELATED_SHARE).slice(0, MAX_RELATED),
    background: hits.filter((hit) => !hit.normative && hit.score >= top * ANSWER_SHARE).slice(0, 1),
  }
}

function quoteHit(corpus: Corpus, hit: Hit, role: Statement['role']): Statement[] {
  const statement = quote(corpus, role, decidingExcerpts(corpus, hit.provisionId))
  return statement ? [statement] : []
}

/** The whole article of the first hit, folded, when its deciding words are only a part of it. */
function contextOf(corpus: Corpus, hit: Hit | undefined): Statement[] {
  const article = hit && corpus.provision(hit.articleId)
  if (article === undefined || hit === undefined || hit.provisionId === article.id) return []
  if (article.text === corpus.provision(hit.provisionId)?.text) return []
  const statement = quote(corpus, 'context', [wholeOf(article)])
  return statement ? [statement] : []
}

/** What a reader must know of a text before relying on it: local, expired, not in force yet. */
function cautions(corpus: Corpus, hits: readonly Hit[], asOf: string): Statement[] {
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
  const provision = corpus.provision(first.provisionId)
  const citation = provision ? citationForms(corpus, provision).short : first.citation
  const lines = [note('lead', `${citation}规定：`)]
  if (consultation && consultation.evaluation === undefined)
    lines.unshift(note('lead', `这个问题可以用“${consultation.checklist.title}”清单逐项判断。`))
  return lines
}

function verdictStatement({ evaluation }: Consultation): Statement[] {
  if (evaluation === undefined) return []
  const sure = evaluation.determined ? '按已读出的事实，' : '按已读出的事实还不能得出结论：'
  return [
    {
      kind: 'finding',
      role: 'lead',
      text: `${sure}${evaluation.outcome.title}。事实请先确认。`,
      citations: [],
    },
  ]
}

function followUps(selection: Selection, consultation: Consultation | undefined): string[] {
  const fromChecklist = consultation ? [`用清单判断：${consultation.checklist.title}`] : []
  const fromRelated = selection.related.slice(0, 2).map((hit) => `${hit.citation}怎么规定？`)
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
  const { request, retrieval, consultation, receipt } = material
  const selection = selectHits(retrieval)
  const questionType = questionTypeOf(request.question)
  const hasSomething = selection.answer.length + selection.background.length > 0
  if (!retrieval.answerable || !hasSomething) return abstain(material)
  const statements = withoutRepeats([
    ...(consultation ? verdictStatement(consultation) : []),
    ...(retrieval.notice ? [note('lead', retrieval.notice)] : []),
    ...openingNote(corpus, selection, consultation),
    ...cautions(corpus, selection.answer, receipt.asOf),
    ...selection.answer.flatMap((hit) => quoteHit(corpus, hit, 'answer')),
    ...contextOf(corpus, selection.answer[0]),
    ...selection.related.flatMap((hit) => quoteHit(corpus, hit, 'related')),
    ...(selection.background.length > 0
      ? [note('background', '以下出自调研报告，反映当地实践，不是法律依据。')]
      : []),
    ...selection.background.flatMap((hit) => quoteHit(corpus, hit, 'background')),
  ])
  const form = chooseForm(corpus, {
    questionType,
    answer: selection.answer,
    wider: retrieval.hits,
    conflicts: material.conflicts ?? [],
  })
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
