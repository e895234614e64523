// How lexical fusion grows with the number of passages. Beyond the benchmark's own articles there are varied copies of them.

import type { Analyzer } from '../../../server/search/analysis.ts'
import { seededRandom } from '../../../server/search/contrastive-training.ts'
import type { FieldTokens } from '../../../server/search/postings.ts'
import {
  type ContentIndex,
  groupLaws,
  indexTokens,
  kindTokens,
} from '../../evaluation/external/content-index.ts'
import { fuseLexically, weighTerms } from '../../evaluation/external/fusion.ts'
import { latencyOf } from '../latency.ts'
import type { ArticleLine } from './article-tokens.ts'
import { readArticleLines } from './article-tokens.ts'
import { indexBytes } from './saved-index.ts'

/** Share of the tokens of a copy that come from the article copied just before it. */
const VARIED = 0.3
/** Copies of how many articles before may lend tokens. */
const LENDERS = 1000
const SEED = 11

/** Tokens of which some are another article's, at random places, so that no two copies have the same postings. */
function vary(
  tokens: readonly string[],
  lender: readonly string[],
  random: () => number,
): string[] {
  return tokens.map((token) =>
    random() < VARIED ? (lender[Math.floor(random() * lender.length)] ?? token) : token,
  )
}

/**
 * The first `count` articles of `read`, and after the last of them varied copies of all in the same order, each under a law
 * of its round. Deterministic. A copy keeps seven of ten tokens; the others come from one of the 1,000 articles before it.
 */
export function* growArticles(
  read: () => Iterable<ArticleLine>,
  count: number,
): Generator<ArticleLine> {
  const random = seededRandom(SEED)
  const recent: FieldTokens[] = []
  let given = 0
  for (let round = 0; given < count; round++) {
    const before = given
    for (const line of read()) {
      if (given >= count) return
      given++
      const lender = recent[Math.floor(random() * recent.length)] ?? line.fused
      if (recent.length < LENDERS) recent.push(line.fused)
      else recent[Math.floor(random() * LENDERS)] = line.fused
      yield round === 0
        ? line
        : {
            ...line,
            law: `${line.law} ${round}`,
            fused: line.fused.map((tokens, field) => vary(tokens, lender[field] ?? [], random)),
          }
    }
    if (given === before) return
  }
}

/** Index of articles by their lines, which are gone through twice. */
export function buildFromLines(
  read: () => Iterable<ArticleLine>,
  analyzer: Analyzer,
): ContentIndex {
  const laws = groupLaws(Array.from(read(), ({ law }) => ({ law })))
  return indexTokens(
    laws,
    read(),
    laws.titles.map((title) => analyzer.words(title)),
  )
}

/** Figures at one size. Times in ms; `perSecond` on one core, by processor time. */
export interface GrowthFigures {
  readonly passages: number
  readonly buildMs: number
  readonly buildCpuMs: number
  readonly bytes: number
  readonly p50: number
  readonly p95: number
  readonly perSecond: number
}

/** Builds the index of `count` passages and asks it the questions. Cost: about 20 µs of a core a passage. */
export function growthFigures(
  linesFile: string,
  analyzer: Analyzer,
  questions: readonly string[],
  count: number,
): GrowthFigures {
  const started = performance.now()
  const cpu = process.cpuUsage()
  const index = buildFromLines(
    () => growArticles(() => readArticleLines(linesFile), count),
    analyzer,
  )
  const built = performance.now() - started
  const buildCpu = process.cpuUsage(cpu)
  const queries = questions.map((question) => kindTokens(analyzer, question))
  const ask = (query: (typeof queries)[number]): number =>
    fuseLexically(index, weighTerms(index.fused, query)).count
  for (const query of queries.slice(0, 300)) ask(query)
  const before = process.cpuUsage()
  const times = queries.map((query) => {
    const asked = performance.now()
    ask(query)
    return performance.now() - asked
  })
  const used = process.cpuUsage(before)
  return {
    passages: index.fused.size,
    buildMs: built,
    buildCpuMs: (buildCpu.user + buildCpu.system) / 1000,
    bytes: indexBytes(index),
    ...latencyOf(times),
    perSecond: (1e6 * queries.length) / (used.user + used.system),
  }
}
