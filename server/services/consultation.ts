// Which checklist a question asks to decide, if any. Only offers: the reader confirms the facts before a verdict counts.

import type { ChecklistSummary } from '../contract/checklists.ts'
import type { ProvisionId } from '../law/provision-id.ts'

/** A checklist with the provisions that it quotes. */
export interface OfferedChecklist {
  readonly summary: Pick<ChecklistSummary, 'id' | 'title' | 'summary' | 'outcomes'>
  readonly provisions: readonly ProvisionId[]
  /**
   * Everyday words for what it decides. Editorial. A question with a word that is marked with `-` is about something else,
   * and where some are marked with `+`, a question without any of these is.
   */
  readonly everyday?: readonly string[] | undefined
}

/** A checklist that is offered. */
export type Offered = Pick<ChecklistSummary, 'id' | 'title'>

/**
 * Picks checklists for a question whose best provisions are `found`, best first: the one that fits best, and those that
 * fit nearly as well. Empty when none fits.
 */
export type Consult = (question: string, found: readonly ProvisionId[]) => readonly Offered[]

/** Questions that ask for a decision rather than for a text: may, must, is it, how long, which, what becomes of it. */
const ASKS_DECISION =
  /能不能|能否|可不可以|可否|可以|是否|是不是|该不该|应不应|应当|必须|要不要|还能|还要|行不行|行吗|算不算|归谁|还是|[吗么嘛]|几[天日个]|多少[天日]|多久|多长|期限|截止|哪天|哪种|什么程序|什么情况|怎么|如何|\b(?:can|may|must|is|are|does|do|should|how long)\b/i

/** Weight of each of the best provisions found: the first ones say most of what is asked. */
const RANK_WEIGHTS = [1, 0.7, 0.5, 0.35, 0.25] as const
/** How much it says that a checklist quotes the very words, or others of the same article. */
const SAME_WORDS = 1
const SAME_ARTICLE = 0.45

/** Shares of the evidence: the provisions found, the title, and the words of the summary and the outcomes. */
const WEIGHTS = { provisions: 0.45, title: 0.4, words: 0.6 } as const
/** Least evidence for an offer: a wrong offer costs a reader more than none. */
const LEAST_EVIDENCE = 0.3
/** Share of the best evidence that a further checklist needs, and the most that are offered. */
const NEARLY = 0.7
const MAX_OFFERS = 3
/** One of so many best provisions must be quoted. */
const BEST = 3
/** A pair is distinctive when at most this share of the checklists, or a single one, speaks of it: 适用 says nothing. */
const DISTINCTIVE_SHARE = 0.2
/** Least share of the question's own weight that title and words must explain. */
const LEAST_SAID = 0.08

/** Words marked with `mark`, without it, in small letters. */
const marked = (words: readonly string[], mark: '-' | '+'): string[] =>
  words.filter((word) => word.startsWith(mark)).map((word) => word.slice(1).toLowerCase())

/** True for a question that can be about what a checklist decides, by the marked words. */
function matterFits(words: readonly string[]): (question: string) => boolean {
  const others = marked(words, '-')
  const needed = marked(words, '+')
  return (question) => {
    const asked = question.toLowerCase()
    const has = (word: string): boolean => asked.includes(word)
    return !others.some(has) && (needed.length === 0 || needed.some(has))
  }
}

const HAN_PAIR = /(?=(\p{Script=Han}{2}))/gu

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(HAN_PAIR)].map((match) => match[1] ?? ''))

const articleOf = (id: ProvisionId): string => id.split('/').slice(0, 2).join('/')

/** What the character pairs say: the fewer checklists speak of one, the more. Unknown pairs say nothing. */
interface PairWeights {
  weigh(pair: string): number
  isDistinctive(pair: string): boolean
}

function weighPairs(texts: readonly ReadonlySet<string>[]): PairWeights {
  const counts = new Map<string, number>()
  for (const pairs of texts) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const most = Math.max(1, texts.length * DISTINCTIVE_SHARE)
  return {
    weigh: (pair) => {
      const count = counts.get(pair)
      return count === undefined ? 0 : Math.log((texts.length + 1) / count)
    },
    isDistinctive: (pair) => (counts.get(pair) ?? Number.POSITIVE_INFINITY) <= most,
  }
}

const sum = (values: Iterable<number>): number => {
  let total = 0
  for (const value of values) total += value
  return total
}

/** A provision and what stands above it, up to its article: 370/1/7, 370/1, 370. */
function withAbove(id: ProvisionId): readonly ProvisionId[] {
  const parts = id.split('/')
  return parts.slice(1).map((_, at) => parts.slice(0, parts.length - at).join('/'))
}

/** What a checklist quotes: the provisions, they and what stands above them, and their articles. */
interface Quoted {
  readonly exact: ReadonlySet<ProvisionId>
  readonly above: ReadonlySet<ProvisionId>
  readonly articles: ReadonlySet<ProvisionId>
}

const quotedBy = ({ provisions }: OfferedChecklist): Quoted => ({
  exact: new Set(provisions),
  above: new Set(provisions.flatMap(withAbove)),
  articles: new Set(provisions.map(articleOf)),
})

/** A best provision as it is looked up in every checklist: what stands above it, and its article. */
interface Found {
  readonly id: ProvisionId
  readonly above: readonly ProvisionId[]
  readonly article: ProvisionId
}

const foundOf = (id: ProvisionId): Found => ({
  id,
  above: withAbove(id),
  article: articleOf(id),
})

/**
 * How much a checklist quotes of what was found, 0–1; what many checklists quote says little of any of them. A provision
 * is quoted when the quoted one is it, stands in it, or holds it.
 */
function quotedShare(
  { exact, above, articles }: Quoted,
  found: readonly Found[],
  popularity: (article: string) => number,
): number {
  const weights = found.slice(0, RANK_WEIGHTS.length).map((one, at) => {
    const quotes = above.has(one.id) || one.above.some((id) => exact.has(id))
    const fit = quotes ? SAME_WORDS : articles.has(one.article) ? SAME_ARTICLE : 0
    return (fit * (RANK_WEIGHTS[at] ?? 0)) / Math.sqrt(popularity(one.article) || 1)
  })
  return sum(weights) / sum(RANK_WEIGHTS.slice(0, Math.max(1, weights.length)))
}

/**
 * A chooser over checklists. It offers any only when the question asks for a decision, when the checklist quotes some
 * of the best provisions, and when its title, summary or outcomes use words of the question. The evidence is a weighted
 * sum of the three; ties in the order given. Cost: linear in the checklists.
 */
export function createConsultation(checklists: readonly OfferedChecklist[]): Consult {
  const described = checklists.map((checklist) => {
    const { everyday: allWords = [] } = checklist
    const everyday = allWords.filter((word) => !/^[-+]/u.test(word))
    const { title, summary = '', outcomes = [] } = checklist.summary
    const words = [title, summary, ...outcomes.map((outcome) => outcome.title), ...everyday].join(
      '\n',
    )
    return {
      checklist,
      quoted: quotedBy(checklist),
      isAbout: matterFits(allWords),
      title: pairsOf([title, ...everyday].join('\n')),
      words: pairsOf(words),
    }
  })
  const { weigh, isDistinctive } = weighPairs(described.map(({ words }) => words))
  const popularity = new Map<string, number>()
  for (const { quoted } of described)
    for (const article of quoted.articles)
      popularity.set(article, (popularity.get(article) ?? 0) + 1)

  return (question, ids) => {
    if (!ASKS_DECISION.test(question)) return []
    const asked = [...pairsOf(question)]
    const found = ids.map(foundOf)
    const whole = sum(asked.map(weigh)) || 1
    const offers = described
      .filter(({ isAbout }) => isAbout(question))
      .map(({ checklist, quoted, title, words }) => {
        const share = (pairs: ReadonlySet<string>): number =>
          sum(asked.filter((pair) => pairs.has(pair)).map(weigh)) / whole
        const isPointed = asked.some((pair) => isDistinctive(pair) && words.has(pair))
        const best = quotedShare(quoted, found.slice(0, BEST), () => 1)
        const cited = quotedShare(quoted, found, (article) => popularity.get(article) ?? 0)
        const said = share(words)
        const evidence =
          WEIGHTS.provisions * cited + WEIGHTS.title * share(title) + WEIGHTS.words * said
        return { checklist, isFit: isPointed && best > 0 && said >= LEAST_SAID, evidence }
      })
      .filter(({ isFit, evidence }) => isFit && evidence >= LEAST_EVIDENCE)
      .sort((a, b) => b.evidence - a.evidence)
    const least = (offers[0]?.evidence ?? 0) * NEARLY
    return offers
      .filter(({ evidence }) => evidence >= least)
      .slice(0, MAX_OFFERS)
      .map(({ checklist: { summary } }) => ({ id: summary.id, title: summary.title }))
  }
}
