// Name, pages, quick question, language and colours.

import { useTranslation } from 'react-i18next'
import { Link, NavLink, useLocation } from 'react-router'
import { QuickAsk } from '../parts/quick-ask.tsx'
import { speak } from '../words/i18n.ts'
import { ASK, SEARCH } from './addresses.ts'
import styles from './shell.module.css'
import { chooseTheme, type ThemeChoice, useThemeChoice } from './theme.ts'

const NEXT_THEME: Readonly<Record<ThemeChoice, ThemeChoice>> = {
  system: 'light',
  light: 'dark',
  dark: 'system',
}
const THEME_WORD = {
  system: 'app.themeSystem',
  light: 'app.themeLight',
  dark: 'app.themeDark',
} as const
/** Pages that have a large question box of their own. */
const ASKING = ['/', ASK, SEARCH]

/** The header of every page. */
export function Header({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { t, i18n } = useTranslation()
  const { pathname } = useLocation()
  const theme = useThemeChoice()
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.brand} aria-label={t('app.name')}>
        <span lang="zh-CN">
          条<b>理</b>
        </span>
      </Link>
      <nav className={styles.nav} aria-label={t('app.nav')}>
        {/* A talk has the same address, and stays in the history. */}
        <NavLink to={ASK} replace={false}>
          {t('app.ask')}
        </NavLink>
        <NavLink to="/checklists">{t('app.checklists')}</NavLink>
        <NavLink to="/law">{t('app.law')}</NavLink>
        <NavLink to="/topics">{t('app.topics')}</NavLink>
        <NavLink to="/verify">{t('app.verify')}</NavLink>
        <NavLink to="/case">{t('app.case')}</NavLink>
        <NavLink to="/training">{t('app.training')}</NavLink>
      </nav>
      <div className={styles.tools}>
        {ASKING.includes(pathname) ? null : (
          <div className={styles.quick}>
            <QuickAsk />
          </div>
        )}
        <button
          type="button"
          className={styles.tool}
          aria-label={t('app.languageLabel')}
          onClick={() => void speak(i18n.language === 'en' ? 'zh' : 'en')}
        >
          <span lang={i18n.language === 'en' ? 'zh-CN' : 'en'}>{t('app.language')}</span>
        </button>
        <button
          type="button"
          className={styles.tool}
          onClick={() => chooseTheme(NEXT_THEME[theme])}
          aria-label={t('app.labelled', { label: t('app.theme'), text: t(THEME_WORD[theme]) })}
        >
          {t(THEME_WORD[theme])}
        </button>
        <button
          type="button"
          className={`${styles.tool} ${styles.keys}`}
          aria-label={t('app.shortcuts')}
          onClick={onShortcuts}
        >
          <span className={styles.key} aria-hidden="true">
            ?
          </span>
        </button>
      </div>
    </header>
  )
}
