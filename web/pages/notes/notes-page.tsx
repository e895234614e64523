// 收藏与笔记 as one page: open, change, take along as a file, bring back.

import { type ChangeEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { lawAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { FilePick } from '../../parts/file-pick.tsx'
import { saveFile } from '../../parts/file-saving.ts'
import {
  changeLaw,
  keptLawFrom,
  mergedLaw,
  today,
  useKeptLaw,
  withKept,
} from '../../parts/own-notes.ts'
import page from '../../parts/page.module.css'
import { useListKeys } from '../../parts/use-list-keys.ts'
import styles from './notes-page.module.css'

function Files() {
  const { t } = useTranslation()
  const law = useKeptLaw()
  const [said, setSaid] = useState<string>()
  const bring = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file === undefined) return
    try {
      const incoming = keptLawFrom(JSON.parse(await file.text()))
      const count = Object.keys(incoming).length
      if (count > 0) changeLaw((kept) => mergedLaw(kept, incoming))
      setSaid(count === 0 ? t('notes.notOurs') : t('notes.brought', { n: count }))
    } catch {
      setSaid(t('notes.notOurs'))
    }
  }
  return (
    <div className={styles.files}>
      <button
        type="button"
        disabled={Object.keys(law).length === 0}
        onClick={() =>
          saveFile(`tiaoli-${today()}.json`, JSON.stringify(law, null, 2), 'application/json')
        }
      >
        {t('notes.export')}
      </button>
      <FilePick label={t('notes.import')} accept="application/json,.json" onPick={bring} />
      <p role="status">{said}</p>
    </div>
  )
}

/** Page of what is kept. */
export function NotesPage() {
  const { t } = useTranslation()
  const law = useKeptLaw()
  usePageTitle(t('notes.title'))
  useListKeys('[data-walk]')
  const entries = Object.entries(law).sort(([a], [b]) =>
    a.localeCompare(b, 'zh', { numeric: true }),
  )
  return (
    <div className={`${page.page} ${styles.page}`}>
      <h1 className={page.title}>{t('notes.title')}</h1>
      <p className={page.lead}>{t('notes.lead')}</p>
      <Files />
      {entries.length === 0 ? (
        <p className={styles.empty}>
          {t('notes.empty')} <Link to="/law">{t('lost.law')}</Link>
        </p>
      ) : null}
      <ul>
        {entries.map(([id, entry]) => (
          <li key={id} className={styles.entry}>
            <p>
              <span aria-hidden="true" className={styles.star}>
                {entry.favourite ? '★' : '✎'}
              </span>
              <Link to={lawAddress(id)} lang="zh-CN" data-walk="">
                {entry.label}
              </Link>
              <button
                type="button"
                onClick={() =>
                  changeLaw((kept) => withKept(kept, id, { ...entry, favourite: false, note: '' }))
                }
              >
                {t('notes.remove')}
                <span className="visually-hidden">：{entry.label}</span>
              </button>
            </p>
            {entry.note === '' ? null : <p className={styles.note}>{entry.note}</p>}
            <p className={styles.small}>{entry.changedOn}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
