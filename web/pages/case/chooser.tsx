// Which checklists a case is reviewed by: by stage, with a field that narrows the list.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChecklistSummary } from '../../../server/contract/checklists.ts'
import { byGroup, matching } from '../checklists/arrange.ts'
import styles from './case.module.css'
import type { SheetAction } from './case-sheet.ts'

/** The catalogue as boxes to tick. It is open until something is chosen. */
export function Chooser({
  catalogue,
  chosen,
  act,
}: {
  readonly catalogue: readonly ChecklistSummary[]
  readonly chosen: readonly string[]
  readonly act: (action: SheetAction) => void
}) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  // Until the reader opens or closes it: a checklist may be handed over just after the page is there.
  const [isKept, setIsKept] = useState<boolean>()
  const isOpen = isKept ?? chosen.length === 0
  const shown = matching(catalogue, { words, stage: '', user: '' })
  const titles = chosen.flatMap((id) => catalogue.find((one) => one.id === id)?.title ?? [])
  return (
    <details
      className={styles.chooser}
      open={isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) setIsKept(event.currentTarget.open)
      }}
    >
      <summary>
        {t('case.choose')}
        <span className={styles.chosen}>
          {chosen.length === 0 ? (
            t('case.noneChosen')
          ) : (
            <span lang="zh-CN">{titles.join('、')}</span>
          )}
        </span>
      </summary>
      <label className={styles.narrow}>
        <span>{t('checklists.filter')}</span>
        <input
          type="search"
          value={words}
          placeholder={t('checklists.filterHint')}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      {shown.length === 0 ? <p className={styles.small}>{t('checklists.noMatch')}</p> : null}
      <div className={styles.stages}>
        {byGroup(shown, t('checklists.other')).map(({ name, items: checklists }) => (
          <fieldset key={name} className={styles.stage}>
            <legend lang="zh-CN">{name}</legend>
            {checklists.map(({ id, title }) => (
              <label key={id} className={styles.box}>
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={(event) => {
                    setIsKept(true)
                    act({ kind: 'choose', checklist: id, chosen: event.target.checked })
                  }}
                />
                <span lang="zh-CN">{title}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <button type="button" className={styles.done} onClick={() => setIsKept(false)}>
        {t('case.chosen', { n: chosen.length })}
      </button>
    </details>
  )
}
