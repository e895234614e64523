// What a reader must know where there is no server: nothing can be asked, and what is shown was kept on an earlier day.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { keptSince, onReply, wasReached } from '../api/kept-replies.ts'
import styles from './shell.module.css'

/** Queries of law that may have been answered from what was kept, by the first part of their key. */
const LAW = [
  'documents',
  'document',
  'provision',
  'checklists',
  'checklist',
  'topics',
  'topic',
  'health',
]
/** What was kept is asked for again at most this often, in milliseconds. */
const AGAIN_AFTER_MS = 15_000

/** Asks for kept law again as soon as the server answers something. */
function useCheckedAgain(): void {
  const client = useQueryClient()
  const last = useRef(0)
  useEffect(
    () =>
      onReply(() => {
        const now = Date.now()
        if (!wasReached() || keptSince() === undefined || now - last.current < AGAIN_AFTER_MS)
          return
        last.current = now
        void client.invalidateQueries({
          predicate: ({ queryKey }) => LAW.includes(String(queryKey[0])),
        })
      }),
    [client],
  )
}

/** True while the browser has no network; what failed meanwhile is asked for again when it is back. */
function useIsOffline(): boolean {
  const client = useQueryClient()
  const [isOffline, setIsOffline] = useState(false)
  useEffect(() => {
    const back = (): void => {
      setIsOffline(false)
      void client.refetchQueries({
        predicate: ({ state, queryKey }) =>
          state.status === 'error' ||
          (keptSince() !== undefined && LAW.includes(String(queryKey[0]))),
      })
    }
    const gone = (): void => setIsOffline(true)
    window.addEventListener('online', back)
    window.addEventListener('offline', gone)
    return () => {
      window.removeEventListener('online', back)
      window.removeEventListener('offline', gone)
    }
  }, [client])
  return isOffline
}

/** The notice; also on paper, where what was kept looks like what was checked. */
export function OfflineNotice() {
  const { t, i18n } = useTranslation()
  const isOffline = useIsOffline()
  useCheckedAgain()
  const kept = useSyncExternalStore(onReply, keptSince)
  const day =
    kept === undefined
      ? undefined
      : new Date(kept).toLocaleDateString(i18n.language === 'en' ? 'en-GB' : 'zh-CN', {
          dateStyle: 'long',
        })
  return (
    <div role="status">
      {isOffline ? <p className={styles.offline}>{t('app.offline')}</p> : null}
      {day === undefined ? null : (
        <p className={styles.offline} data-testid="kept">
          {t('app.keptOn', { day })}
        </p>
      )}
    </div>
  )
}
