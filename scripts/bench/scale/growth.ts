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

/** Laws of the articles that `growArticles` gives, without their tokens. */
function* growLaws(laws: readonly string[], count: number): Generator<{ readonly law: string }> {
  for (let at = 0; at < count && laws.length > 0; at++) {
    const round = Math.floor(at / laws.length)
    const law = laws[at % laws.length] ?? ''
    yield { law: round === 0 ? law : `${law} ${round}` }
  }
}

/** Lines with one string for equal tokens, so that copies of articles take little memory and are looked up fast. */
export function shareTokens(lines: Iterable<ArticleLine>): ArticleLine[] {
  const known = new Map<string, string>()
  const shared = (token: string): string => {
    const found = known.get(token) ?? token
    known.set(found, found)
    return found
  }
  return Array.from(lines, ({ law, fields, fused }) => ({
    law,
    fields: fields.map((tokens) => tokens.map(shared)),
    fused: fused.map((tokens) => tokens.map(shared)),
    text: '',
  }))
}

/** Index of lines and, beyond the last, of varied copies of them. */
export function buildFromLines(
  lines: readonly ArticleLine[],
  analyzer: Analyzer,
  count: number = lines.length,
): ContentIndex {
  const laws = groupLaws([
    ...growLaws(
      lines.map(({ law }) => law),
      count,
    ),
  ])
  return indexTokens(
    laws,
    growArticles(() => lines, count),
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

/** Builds the index of `count` passages and asks it the questions. Cost: about 50 µs of a core a passage. */
export function growthFigures(
  linesFile: string,
  analyzer: Analyzer,
  questions: readonly string[],
  count: number,
): GrowthFigures {
  const lines = shareTokens(readArticleLines(linesFile))
  const started = performance.now()
  const cpu = process.cpuUsage()
  const index = buildFromLines(lines, analyzer, count)
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
