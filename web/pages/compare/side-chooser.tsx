// One side of a comparison: a provision by its citation, or a whole text from the list.

import { type FormEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentSummary } from '../../../server/contract/documents.ts'
import { useProvision, useSearch } from '../../api/queries.ts'
import { documentOf } from '../../app/addresses.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import styles from './compare.module.css'
import type { Side, Sides } from './use-sides.ts'

/** One of the two sides, and the texts to choose from. */
export interface SideChooserProps {
  readonly side: Side
  readonly sides: Sides
  readonly documents: readonly DocumentSummary[]
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
export function SideChooser({ side, sides, documents }: SideChooserProps) {
  const { t } = useTranslation()
  const field = useId()
  const id = sides.idOf(side)
  const other = sides.idOf(side === 'a' ? 'b' : 'a')
  const isProvision = id.includes('/')
  const { data: chosen } = useProvision(isProvision ? id : undefined)
  const { text, fault, failure } = sides.draftOf(side)
  const shown = text ?? chosen?.citations.short ?? ''
  const onChoose = (picked: string): void => sides.choose(side, picked)
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    void sides.take(side)
  }
  return (
    <div className={styles.side} data-side={side}>
      <form onSubmit={onSubmit}>
        <label htmlFor={field}>{t(`compare.${side}`)}</label>
        <span className={styles.field}>
          <input
            id={field}
            type="text"
            value={shown}
            placeholder={t('compare.placeholder')}
            aria-invalid={fault !== undefined}
            aria-describedby={`${field}-fault`}
            onChange={(event) => sides.type(side, event.target.value)}
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
