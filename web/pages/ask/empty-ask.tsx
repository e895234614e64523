// The page of an answer before there is a question.

import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ASK, SEARCH } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { talkState, withTyped } from '../../app/words-in-address.ts'
import { AskBox } from '../../parts/ask-box.tsx'
import { PrivateLink } from '../../parts/private-link.tsx'
import { languageOf } from '../../words/i18n.ts'
import { recentQuestions } from '../home/recent-questions.ts'
import styles from './ask-page.module.css'

/** Question box, examples, and what was asked before. */
export function EmptyAsk() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  usePageTitle(t('app.ask'))
  const recent = recentQuestions()
  const examples = [t('home.example1'), t('home.example2'), t('home.example3')]
  return (
    <div className={styles.empty}>
      <h1 className={styles.question}>{t('app.ask')}</h1>
      <AskBox
        label={t('ask.label')}
        placeholder={t('ask.placeholder')}
        size="large"
        autoFocus
        onAsk={(question) => void navigate(ASK, { state: talkState([question]) })}
        onFind={(question) => void navigate(SEARCH, { state: withTyped(null, question) })}
      />
      <h2 className={styles.list}>{recent.length > 0 ? t('home.recent') : t('home.examples')}</h2>
      <ul>
        {(recent.length > 0 ? recent : examples).map((question) => (
          <li key={question} lang={languageOf(question)}>
            <PrivateLink to={ASK} state={talkState([question])}>
              {question}
            </PrivateLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
