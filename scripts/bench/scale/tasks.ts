// Steps of the scale benchmark, each run in a process of its own, so that its memory is its own. Each gives one JSON value.

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { z } from 'zod'
import type { Analyzer } from '../../../server/search/analysis.ts'
import { analyzerOf } from '../../../server/search/snapshot.ts'
import { loadLexicon } from '../../../server/store/lexicon-files.ts'
import { type BenchmarkQuestion, readBenchmark } from '../../evaluation/external/benchmark-files.ts'
import { kindTokens } from '../../evaluation/external/content-index.ts'
import {
  ALL_FOLDS,
  crossValidate,
  openPipelines,
} from '../../evaluation/external/cross-validate.ts'
import { fuseLexically, weighTerms } from '../../evaluation/external/fusion.ts'
import { type Models, rankQuestion } from '../../evaluation/external/pipeline.ts'
import {
  CONTENTLESS_ENGINE,
  fts5Bytes,
  LEXICAL_ENGINES,
  openFts5,
  TRIGRAM_ENGINE,
} from '../lexical-engines.ts'
import { readArticleLines, writeArticleLines } from './article-tokens.ts'
import { compareDictionaries } from './dictionaries.ts'
import { buildFromLines, growthFigures, shareTokens } from './growth.ts'
import { judgeSearch } from './judge.ts'
import {
  indexBytes,
  openSavedIndex,
  openWordIndex,
  saveIndex,
  saveWordIndex,
} from './saved-index.ts'
import { vectorFigures } from './vectors.ts'

/** Where a task finds things. */
export interface TaskPlaces {
  /** Folder of the repository. */
  readonly root: string
  /** Folder of the benchmark. */
  readonly benchmark: string
  /** Folder for what the tasks leave to one another. */
  readonly work: string
}

/** Candidates whose laws and neighbours are looked up where nothing is learned: more hardly change the best ten. */
const LEXICAL_CANDIDATES = 150

const linesFile = ({ work }: TaskPlaces): string => join(work, 'articles.tsv')
const indexFolder = ({ work }: TaskPlaces): string => join(work, 'index')
const modelsFile = ({ work }: TaskPlaces, share: string): string => join(work, `models ${share}.v8`)
const memoryFolder = ({ work }: TaskPlaces): string => join(work, 'memory')

/** Resident memory after everything that can be freed was freed; needs node --expose-gc. */
function residentNow(): number {
  globalThis.gc?.()
  return process.memoryUsage.rss()
}

const openAnalyzer = async ({ root }: TaskPlaces): Promise<Analyzer> =>
  analyzerOf(await loadLexicon(join(root, 'corpus'), join(root, 'data')))

/** Processor seconds of this process since a reading. */
const secondsSince = (reading: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(reading)
  return (user + system) / 1e6
}

/** Three characters in a row of each run of letters: what a trigram index can be asked for. */
const triples = (text: string): string[] => [
  ...new Set(
    (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((run) =>
      Array.from({ length: Math.max(0, run.length - 2) }, (_, at) => run.slice(at, at + 3)),
    ),
  ),
]

const questionsOf = async (places: TaskPlaces): Promise<readonly BenchmarkQuestion[]> =>
  (await readBenchmark(places.benchmark)).questions

/** Cuts all texts into words once for all engines. */
async function writeLines(places: TaskPlaces): Promise<unknown> {
  const analyzer = await openAnalyzer(places)
  const { articles } = await readBenchmark(places.benchmark)
  const started = performance.now()
  mkdirSync(places.work, { recursive: true })
  await writeArticleLines(linesFile(places), articles, analyzer)
  return { articles: articles.length, ms: performance.now() - started }
}

/** Processor seconds that an engine may spend on taking articles in; what it has by then is asked. */
const INDEXING_LIMIT = 45
/** Questions for an engine that did not take in all articles: enough for a time, and its quality is not told. */
const ASKED_WHEN_STOPPED = 20

/** Builds one of the engines over the lines, as far as it comes, and asks it all questions. */
async function runEngine(places: TaskPlaces, name: string): Promise<unknown> {
  const analyzer = await openAnalyzer(places)
  const engine = [...LEXICAL_ENGINES, CONTENTLESS_ENGINE, TRIGRAM_ENGINE].find(
    (one) => one.name === name,
  )
  if (engine === undefined) throw new RangeError(`Expected an engine of the table, found ${name}`)
  const trigrams = engine === TRIGRAM_ENGINE
  const questions = (await questionsOf(places)).map(({ q, gold }) => ({
    query: trigrams ? triples(q) : [...new Set(analyzer.words(q))],
    gold,
  }))
  const before = residentNow()
  const started = performance.now()
  const cpu = process.cpuUsage()
  let indexed = 0
  let stopped = false
  function* tokens() {
    for (const { fields, text } of readArticleLines(linesFile(places))) {
      if (secondsSince(cpu) > INDEXING_LIMIT) {
        stopped = true
        return
      }
      yield { id: String(indexed++), tokens: trigrams ? [text] : fields.flat() }
    }
  }
  const search = await engine.build(tokens())
  const buildMs = performance.now() - started
  const used = process.cpuUsage(cpu)
  const bytes = residentNow() - before
  const figures = await judgeSearch(
    stopped ? questions.slice(0, ASKED_WHEN_STOPPED) : questions,
    async (query) => (await search(query, 10)).map(Number),
  )
  return { name, indexed, buildMs, buildCpuMs: (used.user + used.system) / 1000, bytes, ...figures }
}

const folderBytes = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

/** Builds this product's fused index and leaves it as a snapshot. */
async function buildOwn(places: TaskPlaces): Promise<unknown> {
  const analyzer = await openAnalyzer(places)
  const lines = shareTokens(readArticleLines(linesFile(places)))
  const before = residentNow()
  const started = performance.now()
  const cpu = process.cpuUsage()
  const index = buildFromLines(lines, analyzer)
  const buildMs = performance.now() - started
  const used = process.cpuUsage(cpu)
  saveIndex(indexFolder(places), index)
  return {
    buildMs,
    buildCpuMs: (used.user + used.system) / 1000,
    bytes: residentNow() - before,
    arrays: indexBytes(index),
    snapshot: folderBytes(indexFolder(places)),
  }
}

/** Opens the snapshot in a fresh process and answers one question: what a start costs. */
async function startFromSnapshot(places: TaskPlaces): Promise<unknown> {
  const [question = ''] = (await questionsOf(places)).map(({ q }) => q)
  const before = residentNow()
  const started = performance.now()
  const cpu = process.cpuUsage()
  const index = openSavedIndex(indexFolder(places))
  const indexMs = performance.now() - started
  const analyzer = await openAnalyzer(places)
  const { articles } = fuseLexically(index, weighTerms(index.fused, kindTokens(analyzer, question)))
  const ms = performance.now() - started
  const used = process.cpuUsage(cpu)
  return {
    ms,
    cpuMs: (used.user + used.system) / 1000,
    indexMs,
    found: articles.length,
    bytes: residentNow() - before,
  }
}

/** Lexical fusion over the snapshot. */
async function runFusion(places: TaskPlaces): Promise<unknown> {
  const index = openSavedIndex(indexFolder(places))
  const analyzer = await openAnalyzer(places)
  const questions = (await questionsOf(places)).map(({ q, gold }) => ({
    query: kindTokens(analyzer, q),
    gold,
  }))
  const figures = await judgeSearch(questions, (tokens) => [
    ...fuseLexically(index, weighTerms(index.fused, tokens), LEXICAL_CANDIDATES).articles.subarray(
      0,
      10,
    ),
  ])
  return figures
}

/** Ways of holding the same articles whose memory is compared, each opened from the files that `memory-files` leaves. */
export const HELD = ['fusion', 'words', 'FTS5 without texts', 'FTS5'] as const

/** Questions alone: reading the benchmark would leave freed pages behind, which what is measured would fill. */
const QUESTIONS_FILE = 'questions.json'

/** Leaves for the comparison of memory: an index of words alone, and databases of FTS5 over the same words. */
async function writeMemoryFiles(places: TaskPlaces): Promise<unknown> {
  const folder = memoryFolder(places)
  mkdirSync(folder, { recursive: true })
  function* words() {
    let at = 0
    for (const { fields } of readArticleLines(linesFile(places)))
      yield { id: String(at++), tokens: fields.flat() }
  }
  saveWordIndex(join(folder, 'words'), words())
  writeFileSync(join(folder, 'FTS5 without texts'), await fts5Bytes(words(), false))
  writeFileSync(join(folder, 'FTS5'), await fts5Bytes(words(), true))
  const questions = (await questionsOf(places)).map(({ q }) => q)
  writeFileSync(join(folder, QUESTIONS_FILE), JSON.stringify(questions))
  return { held: HELD.length }
}

/** Opens what is held as `name`; gives the size of its files and a search by the words of a question. */
function openHeld(
  places: TaskPlaces,
  name: string,
  analyzer: Analyzer,
): { readonly files: number; ask(question: string): unknown } {
  if (name === 'fusion') {
    const index = openSavedIndex(indexFolder(places))
    return {
      files: folderBytes(indexFolder(places)),
      ask: (question) =>
        fuseLexically(
          index,
          weighTerms(index.fused, kindTokens(analyzer, question)),
          LEXICAL_CANDIDATES,
        ),
    }
  }
  const path = join(memoryFolder(places), name)
  if (name === 'words') {
    const find = openWordIndex(path)
    return { files: folderBytes(path), ask: (question) => find(analyzer.words(question), 10) }
  }
  const search = openFts5(readFileSync(path))
  return {
    files: statSync(path).size,
    ask: (question) => search([...new Set(analyzer.words(question))], 10),
  }
}

/** What a fresh process grows by when it opens what is held as `name`, and when it has been asked all questions. */
async function measureMemory(places: TaskPlaces, name: string): Promise<unknown> {
  const analyzer = await openAnalyzer(places)
  const questions = z
    .array(z.string())
    .parse(JSON.parse(readFileSync(join(memoryFolder(places), QUESTIONS_FILE), 'utf8')))
  // What cutting a question needs is there before anything is counted.
  for (const question of questions) kindTokens(analyzer, question)
  const before = residentNow()
  const { files, ask } = openHeld(places, name, analyzer)
  const opened = residentNow() - before
  for (const question of questions) ask(question)
  return { files, opened, asked: residentNow() - before }
}

/** Fits the models of every second part from `share` on, 0 or 1, and leaves them. Two processes may do so side by side. */
async function fitFolds(places: TaskPlaces, share: string): Promise<unknown> {
  const folds = ALL_FOLDS.filter((fold) => fold % 2 === Number(share))
  const { models } = crossValidate(
    await readBenchmark(places.benchmark),
    await openAnalyzer(places),
    () => undefined,
    openSavedIndex(indexFolder(places)),
    folds,
  )
  writeFileSync(modelsFile(places, share), serialize(models))
  return { folds: folds.length }
}

/** Models of all parts in their order. Checked edge: nothing but `fitFolds` writes into the folder. */
function readModels(places: TaskPlaces): readonly Models[] {
  const [even = [], odd = []] = ['0', '1'].map(
    (share) => deserialize(readFileSync(modelsFile(places, share))) as readonly Models[],
  )
  return ALL_FOLDS.flatMap((fold) => (fold % 2 === 0 ? even : odd)[Math.floor(fold / 2)] ?? [])
}

/** The whole pipeline, each question by the models that were fitted without its part. */
async function runPipeline(places: TaskPlaces): Promise<unknown> {
  const analyzer = await openAnalyzer(places)
  const benchmark = await readBenchmark(places.benchmark)
  const index = openSavedIndex(indexFolder(places))
  const pipelines = openPipelines(benchmark, analyzer, index, readModels(places))
  const questions = benchmark.questions.map(({ q, gold }) => ({ query: q, gold }))
  return judgeSearch(questions, (question, at) => {
    const pipeline = pipelines[at]
    return pipeline === undefined ? [] : rankQuestion(pipeline, question)
  })
}

const TASKS: Readonly<
  Record<string, (places: TaskPlaces, argument: string) => Promise<unknown> | unknown>
> = {
  lines: writeLines,
  engine: runEngine,
  build: buildOwn,
  start: startFromSnapshot,
  fusion: runFusion,
  'memory-files': writeMemoryFiles,
  memory: measureMemory,
  models: fitFolds,
  pipeline: runPipeline,
  vectors: async (places) => vectorFigures(places.root, await readBenchmark(places.benchmark)),
  dictionary: (places, argument) => compareDictionaries(places.root, argument),
  growth: async (places, argument) =>
    growthFigures(
      linesFile(places),
      await openAnalyzer(places),
      (await questionsOf(places)).map(({ q }) => q),
      Number(argument),
    ),
}

/** Runs the task of a name and prints its figures as one line of JSON. Throws RangeError for a name that is none. */
export async function runTask(name: string, places: TaskPlaces, argument = ''): Promise<void> {
  const task = TASKS[name]
  if (task === undefined)
    throw new RangeError(`Expected a task of the scale benchmark, found ${name}`)
  console.log(JSON.stringify(await task(places, argument)))
}
