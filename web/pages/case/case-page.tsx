// 案件审查表: several checklists on one sheet of facts; each fact is asked once. Prints as a form with signature lines.

import { useQuery } from '@tanstack/react-query'
import { type Dispatch, useEffect, useReducer, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { sheetQuery, useChecklistDetails } from '../../api/judging.ts'
import { useChecklists } from '../../api/queries.ts'
import { keep, readKept } from '../../app/kept.ts'
import { usePageTitle } from '../../app/page-title.ts'
import page from '../../parts/page.module.css'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import styles from './case.module.css'
import { factsFor, type SheetAction, sheetAfter, sheetFrom } from './case-sheet.ts'
import { Chooser } from './chooser.tsx'
import { ReviewForm } from './review-form.tsx'
import { SheetFacts, type SheetFactsProps } from './sheet-facts.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SheetVerdicts } from './sheet-verdicts.tsx'

const KEY = 'case'

/**
 * Takes over `?add=` once, and then clears it from the address. The address changes when the browser has time for it: until
 * then the page is drawn again with the old one, and must not ask for the change anew.
 */
function useAdded(act: Dispatch<SheetAction>): void {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const added = query.get('add')
  const taken = useRef<string | null>(null)
  useEffect(() => {
    if (taken.current === added) return
    taken.current = added
    if (added === null) return
    act({ kind: 'choose', checklist: added, chosen: true })
    void navigate('/case', { replace: true, preventScrollReset: true })
  }, [added, act, navigate])
}

/** Facts and verdicts side by side. Where the facts could not be weighed, why not, and what was given, to be mended. */
function Desk({
  error,
  retry,
  ...facts
}: SheetFactsProps & { readonly error: unknown; readonly retry: () => void }) {
  const { t } = useTranslation()
  const { sheet, details } = facts
  return (
    <>
      {error ? <ProblemNotice error={error} onRetry={retry} /> : null}
      {sheet === undefined && !error ? (
        <Skeleton lines={6} label={t('checklist.waiting')} />
      ) : (
        <div className={styles.desk}>
          <SheetFacts {...facts} />
          {sheet === undefined ? null : <SheetVerdicts sheet={sheet} details={details} />}
        </div>
      )}
    </>
  )
}

/** Page of the case sheet. */
export function CasePage() {
  const { t } = useTranslation()
  const [sheet, act] = useReducer(sheetAfter, undefined, () =>
    sheetFrom(readKept('session', KEY, null)),
  )
  const catalogue = useChecklists()
  const known = new Set(catalogue.data?.map(({ id }) => id))
  const chosen = sheet.checklists.filter((id) => known.has(id))
  const details = useChecklistDetails(chosen)
  const isReady = chosen.length > 0 && details.length === chosen.length
  const facts = factsFor(sheet, details)
  const result = useQuery({
    ...sheetQuery({ checklists: chosen, facts }),
    enabled: isReady,
    placeholderData: (previous) => previous,
  })
  usePageTitle(t('case.title'))
  useEffect(() => keep('session', KEY, sheet), [sheet])
  useAdded(act)
  return (
    <div className={`${page.page} ${styles.page}`} aria-busy={result.isFetching}>
      <div className="no-print">
        <h1 className={page.title}>{t('case.title')}</h1>
        <p className={page.lead}>{t('case.lead')}</p>
        {catalogue.error ? (
          <ProblemNotice error={catalogue.error} onRetry={() => void catalogue.refetch()} />
        ) : null}
        {catalogue.data === undefined ? (
          catalogue.error ? null : (
            <Skeleton lines={6} />
          )
        ) : (
          <Chooser catalogue={catalogue.data} chosen={chosen} act={act} />
        )}
        {chosen.length === 0 ? null : (
          <>
            <SheetHead sheet={sheet} act={act} />
            <Desk
              sheet={result.data}
              given={facts}
              chosen={chosen}
              details={details}
              act={act}
              error={result.error}
              retry={() => void result.refetch()}
            />
          </>
        )}
      </div>
      {chosen.length === 0 || result.data === undefined ? null : (
        <ReviewForm sheet={result.data} head={sheet} details={details} />
      )}
    </div>
  )
}
