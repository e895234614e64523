// Answer beside source. The talk is kept with the entry of the history, the citation that is shown in the address.

import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import type { Answer, Statement } from '../../../server/contract/answers.ts'
import { ASK, SEARCH } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { SPLIT_VIEW, useMedia } from '../../app/use-media.ts'
import { questionsAt, talkState, withTyped } from '../../app/words-in-address.ts'
import { AskBox } from '../../parts/ask-box.tsx'
import { PrivateLink } from '../../parts/private-link.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { SourcePane } from '../../parts/source-pane.tsx'
import { languageOf, spokenLanguage } from '../../words/i18n.ts'
import { rememberQuestion } from '../home/recent-questions.ts'
import { chosenCitation } from './answer-parts.ts'
import { AnswerView, type AnswerViewProps } from './answer-view.tsx'
import styles from './ask-page.module.css'
import { type Confirmed, confirm, readConfirmed, withdraw, writeConfirmed } from './confirmed.ts'
import { EmptyAsk } from './empty-ask.tsx'
import { formCitations } from './form-citations.ts'
import type { Judgement } from './proposals.tsx'
import { QuestionHeading } from './question-heading.tsx'
import { requestOf, useAnswer } from './use-answer.ts'

function Talk({ questions }: { readonly questions: readonly string[] }) {
  const { t } = useTranslation()
  const earlier = questions.slice(0, -1)
  if (earlier.length === 0) return null
  return (
    <nav className={styles.talk} aria-label={t('ask.earlier')}>
      <ol>
        {earlier.map((question, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a talk may ask the same twice; its order never changes
          <li key={index} lang={languageOf(question)}>
            <PrivateLink to={ASK} state={talkState(questions.slice(0, index + 1))}>
              {question}
            </PrivateLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The choice of a citation: in the address (`at`), and counted so that the focus follows only the reader. */
function useChoice(): {
  readonly at: string | null
  readonly count: number
  readonly choose: (key: string) => void
} {
  const [query, setQuery] = useSearchParams()
  const { state } = useLocation()
  const [count, setCount] = useState(0)
  const choose = (key: string): void => {
    setCount((before) => before + 1)
    const next = new URLSearchParams(query)
    next.set('at', key)
    setQuery(next, { replace: true, preventScrollReset: true, state })
  }
  return { at: query.get('at'), count, choose }
}

/** Where the source stands: beside the answer where there is room, else in a sheet that a choice opens. */
function SourceSide({
  isAside,
  isOpen,
  isWaiting,
  onClose,
  children,
}: {
  readonly isAside: boolean
  readonly isOpen: boolean
  readonly isWaiting: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  if (isAside)
    return (
      <aside className={styles.source} aria-label={t('ask.source')}>
        {children ?? <p className={styles.hint}>{isWaiting ? null : t('ask.sourceHint')}</p>}
      </aside>
    )
  if (!isOpen || children === null) return null
  return (
    <Sheet title={t('ask.source')} kind="sheet" onClose={onClose}>
      {children}
    </Sheet>
  )
}

/** What the reader confirmed in this talk, and what was said of the proposals that stand there. */
function useConfirming(questions: readonly string[]) {
  const { state } = useLocation()
  const navigate = useNavigate()
  const confirmed = useMemo(() => readConfirmed(state), [state])
  const [judged, setJudged] = useState<Readonly<Record<string, Judgement>>>({})
  const keep = (next: Confirmed): void => {
    const { search } = window.location
    void navigate(
      { search },
      {
        replace: true,
        preventScrollReset: true,
        state: talkState(questions, writeConfirmed(next)),
      },
    )
  }
  return {
    confirmed,
    ask: (next: string): void => {
      void navigate(ASK, { state: talkState([...questions, next], writeConfirmed(confirmed)) })
    },
    withdraw: (fact: string): boolean => {
      if (confirmed === undefined || !(fact in confirmed.facts)) return false
      setJudged(({ [fact]: _, ...others }) => others)
      keep(withdraw(confirmed, fact))
      return true
    },
    say: (checklist: string | undefined, facts: Parameters<AnswerViewProps['onSay']>[0]): void => {
      const said = facts.map(({ id, value }) => ({ fact: id, value }))
      if (checklist !== undefined) keep(confirm(confirmed, checklist, said))
    },
    proposing: (checklist: string | undefined): AnswerViewProps['proposing'] => ({
      judged,
      onJudge: (fact, judgement) =>
        setJudged(({ [fact]: _, ...others }) =>
          judgement === undefined ? others : { ...others, [fact]: judgement },
        ),
      onApply: (accepted) => {
        if (checklist !== undefined) keep(confirm(confirmed, checklist, accepted))
      },
    }),
  }
}

/** What a screen reader hears of an answer as it comes; a failure speaks for itself. */
function Progress({
  answer,
  statements,
  hasFailed,
}: {
  readonly answer: Answer | undefined
  readonly statements: readonly (Statement | undefined)[]
  readonly hasFailed: boolean
}) {
  const { t } = useTranslation()
  const words = (): string => {
    if (answer?.status === 'abstained') return t('ask.abstainedTitle')
    if (answer !== undefined)
      return t('ask.done', { n: statements.flatMap((one) => one?.citations ?? []).length })
    return hasFailed ? '' : t('ask.waiting')
  }
  return (
    <p role="status" className="visually-hidden">
      {words()}
    </p>
  )
}

function Conversation({ questions }: { readonly questions: readonly string[] }) {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const isSplit = useMedia(SPLIT_VIEW)
  const choice = useChoice()
  const [without, setWithout] = useState<readonly string[]>([])
  const [sheetOpen, setSheetOpen] = useState(false)
  const confirming = useConfirming(questions)
  const request = requestOf(questions, without, confirming.confirmed, spokenLanguage(i18n))
  const { data, error, isFetching, statements, refetch } = useAnswer(request)
  const question = questions[questions.length - 1] ?? ''
  usePageTitle(t('app.ask'))
  useEffect(() => rememberQuestion(question), [question])
  const chosen = chosenCitation(
    statements,
    choice.at,
    data?.form === undefined ? [] : formCitations(data.form),
  )
  const { provisionId, span } = chosen?.citation ?? {}
  const marks = useMemo(
    () => (provisionId === undefined || span === undefined ? [] : [{ provisionId, span }]),
    [provisionId, span],
  )
  // Without a citation there is no source to stand beside the answer.
  const isAlone = data !== undefined && provisionId === undefined
  const source =
    provisionId === undefined ? null : (
      <SourcePane provisionId={provisionId} marks={marks} choice={choice.count} />
    )
  return (
    <div className={styles.split} data-alone={isAlone ? '' : undefined}>
      <section className={styles.answer}>
        <Talk questions={questions} />
        <QuestionHeading question={question} />
        <Progress answer={data} statements={statements} hasFailed={error !== null} />
        {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
        <AnswerView
          questions={questions}
          statements={statements}
          answer={data}
          isWording={isFetching && data !== undefined}
          request={request}
          proposing={confirming.proposing(data?.checklist?.id)}
          onSay={(facts) => confirming.say(data?.evaluation?.checklistId, facts)}
          onRemove={(id) => {
            if (!confirming.withdraw(id)) setWithout((before) => [...before, id])
          }}
          choosing={{
            chosen: chosen?.key,
            choose: (key) => {
              choice.choose(key)
              setSheetOpen(true)
            },
          }}
        />
        {isFetching && statements.length === 0 ? (
          <Skeleton lines={7} label={t('ask.waiting')} />
        ) : null}
        <div className={`${styles.follow} no-print`}>
          <AskBox
            label={t('ask.follow')}
            placeholder={t('ask.followPlaceholder')}
            size="small"
            onAsk={confirming.ask}
            onFind={(next) => void navigate(SEARCH, { state: withTyped(null, next) })}
          />
        </div>
      </section>
      <SourceSide
        isAside={isSplit && !isAlone}
        isOpen={!isSplit && sheetOpen}
        isWaiting={isFetching}
        onClose={() => setSheetOpen(false)}
      >
        {source}
      </SourceSide>
    </div>
  )
}

/** The page of a talk; without a question, the box alone. */
export function AskPage() {
  const { search, hash, state } = useLocation()
  const questions = useMemo(() => questionsAt({ search, hash, state }), [search, hash, state])
  return questions.length === 0 ? (
    <EmptyAsk />
  ) : (
    <Conversation key={questions.join('\n')} questions={questions} />
  )
}
