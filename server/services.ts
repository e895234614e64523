// What the product can do, in terms of the contract. The only file that knows search, checklists and answers at once.

import { join } from 'node:path'
import { createChecklistBook } from './checklist/book.ts'
import type { Config } from './config.ts'
import type { Answer, AnswerRequest } from './contract/answers.ts'
import type {
  ChecklistDetail,
  ChecklistSummary,
  Evaluation,
  EvaluationRequest,
} from './contract/checklists.ts'
import type {
  DocumentDetail,
  DocumentSummary,
  Health,
  ProvisionDetail,
} from './contract/documents.ts'
import type { SearchQuery, SearchResponse } from './contract/search.ts'
import type { Receipt } from './contract/shared-shapes.ts'
import type { VerifyResponse } from './contract/verify.ts'
import { AppError } from './errors.ts'
import { createLawReader, type EditorialQuestion } from './law-reader.ts'
import type { Annotations } from './search/annotation.ts'
import { loadAnnotations } from './store/annotation-files.ts'
import { loadChecklists } from './store/checklist-files.ts'
import { loadCorpus } from './store/corpus-files.ts'

/** Services behind the doors. Errors are AppErrors with codes of the closed table; dates are `YYYY-MM-DD`. */
export interface Services {
  /** Today in China, for what depends on the date and is asked without one. */
  today(): string
  health(): Health
  listDocuments(asOf?: string): readonly DocumentSummary[]
  readDocument(id: string, asOf?: string): DocumentDetail
  readProvision(id: string): ProvisionDetail
  search(query: SearchQuery): Promise<SearchResponse>
  answer(request: AnswerRequest): Promise<Answer>
  listChecklists(): readonly ChecklistSummary[]
  readChecklist(id: string): ChecklistDetail
  evaluate(id: string, request: EvaluationRequest): Evaluation
  verifyCitations(text: string): VerifyResponse
}

/** What services depend on besides files: the version of the product and the clock. */
export interface ServiceSurroundings {
  readonly version: string
  readonly now?: () => Date
}

/** Date in China at an instant: law applies by the calendar there, wherever the server stands. */
export const chinaDate = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(instant)

/** Editorial questions of an article, each with the provision that answers it. */
function questionIndex({ all }: Annotations): (articleId: string) => readonly EditorialQuestion[] {
  const byArticle = new Map(
    all.map(({ articleId, questions }) => [
      articleId,
      questions.map(({ at, ask }) => ({ provisionId: at, question: ask })),
    ]),
  )
  return (articleId) => byArticle.get(articleId) ?? []
}

const pending = (): never => {
  throw new AppError('INTERNAL', '这项功能尚未接通。')
}

/** Reads the corpus and puts the services together. */
export async function createServices(
  config: Pick<Config, 'root' | 'dataRoot'>,
  { version, now = () => new Date() }: ServiceSurroundings,
): Promise<Services> {
  const corpusRoot = join(config.root, 'corpus')
  const corpus = await loadCorpus(corpusRoot)
  const annotations = await loadAnnotations(corpusRoot, corpus)
  const today = (): string => chinaDate(now())
  const law = createLawReader({ corpus, version, today, questionsOf: questionIndex(annotations) })
  const receiptOn = (asOf: string): Receipt => ({ version, corpusHash: corpus.hash, asOf })
  const { checklists } = await loadChecklists(corpusRoot, corpus)
  const book = createChecklistBook(corpus, checklists, () => new Map())
  return {
    ...law,
    today,
    search: pending,
    answer: pending,
    listChecklists: book.list,
    readChecklist: book.read,
    evaluate: (id, request) => {
      const asOf = request.asOf ?? today()
      const body = book.evaluate(id, { ...request, asOf })
      const checklistVersion = book.checklists.get(id)?.version ?? ''
      return {
        ...body,
        receipt: { ...receiptOn(asOf), checklist: { id, version: checklistVersion } },
      }
    },
    verifyCitations: pending,
  }
}
