// The built product over HTTP as a table: latency of each kind of request, starts, throughput, memory.

import type { EvaluationQuestion } from '../evaluation/measures.ts'
import { SERVER_COMMAND } from '../setup/server-command.mjs'
import { readCases } from './evaluation-set.ts'
import { formatMegabytes, formatMs, formatShare, markdownTable } from './markdown.ts'
import { measureServer, measureStarts } from './measure-server.ts'

const STARTS = 3

/** A table of the product in `root`, built before, asked `questions`. Cost: about a minute and a half. */
export async function productTable(
  root: string,
  questions: readonly EvaluationQuestion[],
): Promise<string> {
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
