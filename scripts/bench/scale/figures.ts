// What the scale benchmark measures: each stage with the form of its figures and the code that a change of makes it run again.

import { z } from 'zod'
import { CONTENTLESS_ENGINE, LEXICAL_ENGINES, TRIGRAM_ENGINE } from '../lexical-engines.ts'
import { HELD } from './memory.ts'
import { runStage, type ScaleSetting, type Stage } from './stages.ts'

const linesSchema = z.object({ articles: z.number(), ms: z.number() })
const latencySchema = z.object({ p50: z.number(), p95: z.number(), count: z.number() })
const searchSchema = z.object({
  recall10: z.number(),
  mrr10: z.number(),
  latency: latencySchema,
  cpuMs: z.number(),
})
const buildSchema = z.object({ buildMs: z.number(), buildCpuMs: z.number(), bytes: z.number() })
const engineSchema = searchSchema.extend({ ...buildSchema.shape, indexed: z.number() })
const ownSchema = buildSchema.extend({ arrays: z.number(), snapshot: z.number() })
const memorySchema = z.object({ files: z.number(), opened: z.number(), asked: z.number() })
const startSchema = z.object({
  ms: z.number(),
  cpuMs: z.number(),
  indexMs: z.number(),
  bytes: z.number(),
})
const vectorSchema = z.object({
  count: z.number(),
  dimension: z.number(),
  buildMs: z.number(),
  recall10: z.number(),
  p50: z.number(),
  p95: z.number(),
  exactP50: z.number(),
})
const dictionarySchema = z.object({
  loadMs: z.number(),
  loadCpuMs: z.number(),
  bytes: z.number(),
  agreement: z.object({ same: z.number(), ends: z.number(), words: z.number() }).optional(),
})
const growthSchema = z.object({
  passages: z.number(),
  buildMs: z.number(),
  buildCpuMs: z.number(),
  bytes: z.number(),
  p50: z.number(),
  p95: z.number(),
  perSecond: z.number(),
})

/** Sizes of the table of growth. */
const SIZES = [1_000, 10_000, 58_416, 250_000, 1_000_000] as const

/** Code that cuts texts into words and writes them as lines. */
const LINES_CODE = [
  'server/search/analysis.ts',
  'server/search/english.ts',
  'server/search/normalise.ts',
  'server/search/terms.ts',
  'scripts/bench/scale/article-tokens.ts',
  'scripts/evaluation/external/benchmark-files.ts',
] as const
/** Code of our own index. */
const INDEX_CODE = [
  ...LINES_CODE,
  'server/search/best-few.ts',
  'server/search/bm25.ts',
  'server/search/impact-blocks.ts',
  'server/search/impact-index.ts',
  'server/search/inverted-index.ts',
  'server/search/postings.ts',
  'server/search/term-table.ts',
  'server/search/top-documents.ts',
  'scripts/bench/scale/judge.ts',
  'scripts/bench/scale/places.ts',
  'scripts/bench/scale/saved-index.ts',
  'scripts/bench/scale/tasks.ts',
  'scripts/evaluation/external/content-index.ts',
  'scripts/evaluation/external/fusion.ts',
  'scripts/evaluation/external/law-worth.ts',
] as const
const ENGINE_CODE = [
  ...INDEX_CODE,
  'scripts/bench/scale/memory.ts',
  'scripts/bench/lexical-engines.ts',
  'package-lock.json',
] as const
const PIPELINE_CODE = [
  ...INDEX_CODE,
  'scripts/evaluation/external',
  'scripts/training/boosted-trees.ts',
] as const
const GROWTH_CODE = [...INDEX_CODE, 'scripts/bench/scale/growth.ts'] as const
const VECTOR_CODE = [
  'server/search/vector-index.ts',
  'server/search/embedder.ts',
  'scripts/bench/scale/vectors.ts',
] as const
const DICTIONARY_CODE = [
  'server/search/terms.ts',
  'server/search/normalise.ts',
  'scripts/bench/scale/dictionaries.ts',
] as const

/** Figures of one stage, its inputs by the code that it runs. */
const figuresOf = <T>(
  setting: ScaleSetting,
  schema: z.ZodType<T>,
  inputs: readonly string[],
  task: string,
  argument = '',
): Promise<T> => {
  const stage: Stage<T> = { task, argument, schema, inputs }
  return runStage(setting, stage)
}

/** Figures of an engine, of those that are built here with what building took. */
export type SearchRow = z.infer<typeof searchSchema> & Partial<z.infer<typeof engineSchema>>

export const FUSION = '条理, lexical fusion'
export const PIPELINE = '条理, whole pipeline'
export const FTS5 = 'SQLite FTS5'

/** All that is measured. */
export interface ScaleFigures {
  readonly articles: number
  readonly linesMs: number
  readonly rows: ReadonlyMap<string, SearchRow>
  readonly memory: ReadonlyMap<string, z.infer<typeof memorySchema>>
  readonly starts: readonly z.infer<typeof startSchema>[]
  readonly vectors: z.infer<typeof vectorSchema>
  readonly snapshot: number
  readonly dictionaries: Readonly<Record<'pruned' | 'whole', z.infer<typeof dictionarySchema>>>
  readonly growth: readonly z.infer<typeof growthSchema>[]
}

/** The one in the middle by wall clock. */
export const middleStart = (starts: ScaleFigures['starts']) =>
  [...starts].sort((a, b) => a.ms - b.ms)[Math.floor(starts.length / 2)]

/** The fused index: built, asked, opened three times. */
async function measureOwn(setting: ScaleSetting) {
  const build = await figuresOf(setting, ownSchema, INDEX_CODE, 'build')
  const fusion = await figuresOf(setting, searchSchema, INDEX_CODE, 'fusion')
  const starts: z.infer<typeof startSchema>[] = []
  for (const turn of ['1', '2', '3'])
    starts.push(await figuresOf(setting, startSchema, INDEX_CODE, 'start', turn))
  return { build, starts, fusion: { ...fusion, buildCpuMs: build.buildCpuMs } }
}

/** The learned ranking; half of its models are fitted beside the other half, which nothing is timed by. */
async function measurePipeline(setting: ScaleSetting): Promise<SearchRow> {
  await Promise.all(
    ['0', '1'].map((share) =>
      figuresOf(setting, z.object({ folds: z.number() }), PIPELINE_CODE, 'models', share),
    ),
  )
  return figuresOf(setting, searchSchema, PIPELINE_CODE, 'pipeline')
}

async function measureEngines(setting: ScaleSetting): Promise<readonly [string, SearchRow][]> {
  const rows: [string, SearchRow][] = []
  for (const { name } of [...LEXICAL_ENGINES, CONTENTLESS_ENGINE, TRIGRAM_ENGINE])
    rows.push([name, await figuresOf(setting, engineSchema, ENGINE_CODE, 'engine', name)])
  return rows
}

async function measureMemory(setting: ScaleSetting): Promise<ScaleFigures['memory']> {
  await figuresOf(setting, z.object({ held: z.number() }), ENGINE_CODE, 'memory-files')
  const memory = new Map<string, z.infer<typeof memorySchema>>()
  for (const name of HELD)
    memory.set(name, await figuresOf(setting, memorySchema, ENGINE_CODE, 'memory', name))
  return memory
}

/** The dictionary pruned and whole, and how far both cut the five texts alike. */
async function measureDictionaries(setting: ScaleSetting) {
  const load = (which: string) =>
    figuresOf(setting, dictionarySchema, DICTIONARY_CODE, 'dictionary', which)
  return { pruned: await load('pruned'), whole: await load('whole') }
}

async function measureGrowth(setting: ScaleSetting) {
  const growth: z.infer<typeof growthSchema>[] = []
  for (const size of SIZES)
    growth.push(await figuresOf(setting, growthSchema, GROWTH_CODE, 'growth', String(size)))
  return growth
}

/** Runs all stages, one after the other. Cost: about twelve minutes on two quiet cores, and 6 GB at a million passages. */
export async function measureAll(setting: ScaleSetting): Promise<ScaleFigures> {
  const { articles, ms } = await figuresOf(setting, linesSchema, LINES_CODE, 'lines')
  const dictionaries = await measureDictionaries(setting)
  const growth = await measureGrowth(setting)
  const { build, fusion, starts } = await measureOwn(setting)
  const engines = await measureEngines(setting)
  const memory = await measureMemory(setting)
  const vectors = await figuresOf(setting, vectorSchema, VECTOR_CODE, 'vectors')
  const pipeline = await measurePipeline(setting)
  return {
    articles,
    linesMs: ms,
    rows: new Map<string, SearchRow>([[FUSION, fusion], [PIPELINE, pipeline], ...engines]),
    memory,
    starts,
    vectors,
    snapshot: build.snapshot,
    dictionaries,
    growth,
  }
}
