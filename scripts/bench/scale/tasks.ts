// Steps of the scale benchmark, each run in a process of its own, so that its memory is its own. Each gives one JSON value.

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Analyzer } from '../../../server/search/analysis.ts'
import { analyzerOf } from '../../../server/search/snapshot.ts'
import { loadLexicon } from '../../../server/store/lexicon-files.ts'
import {
  type Benchmark,
  type BenchmarkQuestion,
  readBenchmark,
} from '../../evaluation/external/benchmark-files.ts'
import { type ContentIndex, kindTokens } from '../../evaluation/external/content-index.ts'
import { crossValidate, openPipelines } from '../../evaluation/external/cross-validate.ts'
import { fuseLexically, weighTerms } from '../../evaluation/external/fusion.ts'
import { type Models, rankQuestion } from '../../evaluation/external/pipeline.ts'
import { CONTENTLESS_ENGINE, LEXICAL_ENGINES, TRIGRAM_ENGINE } from '../lexical-engines.ts'
import { readArticleLines, writeArticleLines } from './article-tokens.ts'
import { compareDictionaries } from './dictionaries.ts'
import { buildFromLines, growthFigures } from './growth.ts'
import { judgeSearch } from './judge.ts'
import { indexBytes, openSavedIndex, saveIndex } from './saved-index.ts'
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

const linesFile = ({ work }: TaskPlaces): string => join(work, 'articles.tsv')
const indexFolder = ({ work }: TaskPlaces): string => join(work, 'index')
const modelsFile = ({ work }: TaskPlaces): string => join(work, 'models.v8')

/** Resident memory after everything that can be freed was freed; needs node --expose-gc. */
function residentNow(): number {
  globalThis.gc?.()
  return process.memoryUsage.rss()
}

const openAnalyzer = async ({ root }: TaskPlaces): Promise<Analyzer> =>
  analyzerOf(await loadLexicon(join(root, 'corpus'), join(root, 'data')))

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

/** Builds one of the engines over the lines and asks it all questions. */
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
  function* tokens() {
    let at = 0
    for (const { fields, text } of readArticleLines(linesFile(places)))
      yield { id: String(at++), tokens: trigrams ? [text] : fields.flat() }
  }
  const before = residentNow()
  const started = performance.now()
  const cpu = process.cpuUsage()
  const search = await engine.build(tokens())
  const buildMs = performance.now() - started
  const used = process.cpuUsage(cpu)
  const bytes = residentNow() - before
  const figures = await judgeSearch(questions, async (query) =>
    (await search(query, 10)).map(Number),
  )
  return { name, buildMs, buildCpuMs: (used.user + used.system) / 1000, bytes, ...figures }
}

const folderBytes = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

/** Builds this product's fused index and leaves it as a snapshot. */
async function buildOwn(places: TaskPlaces): Promise<unknown> {
  const analyzer = await openAnalyzer(places)
  const before = residentNow()
  const started = performance.now()
  const cpu = process.cpuUsage()
  const index = buildFromLines(() => readArticleLines(linesFile(places)), analyzer)
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

/** Candidates whose laws and neighbours are looked up where nothing is learned: more do not change the best ten. */
const LEXICAL_CANDIDATES = 300

/** Lexical fusion over the snapshot. */
async function runFusion(places: TaskPlaces): Promise<unknown> {
  const before = residentNow()
  const index = openSavedIndex(indexFolder(places))
  const bytes = residentNow() - before
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
  return { bytes, ...figures }
}

/** Models of each fold: those that were left in the folder, or else fitted, which takes some minutes. */
function foldModels(
  places: TaskPlaces,
  benchmark: Benchmark,
  analyzer: Analyzer,
  made: ContentIndex,
): readonly Models[] {
  // Checked edge: nothing but this task writes into the folder.
  if (existsSync(modelsFile(places)))
    return deserialize(readFileSync(modelsFile(places))) as readonly Models[]
  const { models } = crossValidate(benchmark, analyzer, () => undefined, made)
  writeFileSync(modelsFile(places), serialize(models))
  return models
}

/** The whole pipeline, each question by the models that were fitted without its part. */
async function runPipeline(places: TaskPlaces): Promise<unknown> {
  const analyzer = await openAnalyzer(places)
  const benchmark = await readBenchmark(places.benchmark)
  const index = openSavedIndex(indexFolder(places))
  const models = foldModels(places, benchmark, analyzer, index)
  const pipelines = openPipelines(benchmark, analyzer, index, models)
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
