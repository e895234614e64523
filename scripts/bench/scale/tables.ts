// The figures of the scale benchmark as tables of Markdown, and as points of its plot.

import { CONTENTLESS_ENGINE } from '../lexical-engines.ts'
import { formatMegabytes, formatMs, formatShare, markdownTable } from '../markdown.ts'
import {
  FTS5,
  FUSION,
  middleStart,
  PIPELINE,
  type ScaleFigures,
  type SearchRow,
} from './figures.ts'
import { HELD } from './memory.ts'
import type { PlotPoint } from './plot.ts'

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

/** All engines side by side, ours first. */
export const searchTable = ({ rows, articles }: ScaleFigures): string =>
  markdownTable([
    ['engine', 'recall@10', 'MRR@10', 'p50', 'p95', 'processor', 'build, processor'],
    ...[...rows].map(([name, row]) => searchRow(name, row, articles)),
  ])

const ratio = (a: number | undefined, b: number | undefined): string =>
  a === undefined || b === undefined || b === 0 ? '—' : (a / b).toFixed(2)

/** The goals that were set, and what came out. */
export function goalTable({ rows, memory, starts, vectors }: ScaleFigures): string {
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

/** What each of the opened indexes holds. */
const HOLDS: Readonly<Record<(typeof HELD)[number], string>> = {
  fusion: '条理: words, pairs of characters, characters, titles, chapters',
  words: '条理: words alone',
  'FTS5 without texts': 'FTS5: words with their places, without texts',
  FTS5: 'FTS5: words with their places, and the texts',
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`

/** What each opened index takes of disk and of memory. */
export function memoryTable({ memory }: ScaleFigures): string {
  return markdownTable([
    ['what is held', 'files', 'opened', 'after all questions'],
    ...HELD.map((name) => {
      const { files = 0, opened = 0, asked = 0 } = memory.get(name) ?? {}
      return [HOLDS[name], megabytes(files), megabytes(opened), megabytes(asked)]
    }),
  ])
}

/** The dictionary pruned and whole, with a sentence on how far they cut alike. */
export function dictionaryTable({ dictionaries: { pruned, whole } }: ScaleFigures): string {
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

/** How the lexical fusion grows with the number of passages. */
export const growthTable = ({ growth }: ScaleFigures): string =>
  markdownTable([
    ['passages', 'p50', 'p95', 'questions a second, one core', 'build', 'index'],
    ...growth.map(({ passages, p50, p95, perSecond, buildCpuMs, bytes }) => [
      passages.toLocaleString('en'),
      formatMs(p50),
      formatMs(p95),
      String(Math.round(perSecond)),
      `${(buildCpuMs / 1000).toFixed(1)} s`,
      megabytes(bytes),
    ]),
  ])

/** Engines that took in all articles, as points. */
export const pointsOf = ({ rows, articles }: ScaleFigures): PlotPoint[] =>
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
