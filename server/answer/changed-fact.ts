// Of a question that takes up the one before it with another fact, which of the places found speak of that fact.

import type { Hit } from '../contract/search.ts'
import type { Corpus } from '../law/corpus.ts'
import { decidingExcerpts } from './excerpt.ts'

/** What puts the change, and says nothing of it: 那、如果他是……呢. */
const FRAME =
  /^(?:那么?|如果|要是|假如|假设|若是?|换成|换做|换作|改成|对于?|[他她它]们?|是|在|到了?|已经)+|(?:的话|的时候|怎么办|又?如何|又?怎么样)?呢?[？?。！!\s]*$/gu
const HAN_PAIR = /(?=(\p{Script=Han}{2}))/gu
/** So much of each question is weighed: one that takes up another is short. In characters. */
const MOST_WEIGHED = 200
/** A place speaks of the change when it holds at least this share of its pairs of characters. */
const SPEAKS_SHARE = 0.5

const pairsOf = (text: string): Set<string> =>
  new Set([...text.matchAll(HAN_PAIR)].flatMap((match) => match[1] ?? []))

const share = (pairs: ReadonlySet<string>, text: string): number =>
  pairs.size === 0 ? 0 : [...pairs].filter((pair) => text.includes(pair)).length / pairs.size

/** Words of a place as they are quoted: the leads above it, itself. */
const wordsOf = (corpus: Corpus, { provisionId }: Hit): string =>
  decidingExcerpts(corpus, provisionId)
    .map(
      ({ provisionId: id, span }) => corpus.provision(id)?.text.slice(span.start, span.end) ?? '',
    )
    .join('\n')

/**
 * Hits that are about equally near, those first that speak of what a follow-up changes, and of these the one that has most of
 * both questions: of 具结书怎么签？如果他是未成年人呢？ the provision on minors who sign, not the list that names minors once. In
 * their order where none speaks of the change. Cost: linear in the texts.
 */
export function changedFactFirst(
  corpus: Corpus,
  hits: readonly Hit[],
  question: string,
  earlier: string,
): readonly Hit[] {
  const before = pairsOf(earlier.slice(0, MOST_WEIGHED))
  const changed = pairsOf(question.trim().slice(0, MOST_WEIGHED).replace(FRAME, ''))
  const both = new Set([...before, ...changed])
  const weighed = hits.map((hit) => {
    const words = wordsOf(corpus, hit)
    const told = share(changed, words)
    return { hit, fit: told >= SPEAKS_SHARE ? told + share(both, words) : 0 }
  })
  return weighed.toSorted((one, other) => other.fit - one.fit).map(({ hit }) => hit)
}
