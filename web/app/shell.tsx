// What stands around every page: header, foot, skip link, shortcuts, and where the focus goes on a new page.

import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Location, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router'
import { useHealth } from '../api/queries.ts'
import { readQuestions } from './addresses.ts'
import { keepFocus } from './focus-keeper.ts'
import { Header } from './header.tsx'
import styles from './shell.module.css'
import { listenForShortcuts, useShortcut } from './shortcuts.ts'
import { chooseTheme, shownTheme } from './theme.ts'

const ShortcutList = lazy(async () => ({
  default: (await import('./shortcut-list.tsx')).ShortcutList,
}))

const focusAsk = (): void =>
  [...document.querySelectorAll<HTMLElement>('[data-ask]')]
    .find((field) => field.offsetParent !== null)
    ?.focus()

/** Pages that share one path prefix are one page: the reader moves inside a text without losing the focus. */
const pageOf = (pathname: string): string =>
  pathname.startsWith('/law/') ? pathname.split('/').slice(0, 3).join('/') : pathname

/** What a reader came to: another question of a talk is something new, another article of a text is not. */
const subjectOf = ({ pathname, search, hash }: Location): string =>
  pathname === '/ask' ? JSON.stringify(readQuestions(search, hash)) : pageOf(pathname)

function useFocusOnNewPage(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const page = subjectOf(useLocation())
  const before = useRef(page)
  // Before anything is drawn: what had the focus on the old page is gone, and nobody has taken it yet.
  useLayoutEffect(() => {
    if (before.current === page) return
    before.current = page
    if (!main.current?.contains(document.activeElement))
      main.current?.focus({ preventScroll: true })
  }, [page])
  useEffect(() => (main.current === null ? undefined : keepFocus(main.current)), [])
  return main
}

function Foot() {
  const { t } = useTranslation()
  const { data } = useHealth()
  return (
    <footer className={`${styles.foot} no-print`}>
      <p>{t('app.foot')}</p>
      {data === undefined ? null : (
        <p>{t('app.served', { ...data.corpus, version: data.version })}</p>
      )}
    </footer>
  )
}

function OfflineNotice() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [offline, setOffline] = useState(false)
  useEffect(() => {
    const back = (): void => {
      setOffline(false)
      void client.refetchQueries({ predicate: (query) => query.state.status === 'error' })
    }
    const gone = (): void => setOffline(true)
    window.addEventListener('online', back)
    window.addEventListener('offline', gone)
    return () => {
      window.removeEventListener('online', back)
      window.removeEventListener('offline', gone)
    }
  }, [client])
  return (
    <div role="status">{offline ? <p className={styles.offline}>{t('app.offline')}</p> : null}</div>
  )
}

/** The frame of all pages. */
export function Shell() {
  const { t } = useTranslation()
  const [listOpen, setListOpen] = useState(false)
  const main = useFocusOnNewPage()
  const navigation = useNavigation()
  useEffect(listenForShortcuts, [])
  useShortcut('ask', focusAsk)
  useShortcut('help', () => setListOpen(true))
  useShortcut('theme', () => chooseTheme(shownTheme() === 'dark' ? 'light' : 'dark'))
  return (
    <>
      <a href="#main" className={`${styles.skip} no-print`}>
        {t('app.skip')}
      </a>
      <Header onShortcuts={() => setListOpen(true)} />
      <OfflineNotice />
      <div
        className={styles.progress}
        data-going={navigation.state === 'loading' ? '' : undefined}
        aria-hidden="true"
      />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <Foot />
      <ScrollRestoration getKey={(location) => `${pageOf(location.pathname)}${location.search}`} />
      {listOpen ? (
        <Suspense>
          <ShortcutList onClose={() => setListOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
