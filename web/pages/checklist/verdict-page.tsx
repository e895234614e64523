// The verdict: a seal, one sentence, its reasons in the words of the law, and the whole argument. Prints on A4.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Evaluation } from '../../../server/contract/checklists.ts'
import { checklistAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ChineseRun, SLOT } from '../../parts/chinese-run.tsx'
import { copyText } from '../../parts/clipboard.ts'
import { ExportButtons } from '../../parts/export-buttons.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { ReceiptLine } from '../../parts/receipt-line.tsx'
import { Seal } from '../../parts/seal.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { argumentOf } from './argument.ts'
import { ArgumentTree } from './argument-tree.tsx'
import common from './checklist.module.css'
import { useWork } from './checklist-frame.tsx'
import { unconfirmedIn } from './flow.ts'
import { Provisional } from './provisional.tsx'
import { writeFacts } from './shared-facts.ts'
import styles from './verdict.module.css'
import {
  Conflicts,
  Consequences,
  Deadlines,
  FactsUsed,
  Findings,
  MissingFacts,
  Reasons,
} from './verdict-parts.tsx'
import { WhatIfPanel } from './what-if-panel.tsx'
import { WhySentence } from './why-sentence.tsx'

function Tools() {
  const { t } = useTranslation()
  const { checklist, flow } = useWork()
  const [link, setLink] = useState<string>()
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    const { origin } = window.location
    const address = `${origin}${checklistAddress(checklist.id, 'verdict')}${writeFacts(flow.facts, unconfirmedIn(flow))}`
    setCopied(await copyText(address))
    setLink(address)
  }
  return (
    <div className={`${styles.tools} no-print`}>
      <button type="button" className={common.quiet} onClick={() => window.print()}>
        {t('checklist.print')}
      </button>
      <button type="button" className={common.quiet} onClick={() => void copy()}>
        {t('checklist.copyLink')}
      </button>
      {unconfirmedIn(flow).length > 0 ? (
        // A file says of every fact that it was filled in.
        <span className={common.small}>{t('unconfirmed.exportFirst')}</span>
      ) : (
        <ExportButtons
          key={JSON.stringify(flow.facts)}
          kind="evaluation"
          body={{ id: checklist.id, facts: flow.facts }}
          withPrint={false}
        />
      )}
      <span className={styles.ways}>
        <Link to={checklistAddress(checklist.id, 'picture')}>{t('picture.title')}</Link>
        <Link to={checklistAddress(checklist.id, 'tasks')}>{t('checklist.tasks')}</Link>
        <Link to={checklistAddress(checklist.id, 'review')}>{t('checklist.review')}</Link>
      </span>
      <p role="status" className={common.small}>
        {link === undefined
          ? null
          : copied
            ? t('app.sentences', { first: t('ask.copied'), second: t('checklist.linkNote') })
            : link}
      </p>
    </div>
  )
}

function Signature() {
  const { t } = useTranslation()
  const { checklist } = useWork()
  return (
    <div className={`print-only ${styles.signature}`}>
      <p>{t('checklist.printedFrom')}</p>
      <p>
        <ChineseRun
          words={t('checklist.printedOn', { title: SLOT, v: checklist.version })}
          run={checklist.title}
        />
      </p>
      <p className={styles.lines}>
        <span>{t('app.labelled', { label: t('checklist.signature'), text: '' })}</span>
        <span>{t('app.labelled', { label: t('checklist.signDate'), text: '' })}</span>
      </p>
    </div>
  )
}

function Verdict({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t } = useTranslation()
  const { checklist, flow, isWeighing } = useWork()
  const { outcome, determined } = evaluation
  const isProvisional = determined && unconfirmedIn(flow).length > 0
  // The outcome is not in the title: titles stay in the history of a browser that others use too.
  usePageTitle(t('app.labelled', { label: t('checklist.verdict'), text: checklist.title }))
  const props = { evaluation, checklist }
  return (
    <div className={styles.verdict} aria-busy={isWeighing}>
      <p className={`${common.crumb} no-print`}>
        <Link to={checklistAddress(checklist.id)} lang="zh-CN">
          ‹ {checklist.title}
        </Link>
      </p>
      <section
        className={styles.banner}
        data-settled={determined && !isProvisional ? '' : undefined}
        data-provisional={isProvisional ? '' : undefined}
        data-testid="verdict"
      >
        <Seal
          title={outcome.title}
          settled={determined}
          provisional={isProvisional ? t('unconfirmed.seal') : undefined}
        />
        <div>
          <h1 lang="zh-CN" data-testid="outcome">
            {outcome.title}
          </h1>
          <WhySentence evaluation={evaluation} className={styles.why} />
          {isProvisional ? null : (
            <p>
              {determined
                ? t('checklist.determined')
                : t('app.sentences', {
                    first: t('checklist.open', { n: evaluation.missing.length }),
                    second: t('checklist.undetermined'),
                  })}
            </p>
          )}
          <MissingFacts {...props} />
          <Provisional />
        </div>
      </section>
      <Tools />
      <Reasons {...props} />
      <Consequences {...props} />
      <section>
        <h2 className={styles.heading}>{t('checklist.trace')}</h2>
        <p className={`${common.small} no-print`}>{t('checklist.traceNote')}</p>
        <ArgumentTree line={argumentOf(evaluation.trace)} />
      </section>
      <Conflicts {...props} />
      <Deadlines {...props} />
      <FactsUsed {...props} />
      <Findings {...props} />
      <WhatIfPanel key={checklist.id} />
      <Signature />
      <ReceiptLine receipt={evaluation.receipt} className={styles.receipt} />
    </div>
  )
}

/** Page of the verdict on the answers of this tab. */
export function VerdictPage() {
  const { t } = useTranslation()
  const { evaluation, error, retry } = useWork()
  if (error) return <ProblemNotice error={error} onRetry={retry} level={1} />
  if (evaluation === undefined) return <Skeleton lines={8} label={t('checklist.waiting')} />
  return <Verdict evaluation={evaluation} />
}
