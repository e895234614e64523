// Which words of a hit to show first: an item with the lead that governs it, else the paragraph, else the article.

import type { Statement } from '../contract/answers.ts'
import type { Corpus } from '../law/corpus.ts'
import type { Provision } from '../law/document.ts'
import type { ProvisionId } from '../law/provision-id.ts'
import { citeExcerpt, type Excerpt, wholeOf } from './ground.ts'
import { quantifierOf } from './quantifier.ts'

/** Sign that words in between are left out, as Chinese print has it. It is ours and stands outside the quotations. */
export const ELLIPSIS = '……'

const parentOf = (corpus: Corpus, id: ProvisionId): Provision | undefined =>
  corpus.provision(id.slice(0, id.lastIndexOf('/')))

/** Own words of a provision before its children: 有下列情形之一的，不适用速裁程序： */
const leadWords = (provision: Provision): string =>
  provision.opening.map((block) => block.text).join('')

function leadOf(provision: Provision): Excerpt | undefined {
  const { length } = leadWords(provision)
  return length === 0 ? undefined : { provisionId: provision.id, span: { start: 0, end: length } }
}

/** An item that only closes a list: （八）其他不宜适用速裁程序的情形。 */
const CLOSES_LIST =
  /^（[一二三四五六七八九十]+）(?:具有|有|存在)?(?:其他|[^，；。]{0,16}的其他(?:情形|情况|案件|事项|内容|材料|条件))/u
/** Longest list that is quoted whole in place of one of its items, in characters. */
const LONGEST_LIST = 700

/**
 * The paragraph in place of an item that says nothing without the others, or that would mislead without them: one of
 * several conditions that must all hold reads as if it were enough.
 */
function wholeList(corpus: Corpus, item: Provision): Provision | undefined {
  const paragraph = item.level === 'item' ? parentOf(corpus, item.id) : undefined
  if (paragraph === undefined || paragraph.text.length > LONGEST_LIST) return undefined
  const needsOthers = CLOSES_LIST.test(item.text) || quantifierOf(leadWords(paragraph)) === 'all'
  return needsOthers ? paragraph : undefined
}

/**
 * Excerpts that answer by `id`: for an item or subitem, the leads above it up to the paragraph and then itself, so that
 * nobody reads （七）辩护人作无罪辩护的 without 不适用速裁程序; for an item that only closes its list, or is one of the
 * conditions that must all hold, the list; for anything else, all of it.
 */
export function decidingExcerpts(corpus: Corpus, id: ProvisionId): Excerpt[] {
  const provision = corpus.provision(id)
  if (provision === undefined) return []
  if (provision.level !== 'item' && provision.level !== 'subitem') return [wholeOf(provision)]
  const list = wholeList(corpus, provision)
  if (list !== undefined) return [wholeOf(list)]
  const leads: Excerpt[] = []
  for (
    let above = parentOf(corpus, id);
    above && above.level !== 'article';
    above = parentOf(corpus, above.id)
  ) {
    const lead = leadOf(above)
    if (lead) leads.unshift(lead)
  }
  return [...leads, wholeOf(provision)]
}

/** True when `next` starts where `excerpt` ends in the printed text: nothing is left out between them. */
function isAdjacent(corpus: Corpus, excerpt: Excerpt, next: Excerpt): boolean {
  const parent = corpus.provision(excerpt.provisionId)
  const first = parent?.children[0]
  return first?.id === next.provisionId
}

/**
 * Quotation of excerpts in reading order, proved; undefined when one of them could not be proved. Where words between
 * two excerpts are left out, the text says so.
 */
export function quote(
  corpus: Corpus,
  role: Statement['role'],
  excerpts: readonly Excerpt[],
): Statement | undefined {
  const citations = excerpts.flatMap((excerpt) => citeExcerpt(corpus, excerpt) ?? [])
  if (citations.length === 0 || citations.length !== excerpts.length) return undefined
  if (citations.some((citation) => !citation.verified)) return undefined
  const text = citations.map(({ quote: words }, index) => {
    const before = excerpts[index - 1]
    const own = excerpts[index]
    return before && own && !isAdjacent(corpus, before, own) ? ELLIPSIS + words : words
  })
  return { kind: 'quotation', role, text: text.join(''), citations }
}
