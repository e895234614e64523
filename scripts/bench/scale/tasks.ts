// Steps of the scale benchmark, each run in a process of its own, so that its memory is its own. Each gives one JSON value.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { readBenchmark } from '../../evaluation/external/benchmark-files.ts'
import { kindTokens } from '../../evaluation/external/content-index.ts'
import { ALL_FOLDS, fitParts, openPipelines } from '../../evaluation/external/cross-validate.ts'
import { fuseLexically, weighTerms } from '../../evaluation/external/fusion.ts'
import { rankQuestion } from '../../evaluation/external/pipeline.ts'
import type { BoostedTrees } from '../../training/boosted-trees.ts'
import { CONTENTLESS_ENGINE, LEXICAL_ENGINES, TRIGRAM_ENGINE } from '../lexical-engines.ts'
import { readArticleLines, writeArticleLines } from './article-tokens.ts'
import { compareDictionaries } from './dictionaries.ts'
import { buildFromLines, growthFigures, shareTokens } from './growth.ts'
import { judgeSearch } from './judge.ts'
import { measureMemory, writeMemoryFiles } from './memory.ts'
import {
  folderBytes,
  indexFolder,
  LEXICAL_CANDIDATES,
  linesFile,
  modelsFile,
  openAnalyzer,
  questionsOf,
  residentNow,
  type TaskPlaces,
} from './places.ts'
import { indexBytes, openSavedIndex, saveIndex } from './saved-index.ts'
import { vectorFigures } from './vectors.ts'

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

/** Fits the models of every second part from `share` on, 0 or 1, and leaves them. Two processes may do so side by side. */
async function fitFolds(places: TaskPlaces, share: string): Promise<unknown> {
  const folds = ALL_FOLDS.filter((fold) => fold % 2 === Number(share))
  const models = fitParts(
    await readBenchmark(places.benchmark),
    await openAnalyzer(places),
    openSavedIndex(indexFolder(places)),
    folds,
  )
  writeFileSync(modelsFile(places, share), serialize(models))
  return { folds: folds.length }
}

/** Models of all parts in their order. Checked edge: nothing but `fitFolds` writes into the folder. */
function readModels(places: TaskPlaces): readonly BoostedTrees[] {
  const [even = [], odd = []] = ['0', '1'].map(
    (share) => deserialize(readFileSync(modelsFile(places, share))) as readonly BoostedTrees[],
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
