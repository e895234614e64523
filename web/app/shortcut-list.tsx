// The list of keys, in a dialog.

import { useTranslation } from 'react-i18next'
import { Sheet } from '../parts/sheet.tsx'
import { SHORTCUTS } from './key-press.ts'
import styles from './shell.module.css'

/** Dialog that lists every shortcut. */
export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Sheet title={t('keys.title')} kind="dialog" onClose={onClose}>
      <p className={styles.note}>{t('keys.note')}</p>
      <dl className={styles.list}>
        {SHORTCUTS.map(({ key, id }) => (
          <div key={id}>
            <dt>{t(`keys.${id}`)}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
