// Which checklist a question asks to decide, if any. Only offers: the reader confirms the facts before a verdict counts.

import type { ChecklistSummary } from '../contract/checklists.ts'
import type { ProvisionId } from '../law/provision-id.ts'
import { isInside } from '../law/provision-id.ts'

/** A checklist with the provisions that it quotes. */
export interface OfferedChecklist {
  readonly summary: Pick<ChecklistSummary, 'id' | 'title'>
  readonly provisions: readonly ProvisionId[]
}

/** Picks the checklist for a question whose best provisions are `found`, best first; undefined when none fits. */
export type Consult = (
  question: string,
  found: readonly ProvisionId[],
) => OfferedChecklist['summary'] | undefined

/** Questions that ask for a decision rather than for a text: may, must, is it, how long, which, what becomes of it. */
const ASKS_DECISION =
  /能不能|能否|可不可以|可否|可以|是否|是不是|该不该|应不应|应当|必须|要不要|还能|还要|行不行|行吗|算不算|[吗么嘛]|几天|多久|多长|几个月|期限|截止|哪天|哪种|什么程序|怎么办|怎么处理|如何处理|\b(?:can|may|must|is|are|does|do|should|how long)\b/i

/** How many of the best provisions may point to a checklist. */
const BEST = 3
/** Smallest share of a title's distinctive character pairs that the question must use. */
const LEAST_OVERLAP = 0.1

const HAN_PAIR = /(?=(\p{Script=Han}{2}))/gu

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(HAN_PAIR)].map((match) => match[1] ?? ''))

/** A pair is distinctive when at most this share of the titles, or a single one, holds it: 程序 and 适用 say nothing. */
const DISTINCTIVE_SHARE = 0.2

interface PairWeights {
  weigh(pairs: Iterable<string>): number
  isDistinctive(pair: string): boolean
}

/** Weights of the character pairs of the titles: the fewer titles hold one, the more it says. */
function weighPairs(checklists: readonly OfferedChecklist[]): PairWeights {
  const counts = new Map<string, number>()
  for (const { summary } of checklists)
    for (const pair of pairsOf(summary.title)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const total = checklists.length
  const most = Math.max(1, total * DISTINCTIVE_SHARE)
  const weightOf = (pair: string): number => Math.log((total + 1) / (counts.get(pair) ?? total + 1))
  return {
    weigh: (pairs) => [...pairs].reduce((sum, pair) => sum + weightOf(pair), 0),
    isDistinctive: (pair) => (counts.get(pair) ?? Number.POSITIVE_INFINITY) <= most,
  }
}

/**
 * A chooser over checklists. It offers one only when the question asks for a decision, when one of the best provisions
 * is quoted by the checklist, and when the question uses words of its title; among several, the one whose title is
 * covered best, ties in the order given.
 */
export function createConsultation(checklists: readonly OfferedChecklist[]): Consult {
  const { weigh, isDistinctive } = weighPairs(checklists)
  const titles = checklists.map((checklist) => ({
    checklist,
    pairs: pairsOf(checklist.summary.title),
  }))
  return (question, found) => {
    if (!ASKS_DECISION.test(question)) return undefined
    const asked = pairsOf(question)
    const best = found.slice(0, BEST)
    const quotesOne = ({ provisions }: OfferedChecklist): boolean =>
      provisions.some((quoted) => best.some((id) => isInside(quoted, id) || isInside(id, quoted)))
    const offers = titles
      .map(({ checklist, pairs }) => {
        const shared = [...pairs].filter((pair) => asked.has(pair))
        return { checklist, shared, overlap: weigh(shared) / (weigh(pairs) || 1) }
      })
      .filter(
        ({ checklist, shared, overlap }) =>
          overlap >= LEAST_OVERLAP && shared.some(isDistinctive) && quotesOne(checklist),
      )
      .sort((a, b) => b.overlap - a.overlap)
    return offers[0]?.checklist.summary
  }
}
