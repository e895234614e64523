// What the product can do, in terms of the contract. The only file that knows search, checklists and answers at once.

import { join } from 'node:path'
import type { RecordedConflict } from './answer/form/comparison.ts'
import { createChecklistBook } from './checklist/book.ts'
import type { Checklist } from './checklist/checklist.ts'
import { readNarrative } from './checklist/narrative.ts'
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
import type { VerifyFileResponse, VerifyResponse } from './contract/verify.ts'
import type { AppError } from './errors.ts'
import { readFileText } from './intake/read-file.ts'
import { parseCitationQuery } from './law/citation-query.ts'
import type { Corpus } from './law/corpus.ts'
import type { Annotations } from './search/annotation.ts'
import type { BuildProgress } from './search/snapshot.ts'
import { createAsking } from './services/asking.ts'
import { createLawReader, type EditorialQuestion } from './services/law-reader.ts'
import { createVerification } from './services/verification.ts'
import { loadAnnotations } from './store/annotation-files.ts'
import { loadChecklists } from './store/checklist-files.ts'
import { loadCorpus } from './store/corpus-files.ts'
import { type OpenedSearch, openSearch } from './store/search-index.ts'

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
  /** Every citation and quotation of a text with a verdict, as of today. */
  verifyCitations(text: string): Promise<VerifyResponse>
  /** The same for the bytes of a docx or a text file. FILE_UNREADABLE says what to do with any other. */
  verifyFile(bytes: Uint8Array): Promise<VerifyFileResponse>
}

/** Told how the building of a search index goes; `why` says what was wrong with the one that was there. */
export interface IndexingListener {
  readonly onRebuild?: (why: AppError) => void
  readonly onProgress?: BuildProgress
}

/** What services depend on besides files: the version of the product and the clock. */
export interface ServiceSurroundings extends IndexingListener {
  readonly version: string
  readonly now?: () => Date
  /** Long texts are checked in a thread of their own: for servers, which must answer others meanwhile. */
  readonly inThreads?: boolean
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

/** Places where texts are known to differ, as the checklists record them, each once. */
function recordedConflicts(checklists: Iterable<Checklist>): readonly RecordedConflict[] {
  const records = [...checklists].flatMap(({ conflicts }) => conflicts)
  return [...new Map(records.map((conflict) => [conflict.id, conflict])).values()]
}

type Roots = Pick<Config, 'root' | 'dataRoot'>

interface Texts {
  readonly corpusRoot: string
  readonly corpus: Corpus
  readonly annotations: Annotations
}

async function readTexts({ root, dataRoot }: Roots): Promise<Texts> {
  const corpusRoot = join(root, 'corpus')
  const corpus = await loadCorpus(corpusRoot)
  return { corpusRoot, corpus, annotations: await loadAnnotations(corpusRoot, corpus, dataRoot) }
}

const openSearchOf = (
  { dataRoot }: Roots,
  texts: Texts,
  { onRebuild, onProgress }: IndexingListener,
): Promise<OpenedSearch> =>
  openSearch({
    ...texts,
    dataRoot,
    parseCitation: (text) => parseCitationQuery(texts.corpus, text),
    onRebuild,
    onProgress,
  })

/**
 * Makes the search index where there is none that fits, and says whether it had to. Errors as for `createServices`.
 * Cost: about 40 s for a build, a second otherwise.
 */
export async function prepareIndex(
  config: Roots,
  listener: IndexingListener,
): Promise<{ readonly built: boolean; readonly articles: number; readonly questions: number }> {
  const { built, index } = await openSearchOf(config, await readTexts(config), listener)
  const { articles, questions } = index.passages
  return { built, articles: articles.length, questions: questions.length }
}

/**
 * Reads texts, checklists and search index, and puts the services together. Errors: those of what is read (500 and
 * above in the error table), which name the file.
 */
export async function createServices(
  config: Roots,
  { version, now = () => new Date(), inThreads = false, ...listener }: ServiceSurroundings,
): Promise<Services> {
  const texts = await readTexts(config)
  const { corpus, corpusRoot } = texts
  const { checklists } = await loadChecklists(corpusRoot, corpus)
  const { retriever } = await openSearchOf(config, texts, listener)
  const book = createChecklistBook(corpus, checklists, readNarrative)

  const today = (): string => chinaDate(now())
  const receiptOn = (asOf: string): Receipt => ({ version, corpusHash: corpus.hash, asOf })
  const evaluate: Services['evaluate'] = (id, request) => {
    const asOf = request.asOf ?? today()
    const body = book.evaluate(id, { ...request, asOf })
    const checklist = { id, version: book.checklists.get(id)?.version ?? '' }
    return { ...body, receipt: { ...receiptOn(asOf), checklist } }
  }
  const elapsedMs = (): number => performance.now()
  const verifyCitations = createVerification({
    corpus,
    corpusRoot: inThreads ? corpusRoot : undefined,
    today,
  })
  return {
    today,
    ...createLawReader({ corpus, version, today, questionsOf: questionIndex(texts.annotations) }),
    ...createAsking({
      corpus,
      retriever,
      book,
      conflicts: recordedConflicts(checklists.values()),
      today,
      receiptOn,
      evaluate,
      elapsedMs,
    }),
    listChecklists: book.list,
    readChecklist: book.read,
    evaluate,
    verifyCitations,
    verifyFile: async (bytes) => {
      const { kind, text, notices } = await readFileText(bytes)
      return { ...(await verifyCitations(text)), text, file: { kind, notices: [...notices] } }
    },
  }
}
