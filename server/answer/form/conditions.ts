// The form of an answer to "on what conditions": the lead of a paragraph and its items, a row each.

import type { AnswerCitation } from '../../contract/answer-citation.ts'
import type { ConditionsForm } from '../../contract/answer-forms.ts'
import type { Corpus } from '../../law/corpus.ts'
import type { Provision } from '../../law/document.ts'
import { isInside, type ProvisionId } from '../../law/provision-id.ts'
import { citeExcerpt, type Excerpt, wholeOf } from '../ground.ts'
import { quantifierOf } from '../quantifier.ts'

const hasItems = (provision: Provision): boolean =>
  provision.level === 'paragraph' && provision.children.length >= 2

/** Paragraph with items that a hit means: the hit, the paragraph above it, or the first one in it. */
function listParagraph(corpus: Corpus, id: ProvisionId): Provision | undefined {
  const provision = corpus.provision(id)
  const article = provision && corpus.provision(provision.articleId)
  if (provision === undefined || article === undefined) return undefined
  if (provision.level === 'article') return article.children.find(hasItems)
  return article.children.find((paragraph) => isInside(id, paragraph.id) && hasItems(paragraph))
}

function prove(corpus: Corpus, excerpt: Excerpt): AnswerCitation[] {
  const citation = citeExcerpt(corpus, excerpt)
  return citation?.verified ? [citation] : []
}

/** Excerpt of the words before (or after) the items of a paragraph; undefined when there are none. */
function aroundItems(paragraph: Provision, side: 'opening' | 'closing'): Excerpt | undefined {
  const length = paragraph[side].reduce((sum, block) => sum + block.text.length, 0)
  if (length === 0) return undefined
  const span =
    side === 'opening'
      ? { start: 0, end: length }
      : { start: paragraph.text.length - length, end: paragraph.text.length }
  return { provisionId: paragraph.id, span }
}

/**
 * Conditions table of the paragraph that a hit stands in; undefined when it has no items or one could not be proved,
 * since a table that lacks a condition would mislead. `marked` are the items that the question's hits name.
 */
export function conditionsOf(
  corpus: Corpus,
  id: ProvisionId,
  found: readonly ProvisionId[] = [],
): ConditionsForm | undefined {
  const paragraph = listParagraph(corpus, id)
  const opening = paragraph && aroundItems(paragraph, 'opening')
  if (paragraph === undefined || opening === undefined) return undefined
  const [lead] = prove(corpus, opening)
  const rows = paragraph.children.flatMap((item) =>
    prove(corpus, wholeOf(item)).map((citation) => ({
      citation,
      marked: found.some((hit) => hit !== paragraph.id && isInside(hit, item.id)),
    })),
  )
  if (lead === undefined || rows.length !== paragraph.children.length) return undefined
  const after = aroundItems(paragraph, 'closing')
  const [closing] = after ? prove(corpus, after) : []
  const quantifier = quantifierOf(lead.quote)
  return {
    kind: 'conditions',
    lead,
    rows,
    ...(quantifier && { quantifier }),
    ...(closing && { closing }),
  }
}
