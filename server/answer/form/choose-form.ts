// Which form sets an answer out best: by what was asked for and by what the provisions hold. Without one, prose.

import type { AnswerForm } from '../../contract/answer-forms.ts'
import type { Hit } from '../../contract/search.ts'
import type { Corpus } from '../../law/corpus.ts'
import type { QuestionType } from '../question-type.ts'
import { comparisonOf, conflictsAmong, type RecordedConflict } from './comparison.ts'
import { conditionsOf } from './conditions.ts'
import { timelineOf } from './timeline.ts'

/** What a form is chosen from: the hits that answer, best first, and all hits. */
export interface FormMaterial {
  readonly questionType: QuestionType
  readonly answer: readonly Hit[]
  readonly wider: readonly Hit[]
  readonly conflicts: readonly RecordedConflict[]
}

/** A limit is read in the article of the best hit when the hit itself sets none, then in the other answers. */
function timeline(corpus: Corpus, answer: readonly Hit[]) {
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

const conditions = (corpus: Corpus, [first, ...others]: readonly Hit[], wider: readonly Hit[]) =>
  first &&
  conditionsOf(
    corpus,
    first.provisionId,
    [first, ...others, ...wider].map(({ provisionId }) => provisionId),
  )

/**
 * Form for an answer; undefined when prose is best. Texts are set side by side when the question asks for it, and for
 * any question whose answers are known to differ between texts.
 */
export function chooseForm(corpus: Corpus, material: FormMaterial): AnswerForm | undefined {
  const { questionType, answer, wider, conflicts } = material
  const differing = conflictsAmong(
    conflicts,
    answer.map(({ articleId }) => articleId),
  )
  switch (questionType) {
    case 'difference':
      return comparisonOf(corpus, wider, conflicts)
    case 'time':
      return timeline(corpus, answer)
    case 'conditions':
    case 'definition':
    case 'consequence':
    case 'actor':
    case 'permission':
    case 'procedure':
    case 'text':
      return differing.length > 0
        ? comparisonOf(corpus, answer, differing)
        : conditions(corpus, answer, wider)
  }
}
