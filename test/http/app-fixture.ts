// An app over the real texts, with a search and an answer simple enough to predict.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DestinationStream } from 'pino'
import type { Answer } from '../../server/contract/answers.ts'
import type { Hit } from '../../server/contract/search.ts'
import { AppError } from '../../server/errors.ts'
import { type AppOptions, buildApp } from '../../server/http/app.ts'
import { createLogger } from '../../server/http/logger.ts'
import { citationForms } from '../../server/law/citation-form.ts'
import { evaluateAtOnce } from '../../server/services/evaluations.ts'
import { createLawReader } from '../../server/services/law-reader.ts'
import type { Services } from '../../server/services.ts'
import { corpus } from '../corpus-fixture.ts'
import { DIGESTS } from '../receipt-fixture.ts'

/** The date that all tests live on. */
export const TODAY = '2024-05-01'

const law = createLawReader({
  corpus,
  version: '0.0.0-test',
  today: () => TODAY,
  questionsOf: () => [],
})

/** Hits are the articles that hold the query literally, in order of the corpus. */
function literalHits(q: string, limit: number): Hit[] {
  return corpus.articles
    .filter((article) => q !== '' && article.text.includes(q))
    .slice(0, limit)
    .map((article) => {
      const start = article.text.indexOf(q)
      const metadata = corpus.document(article.documentId)?.metadata
      return {
        provisionId: article.id,
        articleId: article.articleId,
        documentId: article.documentId,
        documentTitle: metadata?.title ?? '',
        articleNumber: article.id.slice(article.documentId.length + 1),
        citation: citationForms(corpus, article).short,
        authority: metadata?.authority.name ?? '',
        normative: metadata?.normative ?? false,
        text: article.text,
        highlights: [{ start, end: start + q.length }],
        score: 1,
        explanation: { value: 1, description: 'literal', details: [] },
      }
    })
}

const receipt = { version: '0.0.0-test', corpusHash: corpus.hash, digests: DIGESTS, asOf: TODAY }

function answerOf(question: string): Answer {
  const hits = literalHits(question, 3)
  return {
    status: hits.length > 0 ? 'answered' : 'abstained',
    statements: hits.map((hit) => ({
      kind: 'quotation',
      role: 'answer',
      text: hit.text,
      citations: [
        {
          provisionId: hit.provisionId,
          label: hit.citation,
          documentTitle: hit.documentTitle,
          authority: hit.authority,
          normative: hit.normative,
          quote: hit.text,
          span: { start: 0, end: hit.text.length },
          verified: true,
        },
      ],
    })),
    nearest: hits,
    ...(hits.length === 0 && { reason: '收录的文件没有回答这个问题。' }),
    questionType: 'text',
    carried: [],
    confidence: hits.length > 0 ? 1 : 0,
    followUps: [],
    receipt,
  }
}

const noChecklist = (id: string): never => {
  throw new AppError('UNKNOWN_CHECKLIST', `没有“${id}”这份清单。`)
}

const noTraining = async (): Promise<never> => {
  throw new AppError('UNKNOWN_EXERCISE', '没有这道练习。')
}

const noClass = (): never => {
  throw new AppError('UNKNOWN_CLASS', '没有这个课堂。')
}

/** Services over the real texts; what a test does not give is literal or refuses. */
export function servicesWith(overrides: Partial<Services> = {}): Services {
  const services: Omit<Services, 'evaluations'> = {
    ...law,
    today: () => TODAY,
    receipt: (asOf = TODAY) => ({ ...receipt, asOf }),
    search: async ({ q, limit }) => ({ kind: 'search', hits: literalHits(q, limit), tookMs: 0 }),
    answer: async ({ question }) => answerOf(question),
    listChecklists: () => [],
    readChecklist: noChecklist,
    evaluate: noChecklist,
    drawDecision: noChecklist,
    drawDecisionSvg: noChecklist,
    whatIf: noChecklist,
    evaluateSheet: () => noChecklist(''),
    verifyCitations: async (text) => ({
      checked: [],
      counts: {},
      summary: `核对了 ${text.length} 字。`,
    }),
    embed: async (texts) => texts.map(() => Float32Array.of(1)),
    verifyFile: async (file) => {
      const bytes = typeof file === 'function' ? await file() : file
      return {
        checked: [],
        counts: {},
        summary: `读到 ${bytes.length} 字节。`,
        text: new TextDecoder().decode(bytes),
        file: { kind: 'text', notices: [] },
      }
    },
    warmUp: async () => undefined,
    topics: {
      list: () => [],
      read: () => {
        throw new AppError('UNKNOWN_TOPIC', '没有这个专题。')
      },
    },
    training: {
      list: async () => [],
      read: noTraining,
      grade: noTraining,
      openClass: noTraining,
      readClass: noClass,
      joinClass: noClass,
      progressOf: noClass,
      closeClass: noClass,
    },
    ...overrides,
  }
  return { evaluations: evaluateAtOnce(services), ...services }
}

/** Keeps the lines that a logger writes. */
export function memoryLog(): { readonly lines: string[]; readonly destination: DestinationStream } {
  const lines: string[] = []
  return { lines, destination: { write: (line) => lines.push(line) } }
}

/** An app ready for `inject`, silent and without rate limit unless said otherwise. */
export async function testApp(options: Partial<AppOptions> = {}) {
  const app = await buildApp({
    services: servicesWith(),
    logger: createLogger('silent'),
    rateLimit: 0,
    costlyRateLimit: 0,
    ...options,
  })
  await app.ready()
  return app
}

/** A folder with the smallest web application: a page and a file with a hash in its name. Removed by the caller. */
export function makeWebRoot(): string {
  const webRoot = mkdtempSync(join(tmpdir(), 'tiaoli-web-'))
  mkdirSync(join(webRoot, 'assets'))
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>条理</title>')
  writeFileSync(join(webRoot, 'assets', 'main-abc.js'), 'export {}')
  return webRoot
}
