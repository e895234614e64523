// What the product can do, in terms of the contract. The only file that puts search, checklists and answers together.

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type ChecklistBook, createChecklistBook } from './checklist/book.ts'
import { narrativeReader } from './checklist/narrative/narrative.ts'
import type { Config } from './config.ts'
import type { Answer, AnswerRequest } from './contract/answers.ts'
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
import { createFileReader, type FileBytes } from './intake/read-file.ts'
import { parseCitationQuery } from './law/citation-query.ts'
import type { Corpus } from './law/corpus.ts'
import type { Annotations } from './search/annotation.ts'
import type { BuildProgress } from './search/snapshot.ts'
import { createAsking } from './services/asking.ts'
import { createDecisions, type Decisions } from './services/decisions.ts'
import { openEmbedder } from './services/embedding-endpoint.ts'
import {
  createEvaluations,
  type Evaluations,
  evaluateAtOnce,
  evaluateInThread,
} from './services/evaluations.ts'
import { createLawReader, type EditorialQuestion } from './services/law-reader.ts'
import { createModelWording } from './services/model-wording.ts'
import { createPatternReader } from './services/pattern-reader.ts'
import { createReceipts } from './services/receipts.ts'
import { openTopics } from './services/topic-sources.ts'
import { createVerification } from './services/verification.ts'
import { type WarmUpPace, warmUp } from './services/warm-up.ts'
import type { WordAnswer } from './services/wording.ts'
import { loadAnnotations } from './store/annotation-files.ts'
import { loadCalendar } from './store/calendar-files.ts'
import { createCaseReader } from './store/case-files.ts'
import { openChecklists } from './store/checklist-cache.ts'
import { loadChecklistWords } from './store/checklist-words.ts'
import { loadCorpus } from './store/corpus-files.ts'
import { type OpenedSearch, openSearch } from './store/search-index.ts'
import type { TopicShelf } from './topics/topic-shelf.ts'
import { ClassRegister } from './training/class-register.ts'
import { createTraining, type Training } from './training/training.ts'

/** Services behind the doors. Errors are AppErrors with codes of the closed table; dates are `YYYY-MM-DD`. */
export interface Services extends Decisions {
  /** Today in China, for what depends on the date and is asked without one. */
  today(): string
  /** Receipt of a reply as of a day `YYYY-MM-DD`; of today without one. */
  receipt(asOf?: string): Receipt
  health(): Health
  listDocuments(asOf?: string): readonly DocumentSummary[]
  readDocument(id: string, asOf?: string): DocumentDetail
  readProvision(id: string): ProvisionDetail
  search(query: SearchQuery): Promise<SearchResponse>
  answer(request: AnswerRequest): Promise<Answer>
  /** The same decisions for doors that many use: long narratives are read in a thread. */
  readonly evaluations: Evaluations
  /** Words an answer with the configured language model. Absent where none is configured. */
  readonly wordAnswer?: WordAnswer
  /** Vectors of texts in their order, of length 1, by the embedder of the search index. Throws EMBEDDER_FAILED. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>
  /** Every citation and quotation of a text with a verdict, as of today. TOO_BUSY when too many long texts wait. */
  verifyCitations(text: string): Promise<VerifyResponse>
  /**
   * The same for the bytes of a docx or a text file, which are taken in when there is a place for them. FILE_UNREADABLE
   * says what to do with any other.
   */
  verifyFile(file: FileBytes): Promise<VerifyFileResponse>
  /** Matters of procedure, each with the provisions of every text side by side. */
  readonly topics: TopicShelf
  /** Exercises, their grading, and classes. */
  readonly training: Training
  /** Asks annotated questions in the background until it is told to stop, so that the first real ones come fast. */
  warmUp(pace: WarmUpPace): Promise<void>
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
  /** Long texts are checked, and long narratives read, in threads of their own: for servers, which must answer others meanwhile. */
  readonly inThreads?: boolean
}

/** Made once: making one takes longer than all else in an evaluation. */
const CHINA_CALENDAR = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** Date in China at an instant: law applies by the calendar there, wherever the server stands. */
export const chinaDate = (instant: Date): string => CHINA_CALENDAR.format(instant)

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

type Roots = Pick<Config, 'root' | 'dataRoot' | 'model' | 'embedding'>

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

const openSearchOf = async (
  { dataRoot, embedding }: Roots,
  texts: Texts,
  { onRebuild, onProgress }: IndexingListener,
): Promise<OpenedSearch> =>
  openSearch({
    ...texts,
    embedder: embedding && (await openEmbedder(embedding)),
    dataRoot,
    parseCitation: (text, say) => parseCitationQuery(texts.corpus, text, say),
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
  const texts = await readTexts(config)
  await openChecklists({ ...texts, dataRoot: config.dataRoot })
  const { built, index } = await openSearchOf(config, texts, listener)
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
  const { dataRoot } = config
  const rules = await openChecklists({ corpusRoot, dataRoot, corpus })
  const calendar = await loadCalendar(corpusRoot, dataRoot)
  const { retriever, index, digest: search } = await openSearchOf(config, texts, listener)
  const book = createChecklistBook(corpus, rules.checklists, narrativeReader, {
    calendar,
    ...rules,
  })

  const today = (): string => chinaDate(now())
  const everyday = await loadChecklistWords(corpusRoot, new Set(book.list().map(({ id }) => id)))
  const receiptOn = createReceipts({
    version,
    corpusHash: corpus.hash,
    rules: rules.digest,
    search,
    everyday,
    calendar,
  })
  const decisionsOver = (over: ChecklistBook): Decisions => createDecisions(over, today, receiptOn)
  const decisions = decisionsOver(book)
  const read = { corpusRoot, dataRoot, corpusHash: corpus.hash, rulesDigest: rules.digest }
  const evaluations = inThreads
    ? createEvaluations({ book, decisionsOver, today, callApart: evaluateInThread(read) })
    : evaluateAtOnce(decisions)
  const topics = await openTopics({
    corpusRoot,
    dataRoot,
    corpus,
    book,
    conflicts: rules.conflicts(),
    receipt: () => receiptOn(today()),
  })
  const elapsedMs = (): number => performance.now()
  const readFile = createFileReader()
  const verifyCitations = createVerification({
    corpus,
    corpusRoot: inThreads ? corpusRoot : undefined,
    today,
  })
  const asking = createAsking({
    corpus,
    retriever,
    book,
    conflicts: [...rules.conflicts().values()],
    everyday,
    today,
    receiptOn,
    evaluate: decisions.evaluate,
    elapsedMs,
  })
  return {
    today,
    receipt: (asOf = today()) => receiptOn(asOf),
    ...createLawReader({
      corpus,
      version,
      today,
      questionsOf: questionIndex(texts.annotations),
      sendsTo: [
        ...(config.model === undefined ? [] : (['language-model'] as const)),
        ...(config.embedding === undefined ? [] : (['embedder'] as const)),
      ],
    }),
    ...asking,
    ...createModelWording(config.model, {
      corpus,
      answer: asking.answer,
      readChecklist: decisions.readChecklist,
      elapsedMs,
    }),
    ...decisions,
    evaluations,
    embed: (passages) => index.embedder.embed(passages),
    verifyCitations,
    topics,
    training: createTraining({
      cases: createCaseReader(corpusRoot, rules.checklists),
      listChecklists: decisions.listChecklists,
      readChecklist: decisions.readChecklist,
      evaluate: (id, facts) => decisions.evaluate(id, { facts }),
      ...createPatternReader(rules.checklists, calendar),
      verify: verifyCitations,
      texts: corpus.documents
        .filter(({ metadata }) => metadata.normative)
        .map(({ metadata: { id, title, shortTitles, aliases } }) => ({
          id,
          names: [...shortTitles, title, ...aliases],
        })),
      receipt: () => receiptOn(today()),
      classes: new ClassRegister({
        now: () => now().getTime(),
        randomHex: (bytes) => randomBytes(bytes).toString('hex'),
      }),
    }),
    warmUp: async (pace) => {
      const questions = index.passages.questions.map(({ ask }) => ask)
      await warmUp({ ...pace, questions, ask: (q) => asking.search({ q, limit: 10 }) })
      await warmUp({ ...pace, questions, ask: (question) => asking.answer({ question }) })
    },
    verifyFile: async (file) => {
      const { kind, text, notices } = await readFile(file)
      return { ...(await verifyCitations(text)), text, file: { kind, notices: [...notices] } }
    },
  }
}
