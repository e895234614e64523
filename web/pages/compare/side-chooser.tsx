// One side of a comparison: a provision by its citation, or a whole text from the list.

import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentSummary } from '../../../server/contract/documents.ts'
import { useProvision, useSearch } from '../../api/queries.ts'
import { documentOf } from '../../app/addresses.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { citationSearch } from './citation-search.ts'
import styles from './compare.module.css'

/** A side, what is chosen for it, and what the other side has. */
export interface SideChooserProps {
  readonly side: 'a' | 'b'
  readonly id: string
  readonly other: string
  readonly documents: readonly DocumentSummary[]
  readonly onChoose: (id: string) => void
}

const NEAR_LENGTH = 240
const NEAR_SHOWN = 4

/** Provisions of other texts that speak like the one on the other side. */
function Near({
  other,
  onChoose,
}: {
  readonly other: string
  readonly onChoose: (id: string) => void
}) {
  const { t } = useTranslation()
  const { data: provision } = useProvision(other)
  const { data } = useSearch({
    q: provision?.text.slice(0, NEAR_LENGTH) ?? '',
    document: undefined,
    limit: 12,
  })
  const near = (data?.hits ?? []).filter(({ documentId }) => documentId !== documentOf(other))
  if (provision === undefined || near.length === 0) return null
  return (
    <div className={styles.near}>
      <p>{t('compare.near')}</p>
      <ul lang="zh-CN">
        {near.slice(0, NEAR_SHOWN).map((hit) => (
          <li key={hit.provisionId}>
            <button type="button" onClick={() => onChoose(hit.provisionId)}>
              {hit.citation}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Field and list of one side. */
export function SideChooser({ side, id, other, documents, onChoose }: SideChooserProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const field = useId()
  const isProvision = id.includes('/')
  const { data: chosen } = useProvision(isProvision ? id : undefined)
  const [text, setText] = useState<string>()
  const [fault, setFault] = useState<string>()
  const [failure, setFailure] = useState<unknown>()
  const shown = text ?? chosen?.citations.short ?? ''
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setFault(undefined)
    setFailure(undefined)
    if (shown.trim() === '') return setFault(t('compare.empty'))
    try {
      const { kind, hits } = await client.fetchQuery(citationSearch(shown.trim()))
      const hit = hits[0]
      if (kind !== 'citation' || hit === undefined) setFault(t('compare.notFound', { q: shown }))
      else onChoose(hit.provisionId)
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <div className={styles.side} data-side={side}>
      <form onSubmit={(event) => void onSubmit(event)}>
        <label htmlFor={field}>{t(`compare.${side}`)}</label>
        <span className={styles.field}>
          <input
            id={field}
            type="text"
            value={shown}
            placeholder={t('compare.placeholder')}
            aria-describedby={`${field}-fault`}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit">{t('compare.take')}</button>
        </span>
      </form>
      <p id={`${field}-fault`} role="status" className={styles.fault}>
        {fault}
      </p>
      {failure === undefined ? null : <ProblemNotice error={failure} />}
      <label className={styles.whole}>
        {t('compare.whole')}{' '}
        <select
          value={isProvision ? '' : id}
          onChange={(event) => {
            if (event.target.value !== '') onChoose(event.target.value)
          }}
        >
          <option value="">{t('compare.noText')}</option>
          {documents.map((document) => (
            <option key={document.id} value={document.id} lang="zh-CN">
              {document.shortTitles[0] ?? document.title}
            </option>
          ))}
        </select>
      </label>
      {id === '' && other.includes('/') ? <Near other={other} onChoose={onChoose} /> : null}
    </div>
  )
}
