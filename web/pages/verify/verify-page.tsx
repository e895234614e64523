// Verifier: paste a text, every citation in it is checked against the stored law.

import { useMutation } from '@tanstack/react-query'
import { type ChangeEvent, type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CheckedCitation } from '../../../server/contract/verify.ts'
import { RequestFailure } from '../../api/request.ts'
import { type Verified, verifyFile, verifyText } from '../../api/verify.ts'
import { lawAddress } from '../../app/addresses.ts'
import { MAX_FILE, MAX_TEXT } from '../../app/limits.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ExportButtons } from '../../parts/export-buttons.tsx'
import { FilePick } from '../../parts/file-pick.tsx'
import { OnlyCheck } from '../../parts/only-check.tsx'
import page from '../../parts/page.module.css'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import textButton from '../../parts/text-button.module.css'
import { CheckedText } from './checked-text.tsx'
import { beginCheck, heldCheck, holdCheck } from './held.ts'
import styles from './verify-page.module.css'

/** One exact, one with changed words, one that does not exist. */
const SAMPLE =
  '根据《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》第三百七十条第七项，“辩护人作无罪辩护的”，不适用速裁程序。该解释第三百七十一条规定：“人民法院应当在开庭前三日将开庭的时间、地点通知人民检察院”。另见该解释第七百条。'

function Difference({ checked }: { readonly checked: CheckedCitation }) {
  const { t } = useTranslation()
  if (checked.difference === undefined) return null
  return (
    <p className={styles.difference} lang="zh-CN">
      {checked.difference.map((run, index) => {
        const key = `${index} ${run.kind}`
        if (run.kind === 'same') return <span key={key}>{run.text}</span>
        return run.kind === 'written' ? (
          <del key={key} title={t('verify.written')}>
            {run.text}
          </del>
        ) : (
          <ins key={key} title={t('verify.stored')}>
            {run.text}
          </ins>
        )
      })}
    </p>
  )
}

function Result({ checked }: { readonly checked: CheckedCitation }) {
  const { t } = useTranslation()
  return (
    <li className={styles.result} data-verdict={checked.verdict} id={`c-${checked.span.start}`}>
      <p className={styles.verdict}>{t(`verify.verdict.${checked.verdict}`)}</p>
      <div lang="zh-CN">
        <p className={styles.quote}>{checked.quote}</p>
        <p>{checked.detail}</p>
        <Difference checked={checked} />
        {checked.provisionId === undefined ? null : (
          <p>
            <Link to={lawAddress(checked.provisionId)}>{checked.label ?? checked.provisionId}</Link>
          </p>
        )}
      </div>
    </li>
  )
}

function Notices({ notices }: Pick<Verified, 'notices'>) {
  return notices.map((notice) => (
    <p key={notice} className={styles.kept} lang="zh-CN">
      {notice}
    </p>
  ))
}

function Results({ response, text, notices }: Verified) {
  const { t } = useTranslation()
  const [onlyFaults, setOnlyFaults] = useState(false)
  const { checked, summary } = response
  if (checked.length === 0)
    return (
      <>
        <p role="status">{t('verify.none')}</p>
        <Notices notices={notices} />
      </>
    )
  const shown = onlyFaults ? checked.filter(({ verdict }) => verdict !== 'verified') : checked
  return (
    <section>
      <h2 className={styles.heading}>{t('verify.results')}</h2>
      <p role="status" className={styles.summary} lang="zh-CN">
        {summary}
      </p>
      <Notices notices={notices} />
      <ExportButtons key={text} kind="verification" body={{ text }} />
      <OnlyCheck label={t('verify.onlyFaults')} checked={onlyFaults} onChange={setOnlyFaults} />
      <ol>
        {shown.map((one) => (
          <Result key={`${one.span.start} ${one.span.end}`} checked={one} />
        ))}
      </ol>
      <details className={styles.text}>
        <summary>{t('verify.yours')}</summary>
        <CheckedText text={text} checked={checked} />
      </details>
    </section>
  )
}

function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation()
  const notOffered =
    error instanceof RequestFailure &&
    error.status === 404 &&
    (error.problem === undefined || error.problem.code === 'ROUTE_NOT_FOUND')
  if (!notOffered) return <ProblemNotice error={error} onRetry={onRetry} />
  return (
    <section role="alert" className={styles.absent}>
      <h2>{t('verify.notOffered')}</h2>
      <p>{t('verify.notOfferedHint')}</p>
      <p>
        <Link to="/search">{t('search.title')}</Link>
      </p>
    </section>
  )
}

/** What is checked, and what becomes of what is found: true where the text of it belongs into the field. */
interface Check {
  readonly input: string | File
  readonly finish: (verified: Verified) => boolean
}

/** Page of the verifier. */
export function VerifyPage() {
  const { t } = useTranslation()
  const field = useId()
  const [before] = useState(heldCheck)
  const [text, setText] = useState(before.text)
  const [fault, setFault] = useState<string>()
  const check = useMutation({
    mutationFn: ({ input }: Check) =>
      typeof input === 'string' ? verifyText(input) : verifyFile(input),
    onSuccess: (verified, { finish }) => {
      if (finish(verified)) setText(verified.text)
    },
  })
  const begin = (input: Check['input']): void => check.mutate({ input, finish: beginCheck() })
  const verified = check.isIdle ? before.verified : check.data
  const write = (written: string): void => {
    setText(written)
    holdCheck({ text: written })
  }
  const pick = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0]
    target.value = ''
    if (file === undefined) return
    setFault(file.size > MAX_FILE ? t('verifyFile.tooLarge') : undefined)
    if (file.size > MAX_FILE) return
    begin(file)
  }
  usePageTitle(t('verify.title'))
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const problem =
      text.trim() === ''
        ? t('verify.empty')
        : text.length > MAX_TEXT
          ? t('verify.tooLong', { length: text.length, most: MAX_TEXT })
          : undefined
    setFault(problem)
    if (problem === undefined) begin(text)
  }
  return (
    <div className={`${page.page} ${styles.page}`}>
      <h1 className={page.title}>{t('verify.title')}</h1>
      <p className={page.lead}>{t('verify.lead')}</p>
      <form className={`${styles.form} no-print`} onSubmit={onSubmit}>
        <label htmlFor={field}>{t('verify.label')}</label>
        <textarea
          id={field}
          rows={9}
          value={text}
          onChange={(event) => write(event.target.value)}
          aria-invalid={fault !== undefined}
          aria-describedby={`${field}-fault`}
        />
        <div className={styles.ways}>
          <p id={`${field}-fault`} role="status" className={styles.fault}>
            {fault}
          </p>
          <FilePick label={t('verifyFile.pick')} accept=".docx,.txt,.md,text/plain" onPick={pick} />
          <button
            type="button"
            className={`${textButton.button} ${styles.second}`}
            onClick={() => write(SAMPLE)}
          >
            {t('verify.sample')}
          </button>
          <button type="submit" className={styles.submit}>
            {t('verify.submit')}
          </button>
        </div>
      </form>
      <p className={`${styles.kept} no-print`}>{t('verify.kept')}</p>
      {check.isPending ? <Skeleton lines={5} label={t('verify.waiting')} /> : null}
      {check.error ? (
        <Failure error={check.error} onRetry={() => begin(check.variables?.input ?? text)} />
      ) : null}
      {verified === undefined ? null : <Results {...verified} />}
    </div>
  )
}
