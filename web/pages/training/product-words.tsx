// Words of the product that the server sends among those of a checklist: 是, 否, 不清楚, 没有, 尚不能确定. They are said in the language
// of the interface; what a checklist itself names stays Chinese.

import { useTranslation } from 'react-i18next'

const ANSWERS = {
  是: 'checklist.yes',
  否: 'checklist.no',
  不清楚: 'checklist.unknown',
  没有: 'checklist.noDays',
} as const

const isAnswer = (words: string): words is keyof typeof ANSWERS => Object.hasOwn(ANSWERS, words)

/** Id of the outcome of every checklist that facts are missing for. */
const UNDETERMINED = 'undetermined'

/** An answer in words, as an exercise tells a fact. */
export function AnswerWords({ words }: { readonly words: string }) {
  const { t } = useTranslation()
  return isAnswer(words) ? t(ANSWERS[words]) : <span lang="zh-CN">{words}</span>
}

/** Title of an outcome: of the one that is none in the language of the interface. */
export function useOutcomeTitle(): (outcome: {
  readonly id: string
  readonly title: string
}) => string {
  const { t } = useTranslation()
  return ({ id, title }) => (id === UNDETERMINED ? t('training.undetermined') : title)
}

/** The title where it is shown. */
export function OutcomeTitle({ id, title }: { readonly id: string; readonly title: string }) {
  const titleOf = useOutcomeTitle()
  return id === UNDETERMINED ? titleOf({ id, title }) : <span lang="zh-CN">{title}</span>
}
