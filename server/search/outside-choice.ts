// Says which cited places stand outside the texts that were chosen, and in which texts they stand.

import { citationForms } from '../law/citation-form.ts'
import type { Corpus } from '../law/corpus.ts'
import { type DocumentId, documentIdOf, type ProvisionId } from '../law/provision-id.ts'
import { sentencesIn } from '../words/sentences.ts'
import type { Sentences } from '../words/zh.ts'

/** So many places outside are named. */
const NAMED = 5

/** For each citation of a query the places that it may mean. */
export type Meanings = readonly (readonly ProvisionId[])[]

/** Citations with a place in the chosen texts, and a sentence on the others; none where there are no others. */
export interface ChosenMeanings {
  readonly inside: Meanings
  readonly outside?: string
}

/**
 * Divides what a query cites by the texts that were chosen. Chinese where `say` is not given. Cost: linear in the places.
 * @example chooseMeanings(corpus, [['spc-interpretation-2021/370']], () => false).outside
 * // '引用的《刑诉法解释》第三百七十条不在所选的文本中。'
 */
export function chooseMeanings(
  corpus: Corpus,
  meanings: Meanings,
  isChosen: (document: DocumentId) => boolean,
  say: Sentences = sentencesIn(),
): ChosenMeanings {
  const isInside = (ids: readonly ProvisionId[]): boolean =>
    ids.some((id) => isChosen(documentIdOf(id)))
  const inside = meanings.filter(isInside)
  const names = meanings
    .filter((ids) => !isInside(ids))
    .flat()
    .flatMap((id) => corpus.provision(id) ?? [])
    .map((provision) => citationForms(corpus, provision).short)
  if (names.length === 0) return { inside }
  const named = [...new Set(names)].slice(0, NAMED)
  return { inside, outside: say.leftOut.cited(named, names.length > NAMED) }
}
