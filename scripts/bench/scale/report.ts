// Runs the tasks of the scale benchmark one after the other, and puts their figures into a table and a plot.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

const latencySchema = z.object({ p50: z.number(), p95: z.number(), count: z.number() })
const searchSchema = z.object({
  recall10: z.number(),
  mrr10: z.number(),
  latency: latencySchema,
  cpuMs: z.number(),
})
const buildSchema = z.object({ buildMs: z.number(), buildCpuMs: z.number(), bytes: z.number() })
const engineSchema = searchSchema.extend(buildSchema.shape)
const ownSchema = buildSchema.extend({ arrays: z.number(), snapshot: z.number() })
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

/** What a run needs to know. */
export interface ScaleSetting {
  readonly root: string
  readonly benchmark: string
  /** Folder for tokens, index and models; what is found there is used again. */
  readonly work: string
}

/**
 * Figures of one task, run in a process of its own, or those that were left in the work folder by an earlier run. Throws an
 * Error with what the task wrote when it fails.
 */
function runAlone<T>(
  { root, benchmark, work }: ScaleSetting,
  schema: z.ZodType<T>,
  task: string,
  argument = '',
): T {
  const kept = join(work, `${[task, argument].filter((part) => part !== '').join(' ')}.json`)
  if (existsSync(kept)) return schema.parse(JSON.parse(readFileSync(kept, 'utf8')))
  console.error(`${task} ${argument}`)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=12288',
      '--import',
      'tsx',
      join(root, 'scripts/bench.ts'),
      '--scale-task',
      task,
      benchmark,
      work,
      argument,
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 },
  )
  const line = stdout.trim().split('\n').at(-1) ?? ''
  if (status !== 0) throw new Error(`${task} ${argument} ended with ${status}: ${stderr}`)
  const figures = schema.parse(JSON.parse(line))
  writeFileSync(kept, line)
  return figures
}

type SearchRow = z.infer<typeof searchSchema> & Partial<z.infer<typeof buildSchema>>

const searchRow = (name: string, row: SearchRow): string[] => [
  name,
  formatShare(row.recall10),
  formatShare(row.mrr10),
  formatMs(row.latency.p50),
  formatMs(row.latency.p95),
  formatMs(row.cpuMs),
  row.buildMs === undefined ? '' : `${(row.buildMs / 1000).toFixed(1)} s`,
  formatMegabytes(row.bytes),
]

const FUSION = '条理, lexical fusion'
const PIPELINE = '条理, whole pipeline'
const FTS5 = 'SQLite FTS5'

/** The goals that were set, and what came out. */
function goalTable(
  rows: ReadonlyMap<string, SearchRow>,
  start: z.infer<typeof startSchema>,
  vectors: z.infer<typeof vectorSchema>,
): string {
  const fusion = rows.get(FUSION)
  const pipeline = rows.get(PIPELINE)
  const peer = rows.get(FTS5)
  const ratio = (a: number | undefined, b: number | undefined): string =>
    a === undefined || b === undefined || b === 0 ? '—' : (a / b).toFixed(2)
  return markdownTable([
    ['goal', 'measured'],
    [
      'fusion: p95 at least 6 times below that of FTS5 over the same words',
      `${ratio(peer?.latency.p95, fusion?.latency.p95)} times`,
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
    ['start from snapshot → first answer ≤ 0.6 s', formatMs(start.ms)],
    [
      'memory of the index below that of FTS5',
      `${formatMegabytes(fusion?.bytes)} and ${formatMegabytes(peer?.bytes)}`,
    ],
  ])
}

function dictionaryTable(setting: ScaleSetting): string {
  const pruned = runAlone(setting, dictionarySchema, 'dictionary', 'pruned')
  const whole = runAlone(setting, dictionarySchema, 'dictionary', 'whole')
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

function growthTable(setting: ScaleSetting): string {
  const rows = SIZES.map((size) => runAlone(setting, growthSchema, 'growth', String(size)))
  return markdownTable([
    ['passages', 'p50', 'p95', 'questions a second, one core', 'build', 'index'],
    ...rows.map(({ passages, p50, p95, perSecond, buildMs, bytes }) => [
      passages.toLocaleString('en'),
      formatMs(p50),
      formatMs(p95),
      String(Math.round(perSecond)),
      `${(buildMs / 1000).toFixed(1)} s`,
      formatMegabytes(bytes),
    ]),
  ])
}

/** Everything measured, as Markdown, and the plot as SVG. Cost: about ten minutes on one core, and 6 GB at a million. */
export function reportScale(setting: ScaleSetting): { markdown: string; svg: string } {
  mkdirSync(setting.work, { recursive: true })
  const lines = z.object({ articles: z.number(), ms: z.number() })
  const { articles, ms } = runAlone(setting, lines, 'lines')
  const build = runAlone(setting, ownSchema, 'build')
  const rows = new Map<string, SearchRow>()
  rows.set(FUSION, { ...runAlone(setting, searchSchema, 'fusion'), ...build, bytes: build.arrays })
  rows.set(PIPELINE, runAlone(setting, searchSchema, 'pipeline'))
  for (const { name } of [...LEXICAL_ENGINES, CONTENTLESS_ENGINE, TRIGRAM_ENGINE])
    rows.set(name, runAlone(setting, engineSchema, 'engine', name))
  const start = runAlone(setting, startSchema, 'start')
  const vectors = runAlone(setting, vectorSchema, 'vectors')
  const points: PlotPoint[] = [...rows].map(([name, { recall10, latency }]) => ({
    name,
    recall10,
    p95: latency.p95,
    own: name.startsWith('条理'),
  }))
  const markdown = [
    '# Speed and scale',
    `Machine: ${describeMachine()}. Made by \`npm run bench -- --scale FOLDER\`, where the folder holds a benchmark of lay questions and
articles of law; its data are not part of this project. ${articles} articles, ${rows.get(FUSION)?.latency.count ?? 0} questions with the articles that answer them.`,
    '## Search, side by side',
    markdownTable([
      ['engine', 'recall@10', 'MRR@10', 'p50', 'p95', 'processor', 'build', 'memory'],
      ...[...rows].map(([name, row]) => searchRow(name, row)),
    ]),
    '![recall@10 against p95](scale.svg)',
    `Every engine is built and asked in a process of its own, one after the other, from the same file of words: title, chapter and text cut by
jieba with the legal dictionary, the same stop words left out (${(ms / 1000).toFixed(0)} s, once, not counted). Each ranks by any of the words with its own
defaults; the trigram index of FTS5 gets the texts themselves and every three characters of a question. Times are from tokens to the
best ten, after 300 questions that are not counted; those of the whole pipeline are from the characters of the question and hold its
cutting, both models and the labelled questions. “Processor” is the mean time that a question took of all cores. Memory is what the process
grew by; that of the fusion is the sum of its arrays. Models rank only questions of the part that they were not fitted to.`,
    '## Goals',
    goalTable(rows, start, vectors),
    `From snapshot: ${formatMegabytes(build.snapshot)} of files, read in ${formatMs(start.indexMs)}, then jieba's dictionary, then the first question; ${formatMegabytes(start.bytes)} of memory.
Vectors: ${vectors.count} of ${vectors.dimension} numbers by the product's own embedder, ${formatMs(vectors.p50)} at the median where exact search takes ${formatMs(vectors.exactP50)}; built in ${(vectors.buildMs / 1000).toFixed(0)} s.`,
    '## Dictionary',
    dictionaryTable(setting),
    '## Growth',
    growthTable(setting),
    `Lexical fusion with two hundred candidates, law and neighbours. Up to ${articles} passages are articles as they are. Beyond, there are copies in which three of ten
tokens are exchanged for those of another article, chosen by a fixed seed among the thousand before it, each copy under a law of its own
round: their postings differ, and the number of terms grows little, which is what larger corpora of one language do too.`,
    '',
  ].join('\n\n')
  return { markdown, svg: plotEngines(points) }
}
