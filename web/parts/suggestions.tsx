// What may have been meant where nothing was found: by name, as a link, never as an id alone.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Problem } from '../../server/contract/shared-shapes.ts'
import { useChecklists, useDocuments } from '../api/queries.ts'
import { useTopics } from '../api/topics.ts'
import { checklistAddress, lawAddress, topicAddress } from '../app/addresses.ts'
import { placeName } from './short-names.ts'

interface Suggested {
  readonly id: string
}

function SuggestedPlace({ id }: Suggested) {
  const { data = [] } = useDocuments()
  return <Link to={lawAddress(id)}>{placeName(id, data)}</Link>
}

function SuggestedTopic({ id }: Suggested) {
  const { data = [] } = useTopics()
  return <Link to={topicAddress(id)}>{data.find((one) => one.id === id)?.title ?? id}</Link>
}

function SuggestedChecklist({ id }: Suggested) {
  const { data = [] } = useChecklists()
  return <Link to={checklistAddress(id)}>{data.find((one) => one.id === id)?.title ?? id}</Link>
}

const BY_CODE: Readonly<Record<string, (suggested: Suggested) => React.JSX.Element>> = {
  UNKNOWN_DOCUMENT: SuggestedPlace,
  UNKNOWN_PROVISION: SuggestedPlace,
  UNKNOWN_TOPIC: SuggestedTopic,
  UNKNOWN_CHECKLIST: SuggestedChecklist,
}

/** Suggestions of a problem; nothing where there are none. */
export function Suggestions({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation()
  const suggestions = problem.suggestions ?? []
  if (suggestions.length === 0) return null
  const Named = BY_CODE[problem.code]
  return (
    <p>
      {t('app.labelled', { label: t('problem.suggestions'), text: '' })}
      <span lang="zh-CN">
        {suggestions.map((suggestion, index) => (
          <span key={suggestion}>
            {index > 0 ? '、' : null}
            {Named === undefined ? suggestion : <Named id={suggestion} />}
          </span>
        ))}
      </span>
    </p>
  )
}

/** Where the things of a kind are listed: the way on from one that is not there. */
const LISTS = {
  UNKNOWN_DOCUMENT: { to: '/law', word: 'lost.law' },
  UNKNOWN_TOPIC: { to: '/topics', word: 'topics.showAll' },
  UNKNOWN_CHECKLIST: { to: '/checklists', word: 'home.allChecklists' },
  UNKNOWN_EXERCISE: { to: '/training', word: 'training.back' },
  UNKNOWN_CLASS: { to: '/training/class', word: 'class.joinTitle' },
} as const

const isListed = (code: string): code is keyof typeof LISTS => code in LISTS

/** Link to the list that a missing thing would be in; nothing for any other problem. */
export function WayOn({ code }: { readonly code: string }) {
  const { t } = useTranslation()
  if (!isListed(code)) return null
  return <Link to={LISTS[code].to}>{t(LISTS[code].word)}</Link>
}
