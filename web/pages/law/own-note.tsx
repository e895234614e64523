// 收藏与笔记: what the reader keeps of the selected provision.

import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import {
  changeLaw,
  type KeptProvision,
  today,
  useKeptLaw,
  withKept,
} from '../../parts/own-notes.ts'
import styles from './article-aside.module.css'

/** Longest note, in characters: a note, not a file. */
const MAX_NOTE = 4000

/** Star and note of a provision, kept as they are made. */
export function OwnNote({ id, label }: { readonly id: string; readonly label: string }) {
  const { t } = useTranslation()
  const law = useKeptLaw()
  const field = useId()
  const entry = law[id]
  const change = (part: Partial<KeptProvision>): void =>
    changeLaw((kept) =>
      withKept(kept, id, {
        favourite: kept[id]?.favourite ?? false,
        note: kept[id]?.note ?? '',
        ...part,
        label,
        changedOn: today(),
      }),
    )
  return (
    <section className={styles.own}>
      <p className={styles.ownHead}>
        <button
          type="button"
          aria-pressed={entry?.favourite ?? false}
          onClick={() => change({ favourite: !(entry?.favourite ?? false) })}
        >
          <span aria-hidden="true">{entry?.favourite ? '★' : '☆'}</span> {t('notes.favourite')}
        </button>
        <Link to="/notes">{t('notes.all')}</Link>
      </p>
      <label htmlFor={field}>{t('notes.note')}</label>
      <textarea
        id={field}
        rows={entry?.note ? 4 : 2}
        maxLength={MAX_NOTE}
        value={entry?.note ?? ''}
        placeholder={t('notes.placeholder')}
        onChange={(event) => change({ note: event.target.value })}
      />
    </section>
  )
}
