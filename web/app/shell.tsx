// What stands around every page: header, foot, skip link, shortcuts, and where the focus goes on a new page.

import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Location,
  Outlet,
  ScrollRestoration,
  useLocation,
  useNavigate,
  useNavigation,
} from 'react-router'
import { useHealth } from '../api/queries.ts'
import { ASK, SEARCH } from './addresses.ts'
import { keepFocus } from './focus-keeper.ts'
import { Header } from './header.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import styles from './shell.module.css'
import { listenForShortcuts, useShortcut } from './shortcuts.ts'
import { chooseTheme, shownTheme } from './theme.ts'
import { cleaned, questionsAt } from './words-in-address.ts'

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
const subjectOf = (location: Location): string =>
  location.pathname === ASK ? JSON.stringify(questionsAt(location)) : pageOf(location.pathname)

/** Where the page was scrolled to is kept for each of these: all talks have one address, and so have all searches. */
const scrolledAs = ({ pathname, search, key }: Location): string =>
  pathname === ASK || pathname === SEARCH ? key : `${pageOf(pathname)}${search}`

/** Words of a link that was followed or written into the address bar go from the address into the entry. */
function useCleanAddress(): void {
  const location = useLocation()
  const navigate = useNavigate()
  useLayoutEffect(() => {
    const clean = cleaned(location)
    if (clean === undefined) return
    const { pathname, search, hash, state } = clean
    void navigate({ pathname, search, hash }, { replace: true, preventScrollReset: true, state })
  }, [location, navigate])
}

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

/** The frame of all pages. */
export function Shell() {
  const { t } = useTranslation()
  const [listOpen, setListOpen] = useState(false)
  const main = useFocusOnNewPage()
  const navigation = useNavigation()
  useCleanAddress()
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
      <ScrollRestoration getKey={scrolledAs} />
      {listOpen ? (
        <Suspense>
          <ShortcutList onClose={() => setListOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
