// npm run bench: how fast the built product is, and its lexical index beside others. Prints Markdown; `--write` also
// writes docs/bench.md. `--scale FOLDER [WORK]` measures a large corpus instead (docs/scale.md). Needs what `npm start -- --setup-only` makes. Cost: about two minutes.

import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAnalyzer } from '../server/search/analysis.ts'
import { openSegmenter } from '../server/search/terms.ts'
import { loadCorpus } from '../server/store/corpus-files.ts'
import { loadLexicon } from '../server/store/lexicon-files.ts'
import { readCases, readQuestions } from './bench/evaluation-set.ts'
import { timeEach } from './bench/latency.ts'
import { LEXICAL_ENGINES } from './bench/lexical-engines.ts'
import {
  describeMachine,
  formatMegabytes,
  formatMs,
  formatShare,
  markdownTable,
} from './bench/markdown.ts'
import { measureServer, measureStarts, WARMING_ROUNDS } from './bench/measure-server.ts'
import { paintReport } from './bench/paint.ts'
import { rulesReport } from './bench/rules.ts'
import { reportScale } from './bench/scale/report.ts'
import { runTask } from './bench/scale/tasks.ts'
import { type EvaluationQuestion, meanMeasures, measure } from './evaluation/measures.ts'
import { SERVER_COMMAND } from './setup/server-command.mjs'

const root = join(import.meta.dirname, '..')
const LEXICAL_ROUNDS = 5
const STARTS = 3
const LIMIT = 10

const versionOf = (name: string): string => {
  const require = createRequire(import.meta.url)
  const folder = require.resolve.paths(name)?.find((path) => existsSync(join(path, name)))
  return JSON.parse(readFileSync(join(folder ?? '', name, 'package.json'), 'utf8')).version
}

const PEERS: Readonly<Record<string, string>> = {
  MiniSearch: 'minisearch',
  FlexSearch: 'flexsearch',
  Orama: '@orama/orama',
  'SQLite FTS5': 'better-sqlite3',
}

async function lexicalTable(questions: readonly EvaluationQuestion[]): Promise<string> {
  const corpus = await loadCorpus(join(root, 'corpus'))
  const lexicon = await loadLexicon(join(root, 'corpus'), join(root, 'data'))
  const analyzer = createAnalyzer(
    openSegmenter(lexicon.dictionary),
    new Set(lexicon.legalTerms),
    new Set(lexicon.stopWords),
  )
  const articles = corpus.articles.map(({ id, path, heading, text }) => ({
    id,
    tokens: analyzer.words([...path, heading ?? '', text].join(' ')),
  }))
  const asked = questions.map((question) => ({
    question,
    tokens: [...new Set(analyzer.words(question.q))],
  }))
  const rows = [['engine', 'recall@5', 'recall@10', 'MRR@10', 'search p50', 'search p95', 'build']]
  for (const { name, build } of LEXICAL_ENGINES) {
    const started = performance.now()
    const search = await build(articles)
    const built = performance.now() - started
    const judged = []
    for (const { question, tokens } of asked) {
      const found = await search(tokens, LIMIT)
      judged.push(
        measure(
          found.map((id) => ({ articleId: id, provisionId: id })),
          question,
        ),
      )
    }
    const { recall5, recall10, mrr10 } = meanMeasures(judged)
    const { p50, p95 } = await timeEach(asked, LEXICAL_ROUNDS, ({ tokens }) =>
      search(tokens, LIMIT),
    )
    const peer = PEERS[name]
    rows.push([
      peer ? `${name} (${peer} ${versionOf(peer)})` : name,
      formatShare(recall5),
      formatShare(recall10),
      formatShare(mrr10),
      formatMs(p50),
      formatMs(p95),
      formatMs(built),
    ])
  }
  return markdownTable(rows)
}

async function productTable(questions: readonly EvaluationQuestion[]): Promise<string> {
  const figures = await measureServer(root, questions, readCases(root))
  const ask = questions[0]?.q ?? '速裁程序'
  const server = await measureStarts(root, SERVER_COMMAND, ask, STARTS)
  const start = await measureStarts(root, ['scripts/start.mjs'], ask, STARTS)
  const { search, evaluation, answer, firstEvent, verification, throughput } = figures
  return markdownTable([
    ['over HTTP on loopback', 'p50', 'p95', 'n'],
    ['search, one at a time', formatMs(search.p50), formatMs(search.p95), String(search.count)],
    [
      'checklist evaluation',
      formatMs(evaluation.p50),
      formatMs(evaluation.p95),
      String(evaluation.count),
    ],
    ...(
      [
        ['answer without a model', answer],
        ['first event of an answer as a stream', firstEvent],
        ['verifying a text of 10,000 characters', verification],
      ] as const
    ).map(([name, { p50, p95, count }]) => [name, formatMs(p50), formatMs(p95), String(count)]),
    [
      'server started → first answer',
      formatMs(server.p50),
      formatMs(server.p95),
      String(server.count),
    ],
    [
      'second `npm start` → first answer',
      formatMs(start.p50),
      formatMs(start.p95),
      String(start.count),
    ],
    [
      'search, 10 connections',
      formatMs(throughput.p50),
      `${formatMs(throughput.p97_5)} (p97.5)`,
      `${Math.round(throughput.perSecond)}/s`,
    ],
    [
      'resident memory: at start, after',
      formatMegabytes(figures.residentAtStart),
      formatMegabytes(figures.residentAfter),
      '',
    ],
    ['search recall@5', formatShare(figures.recallAt5), '', String(questions.length)],
  ])
}

const scaleTaskAt = process.argv.indexOf('--scale-task')
if (scaleTaskAt > 0) {
  const [task = '', benchmark = '', work = '', argument = ''] = process.argv.slice(scaleTaskAt + 1)
  await runTask(task, { root, benchmark, work }, argument)
  process.exit()
}
const scaleAt = process.argv.indexOf('--scale')
if (scaleAt > 0) {
  const [benchmark = '', work = mkdtempSync(join(tmpdir(), 'tiaoli-scale-'))] = process.argv
    .slice(scaleAt + 1)
    .filter((argument) => argument !== '--write')
  const { markdown, svg } = await reportScale({ root, benchmark, work })
  console.log(markdown)
  if (process.argv.includes('--write')) {
    writeFileSync(join(root, 'docs', 'scale.md'), markdown)
    writeFileSync(join(root, 'docs', 'scale.svg'), svg)
  }
  process.exit()
}

const questions = readQuestions(root)
const report = [
  '# Benchmark',
  `Machine: ${describeMachine()}. Made by \`npm run bench -- --write\`.`,
  '## The product',
  await productTable(questions),
  `Questions and cases are those of \`corpus/evaluation\`. Searches and evaluations are timed after ${WARMING_ROUNDS} rounds that are not
counted, all else after one, by a client on one connection that stays open.`,
  '## The web application in a browser',
  await paintReport(root),
  'A page opened with an empty cache, five times each, from the server on this machine; the median counts.',
  '## Rules, side by side',
  await rulesReport(root),
  '## Lexical search, side by side',
  await lexicalTable(questions),
  `The same ${questions.length} questions (without earlier turns of a talk) over the same articles, as the same tokens: words cut by jieba with the legal
dictionary, stop words left out. Every engine ranks by any of the words, with its own defaults, in this process; times are from
tokens to ids. The product itself adds annotations, synonyms, citations, vectors and a fusion to the first line.`,
  '',
].join('\n\n')

console.log(report)
if (process.argv.includes('--write')) writeFileSync(join(root, 'docs', 'bench.md'), report)
