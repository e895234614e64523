// Runs the tasks of the scale benchmark one after the other, and puts their figures into a table and a plot.

import { mkdirSync } from 'node:fs'
import { loadavg } from 'node:os'
import { z } from 'zod'
import { CONTENTLESS_ENGINE, LEXICAL_ENGINES, TRIGRAM_ENGINE } from '../lexical-engines.ts'
import {
  describeMachine,
  formatMegabytes,
  formatMs,
  formatShare,
  markdownTable,
} from '../markdown.ts'
import { type PlotPoint, plotEngines } from './plot.ts'
import { runStage, type ScaleSetting, type Stage } from './stages.ts'
import { HELD } from './tasks.ts'

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
  'scripts/bench/scale/saved-index.ts',
  'scripts/bench/scale/tasks.ts',
  'scripts/evaluation/external/content-index.ts',
  'scripts/evaluation/external/fusion.ts',
  'scripts/evaluation/external/law-worth.ts',
] as const
const ENGINE_CODE = [
  ...INDEX_CODE,
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

type SearchRow = z.infer<typeof searchSchema> & Partial<z.infer<typeof engineSchema>>

/** Row of an engine. Where it did not take in all articles, its time is of those, and its quality is not to be compared. */
function searchRow(name: string, row: SearchRow, articles: number): string[] {
  const whole = row.indexed === undefined || row.indexed === articles
  return [
    whole ? name : `${name}, the first ${row.indexed?.toLocaleString('en')} articles only`,
    whole ? formatShare(row.recall10) : '—',
    whole ? formatShare(row.mrr10) : '—',
    formatMs(row.latency.p50),
    formatMs(row.latency.p95),
    formatMs(row.cpuMs),
    row.buildCpuMs === undefined ? '' : `${(row.buildCpuMs / 1000).toFixed(1)} s`,
  ]
}

const FUSION = '条理, lexical fusion'
const PIPELINE = '条理, whole pipeline'
const FTS5 = 'SQLite FTS5'

/** All that is measured but for growth. */
interface ScaleFigures {
  readonly articles: number
  readonly linesMs: number
  readonly rows: ReadonlyMap<string, SearchRow>
  readonly memory: ReadonlyMap<string, z.infer<typeof memorySchema>>
  readonly starts: readonly z.infer<typeof startSchema>[]
  readonly vectors: z.infer<typeof vectorSchema>
  readonly snapshot: number
}

const ratio = (a: number | undefined, b: number | undefined): string =>
  a === undefined || b === undefined || b === 0 ? '—' : (a / b).toFixed(2)

/** The one in the middle by wall clock. */
const middleStart = (starts: ScaleFigures['starts']) =>
  [...starts].sort((a, b) => a.ms - b.ms)[Math.floor(starts.length / 2)]

/** The goals that were set, and what came out. */
function goalTable({ rows, memory, starts, vectors }: ScaleFigures): string {
  const fusion = rows.get(FUSION)
  const pipeline = rows.get(PIPELINE)
  const peer = rows.get(FTS5)
  const start = middleStart(starts)
  return markdownTable([
    ['goal', 'measured'],
    [
      'fusion: p95 at least 6 times below that of FTS5 over the same words',
      `${ratio(peer?.latency.p95, fusion?.latency.p95)} times (p50 ${ratio(peer?.latency.p50, fusion?.latency.p50)}, processor ${ratio(peer?.cpuMs, fusion?.cpuMs)})`,
    ],
    [
      'fusion: recall@10 at least 1.10 times that of FTS5',
      `${ratio(fusion?.recall10, peer?.recall10)} times`,
    ],
    [
      'learned ranking: recall@10 at least 1.23 times that of FTS5',
      `${ratio(pipeline?.recall10, peer?.recall10)} times`,
    ],
    [
      'whole pipeline: p50 ≤ 5 ms, p95 ≤ 10 ms',
      `${formatMs(pipeline?.latency.p50 ?? 0)}, ${formatMs(pipeline?.latency.p95 ?? 0)}`,
    ],
    ['vectors: recall@10 ≥ 0.995 of exact search', formatShare(vectors.recall10)],
    [
      'start from snapshot → first answer ≤ 0.6 s',
      `${formatMs(start?.ms ?? 0)} (processor ${formatMs(start?.cpuMs ?? 0)})`,
    ],
    [
      'memory below that of FTS5',
      `${formatMegabytes(memory.get('fusion')?.asked)}; FTS5 ${formatMegabytes(memory.get('FTS5')?.asked)}, without its texts ${formatMegabytes(memory.get('FTS5 without texts')?.asked)}`,
    ],
  ])
}

const HOLDS: Readonly<Record<(typeof HELD)[number], string>> = {
  fusion: '条理: words, pairs of characters, characters, titles, chapters',
  words: '条理: words alone',
  'FTS5 without texts': 'FTS5: words with their places, without texts',
  FTS5: 'FTS5: words with their places, and the texts',
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`

function memoryTable({ memory }: ScaleFigures): string {
  return markdownTable([
    ['what is held', 'files', 'opened', 'after all questions'],
    ...HELD.map((name) => {
      const { files = 0, opened = 0, asked = 0 } = memory.get(name) ?? {}
      return [HOLDS[name], megabytes(files), megabytes(opened), megabytes(asked)]
    }),
  ])
}

async function dictionaryTable(setting: ScaleSetting): Promise<string> {
  const load = (which: string) =>
    figuresOf(setting, dictionarySchema, DICTIONARY_CODE, 'dictionary', which)
  const pruned = await load('pruned')
  const whole = await load('whole')
  const { same, ends, words } = whole.agreement ?? { same: 0, ends: 0, words: 0 }
  const row = (name: string, { loadMs, loadCpuMs, bytes }: typeof pruned): string[] => [
    name,
    formatMs(loadMs),
    formatMs(loadCpuMs),
    formatMegabytes(bytes),
  ]
  return [
    markdownTable([
      ['dictionary of jieba', 'load', 'processor', 'memory'],
      row('pruned by frequency, with the legal terms', pruned),
      row('whole, with the legal terms', whole),
    ]),
    `Of the ${words} words that the whole dictionary finds in the five texts, ${(100 * same).toFixed(1)} % are the same words with the pruned one, and ${(100 * ends).toFixed(1)} % end
where a word of the pruned one ends too: rare compounds (刑事案件) come apart into their words, which the index holds anyway, and hardly
any word runs across the end of another.`,
  ].join('\n\n')
}

async function growthTable(setting: ScaleSetting): Promise<string> {
  const rows: z.infer<typeof growthSchema>[] = []
  for (const size of SIZES)
    rows.push(await figuresOf(setting, growthSchema, GROWTH_CODE, 'growth', String(size)))
  return markdownTable([
    ['passages', 'p50', 'p95', 'questions a second, one core', 'build', 'index'],
    ...rows.map(({ passages, p50, p95, perSecond, buildCpuMs, bytes }) => [
      passages.toLocaleString('en'),
      formatMs(p50),
      formatMs(p95),
      String(Math.round(perSecond)),
      `${(buildCpuMs / 1000).toFixed(1)} s`,
      megabytes(bytes),
    ]),
  ])
}

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

/** Runs all stages but growth and dictionaries, one after the other. */
async function measureAll(setting: ScaleSetting): Promise<ScaleFigures> {
  const { articles, ms } = await figuresOf(setting, linesSchema, LINES_CODE, 'lines')
  const { build, fusion, starts } = await measureOwn(setting)
  const engines = await measureEngines(setting)
  const memory = await measureMemory(setting)
  const vectors = await figuresOf(setting, vectorSchema, VECTOR_CODE, 'vectors')
  const pipeline = await measurePipeline(setting)
  const rows = new Map<string, SearchRow>([[FUSION, fusion], [PIPELINE, pipeline], ...engines])
  return { articles, linesMs: ms, rows, memory, starts, vectors, snapshot: build.snapshot }
}

const pointsOf = ({ rows, articles }: ScaleFigures): PlotPoint[] =>
  [...rows]
    .filter(
      ([name, { indexed }]) =>
        name !== CONTENTLESS_ENGINE.name && (indexed === undefined || indexed === articles),
    )
    .map(([name, { recall10, latency }]) => ({
      name,
      recall10,
      p95: latency.p95,
      own: name.startsWith('条理'),
    }))

const load = (): string => (loadavg()[0] ?? 0).toFixed(1)

/**
 * Everything measured, as Markdown, and the plot as SVG. Cost: about twelve minutes on two quiet cores, and 6 GB at a million
 * passages; a run that was broken off goes on where it was.
 */
export async function reportScale(
  setting: ScaleSetting,
): Promise<{ markdown: string; svg: string }> {
  mkdirSync(setting.work, { recursive: true })
  const loadBefore = load()
  await figuresOf(setting, linesSchema, LINES_CODE, 'lines')
  const dictionaries = await dictionaryTable(setting)
  const growth = await growthTable(setting)
  const figures = await measureAll(setting)
  const { articles, linesMs, rows, starts, vectors, snapshot } = figures
  const start = middleStart(starts)
  const markdown = [
    '# Speed and scale',
    `Machine: ${describeMachine()}; load average ${loadBefore} when the run began, ${load()} when it ended. Made by
\`npm run bench -- --scale FOLDER WORK --write\`, where FOLDER holds a benchmark of lay questions and articles of law; its data are not
part of this project. ${articles.toLocaleString('en')} articles, ${rows.get(FUSION)?.latency.count ?? 0} questions with the articles that answer them.`,
    '## Search, side by side',
    markdownTable([
      ['engine', 'recall@10', 'MRR@10', 'p50', 'p95', 'processor', 'build, processor'],
      ...[...rows].map(([name, row]) => searchRow(name, row, articles)),
    ]),
    '![recall@10 against p95](scale.svg)',
    `Every engine is built and asked in a process of its own, one after the other, from the same file of words: title, chapter and text cut by
jieba with the legal dictionary, the same stop words left out (${(linesMs / 1000).toFixed(0)} s, once, not counted). Each ranks by any of the words with its own
defaults; the trigram index of FTS5 gets the texts themselves and every three characters of a question. An engine that has spent
45 s of processor time on taking articles in is asked twenty questions about those that it has. Times are from tokens to the
best ten, after 300 questions that are not counted; those of the whole pipeline are from the characters of the question and hold its
cutting, both models and the labelled questions. “Processor” is the mean time that a question took of all cores, which a busy machine
stretches least. Models rank only questions of the part that they were not fitted to. The few numbers of the fusion (shares of words, pairs,
characters, law and neighbours, worth of kinds of law) were chosen on these questions by cross-validation: parts that were left out each
time had recall@10 0.559 in a trial of the same form.`,
    '## Goals',
    goalTable(figures),
    `From snapshot, the middle one of three: ${formatMegabytes(snapshot)} of files, read in ${formatMs(start?.indexMs ?? 0)}, then jieba's dictionary, then the first question; ${formatMegabytes(start?.bytes)} of memory
with the dictionary. Vectors: ${vectors.count.toLocaleString('en')} of ${vectors.dimension} numbers by the product's own embedder, ${formatMs(vectors.p50)} at the median where exact search takes
${formatMs(vectors.exactP50)}; built in ${(vectors.buildMs / 1000).toFixed(0)} s.`,
    '## Memory',
    memoryTable(figures),
    `Each is opened in a fresh process, in memory as a whole, and what the process grew by is counted after everything was freed that can be:
once opened, and again after all questions. FTS5 keeps where in a text a word stands, which no engine here is asked for.`,
    '## Dictionary',
    dictionaries,
    '## Growth',
    growth,
    `Lexical fusion with two hundred candidates, law and neighbours. Up to ${articles.toLocaleString('en')} passages are articles as they are. Beyond, there are copies in which three of ten
tokens are exchanged for those of another article, chosen by a fixed seed among the thousand before it, each copy under a law of its own
round: their postings differ, and the number of terms grows little, which is what larger corpora of one language do too. Build is
processor time, from words in memory, and holds that of varying them.`,
    '',
  ].join('\n\n')
  return { markdown, svg: plotEngines(pointsOf(figures)) }
}
