// 如果事实不同: each known fact answered otherwise, and the smallest sets of changes that lead to another outcome.

import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Toggle, WhatIfView } from '../../../server/contract/what-if.ts'
import { useWhatIf } from '../../api/judging.ts'
import { ChineseRun, SLOT } from '../../parts/chinese-run.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import common from './checklist.module.css'
import { useWork } from './checklist-frame.tsx'
import styles from './what-if-panel.module.css'

const WAYS_SHOWN = 3

type WayView = WhatIfView['others'][number]['ways'][number]

function ToggleRow({ toggle }: { readonly toggle: Toggle }) {
  const { t } = useTranslation()
  const { act } = useWork()
  const [isTried, setIsTried] = useState(false)
  const result = useId()
  return (
    <li className={styles.toggle} data-moves={isTried && toggle.moves ? '' : undefined}>
      <button
        type="button"
        role="switch"
        aria-checked={isTried}
        aria-describedby={isTried ? result : undefined}
        className={styles.switch}
        onClick={() => setIsTried(!isTried)}
      >
        <span className={styles.track} aria-hidden="true" />
        <span lang="zh-CN">
          {toggle.title}：<span data-off={isTried ? '' : undefined}>{toggle.from}</span> →{' '}
          <b>{toggle.to}</b>
        </span>
      </button>
      <div id={result} role="status" className={styles.result}>
        {isTried ? (
          <>
            <p>
              {toggle.moves ? t('whatIf.becomes') : t('whatIf.stays')}
              <strong lang="zh-CN">{toggle.outcome.title}</strong>
              {toggle.determined
                ? null
                : t('app.aside', { text: t('checklist.open', { n: toggle.missing.length }) })}
            </p>
            <button
              type="button"
              className={styles.adopt}
              onClick={() => act({ kind: 'answer', fact: toggle.fact, value: toggle.value })}
            >
              {t('whatIf.adopt')}
            </button>
          </>
        ) : null}
      </div>
    </li>
  )
}

/** A way in words: what would have to change, and what of the unknown would then be needed. */
export function WayWords({ way }: { readonly way: WayView }) {
  const { t } = useTranslation()
  const { changes, needs } = way
  return (
    <>
      {changes.map(({ title, from, to }) => (
        <p key={`${title} ${to}`}>
          {t('whatIf.change')}
          <span lang="zh-CN">
            {from === undefined ? null : <del>{from}</del>}
            {from === undefined ? null : ' → '}
            <b>{to}</b>
          </span>
        </p>
      ))}
      {needs.length === 0 ? null : (
        <p>
          {t('whatIf.need', { n: needs.length })}
          <span lang="zh-CN">{needs.map(({ to }) => to).join('；')}</span>
        </p>
      )}
    </>
  )
}

function Others({ others }: { readonly others: WhatIfView['others'] }) {
  const { t } = useTranslation()
  return others.map(({ outcome, ways }) => (
    <section key={outcome.id} className={styles.other}>
      <h3>
        <ChineseRun words={t('whatIf.toGet', { outcome: SLOT })} run={outcome.title} />
      </h3>
      {ways.length === 0 ? <p className={common.small}>{t('whatIf.noWay')}</p> : null}
      <ol className={styles.ways}>
        {ways.slice(0, WAYS_SHOWN).map((way) => (
          <li key={[...way.changes, ...way.needs].map(({ to }) => to).join()}>
            <WayWords way={way} />
          </li>
        ))}
      </ol>
      {ways.length > WAYS_SHOWN ? (
        <p className={common.small}>{t('whatIf.more', { n: ways.length - WAYS_SHOWN })}</p>
      ) : null}
    </section>
  ))
}

function Result({ view }: { readonly view: WhatIfView }) {
  const { t } = useTranslation()
  return (
    <>
      {view.toggles.length === 0 ? (
        <p className={common.small}>{t('whatIf.noFacts')}</p>
      ) : (
        <>
          <p className={common.small}>{t('whatIf.togglesNote')}</p>
          <ul className={styles.toggles}>
            {view.toggles.map((toggle) => (
              <ToggleRow key={`${toggle.fact} ${toggle.to}`} toggle={toggle} />
            ))}
          </ul>
        </>
      )}
      <Others others={view.others} />
    </>
  )
}

/** The panel; nothing is asked until it is opened. */
export function WhatIfPanel() {
  const { t } = useTranslation()
  const { checklist, flow } = useWork()
  const [isOpen, setIsOpen] = useState(false)
  const { data, error, refetch } = useWhatIf(checklist.id, flow.facts, isOpen)
  return (
    <details
      className={`${styles.panel} no-print`}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>{t('whatIf.title')}</summary>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? (
        isOpen && !error ? (
          <Skeleton lines={4} />
        ) : null
      ) : (
        <Result view={data} />
      )}
    </details>
  )
}
