// Which form sets an answer out best: by what was asked for and by what the provisions hold. Without one, prose.

import type { AnswerForm } from '../../contract/answer-forms.ts'
import type { Hit } from '../../contract/search.ts'
import type { Corpus } from '../../law/corpus.ts'
import type { QuestionType } from '../question-type.ts'
import type { Place } from '../selection.ts'
import { comparisonOf, conflictsAmong, type RecordedConflict } from './comparison.ts'
import { conditionsOf } from './conditions.ts'
import { timelineOf } from './timeline.ts'

/**
 * What a form is chosen from: the provisions that answer, best first, all hits, and the best of each text that is to be
 * compared.
 */
export interface FormMaterial {
  readonly questionType: QuestionType
  readonly answer: readonly Place[]
  readonly wider: readonly Hit[]
  readonly compared: readonly Hit[]
  readonly conflicts: readonly RecordedConflict[]
}

/** Share of the best score down to which the first hit of a text is shown beside the others, and a further one. */
const FIRST_SHARE = 0.4
const FURTHER_SHARE = 0.72

/** A limit is read in the article of the best hit when the hit itself sets none, then in the other answers. */
function timeline(corpus: Corpus, answer: readonly Place[]) {
  const exact = timelineOf(
    corpus,
    answer.slice(0, 1).map(({ provisionId }) => provisionId),
  )
  return (
    exact ??
    timelineOf(
      corpus,
      answer.map(({ articleId }) => articleId),
    )
  )
}

/** Conditions of the first provision that has any; the items that were found are marked. */
function firstConditions(corpus: Corpus, hits: readonly Place[], found: readonly Place[]) {
  const ids = found.map(({ provisionId }) => provisionId)
  for (const { provisionId } of hits) {
    const form = conditionsOf(corpus, provisionId, ids)
    if (form) return form
  }
  return undefined
}

/** Of the wider hits, those near enough to the best to be on the same matter; the best of each text may be farther. */
function onTheMatter(hits: readonly Hit[]): Hit[] {
  const best = hits[0]?.score ?? 0
  const seen = new Set<string>()
  return hits.filter(({ documentId, score }) => {
    const isFirst = !seen.has(documentId)
    seen.add(documentId)
    return score >= best * (isFirst ? FIRST_SHARE : FURTHER_SHARE)
  })
}

/** Hits with those of texts that they lack. */
function withCompared(hits: readonly Hit[], compared: readonly Hit[]): readonly Hit[] {
  const there = new Set(hits.map(({ documentId }) => documentId))
  return [...hits, ...compared.filter(({ documentId }) => !there.has(documentId))]
}

/** What answers, and of the wider hits those of other articles: two pinpoints of one article would disagree. */
function beside(answer: readonly Place[], wider: readonly Hit[]): Place[] {
  const articles = new Set(answer.map(({ articleId }) => articleId))
  return [...answer, ...wider.filter(({ articleId }) => !articles.has(articleId))]
}

/**
 * Form for an answer; undefined when prose is best. Texts are set side by side when the question asks for it, and for
 * any question whose answers are known to differ between texts. A question for all conditions marks none of them.
 */
export function chooseForm(corpus: Corpus, material: FormMaterial): AnswerForm | undefined {
  const { questionType, answer, wider, compared, conflicts } = material
  const differing = conflictsAmong(
    conflicts,
    answer.map(({ provisionId }) => provisionId),
  )
  switch (questionType) {
    case 'difference':
      return comparisonOf(corpus, withCompared(onTheMatter(wider), compared), conflicts)
    case 'time':
      return timeline(corpus, answer)
    case 'conditions':
      return firstConditions(corpus, answer, [])
    case 'definition':
    case 'consequence':
    case 'actor':
    case 'permission':
    case 'procedure':
    case 'text':
      return differing.length > 0
        ? comparisonOf(corpus, answer, differing)
        : firstConditions(corpus, answer.slice(0, 1), beside(answer, wider))
  }
}
