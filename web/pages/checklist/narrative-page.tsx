// 从案情读取: facts of one checklist read from a narrative, each confirmed before it counts.

import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { narrativeQuery } from '../../api/judging.ts'
import { checklistAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import styles from './checklist.module.css'
import { useWork } from './checklist-frame.tsx'
import { factTitle, valueWords } from './fact-words.ts'
import own from './narrative.module.css'
import { readFactsOf } from './narrative-facts.ts'
import { NarrativeReader } from './narrative-reader.tsx'
import { PageHead } from './page-head.tsx'

/** Page of the narrative. */
export function NarrativePage() {
  const { t } = useTranslation()
  const { checklist, flow, act } = useWork()
  const client = useQueryClient()
  const navigate = useNavigate()
  usePageTitle(t('app.labelled', { label: t('narrative.title'), text: checklist.title }))
  return (
    <div className={own.page}>
      <PageHead checklist={checklist} page="narrative.title" />
      <NarrativeReader
        place={checklist.id}
        read={async (text) => {
          const evaluation = await client.fetchQuery(narrativeQuery(checklist.id, flow.facts, text))
          return { facts: readFactsOf(evaluation), notes: evaluation.readingNotes ?? [] }
        }}
        titleOf={(id) => factTitle(checklist, id)}
        wordsOf={(id, value) => valueWords(checklist, id, value, t)}
        onUse={(facts) => {
          act({ kind: 'take-over', facts })
          const page = Object.keys(facts).length === 0 ? 'tasks' : 'review'
          void navigate(checklistAddress(checklist.id, page))
        }}
        otherwise={
          <Link to={checklistAddress(checklist.id, 'tasks')} className={styles.go}>
            {t('checklist.tasks')}
          </Link>
        }
      />
    </div>
  )
}
