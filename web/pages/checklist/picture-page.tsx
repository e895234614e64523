// 判断图: the decision drawn, with the way of this case; to be printed or taken away as SVG.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDiagram } from '../../api/judging.ts'
import { checklistAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ChineseRun, SLOT } from '../../parts/chinese-run.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useListKeys } from '../../parts/use-list-keys.ts'
import common from './checklist.module.css'
import { useWork } from './checklist-frame.tsx'
import styles from './decision-picture.module.css'
import { DecisionPicture } from './decision-picture.tsx'
import { Provisional } from './provisional.tsx'

const STATES = ['taken', 'open', 'closed'] as const

/** Page of the picture. */
export function PicturePage() {
  const { t } = useTranslation()
  const { checklist, flow } = useWork()
  const { data, error, refetch, isFetching } = useDiagram(checklist.id, flow.facts)
  const [scale, setScale] = useState<1 | 'fit'>('fit')
  usePageTitle(t('app.labelled', { label: t('picture.title'), text: checklist.title }))
  useListKeys('svg [data-walk]')
  return (
    <div aria-busy={isFetching}>
      <p className={`${common.crumb} no-print`}>
        <Link to={checklistAddress(checklist.id)} lang="zh-CN">
          ‹ {checklist.title}
        </Link>
      </p>
      <h1 className={common.title}>
        <ChineseRun
          words={t('app.labelled', { label: SLOT, text: t('picture.title') })}
          run={checklist.title}
        />
      </h1>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      <Provisional />
      {data === undefined ? (
        error ? null : (
          <Skeleton lines={8} label={t('picture.drawing')} />
        )
      ) : (
        <figure>
          <figcaption id="picture-caption" className={common.lead} lang="zh-CN">
            {data.description}
          </figcaption>
          <p className={styles.legend}>
            {STATES.map((state) => (
              <span key={state} data-state={state}>
                {t(`picture.state.${state}`)}
              </span>
            ))}
          </p>
          <div className={`${styles.tools} no-print`}>
            <button type="button" className={common.quiet} onClick={() => window.print()}>
              {t('checklist.print')}
            </button>
            <button
              type="button"
              className={common.quiet}
              aria-pressed={scale === 1}
              onClick={() => setScale(scale === 1 ? 'fit' : 1)}
            >
              {t('picture.actualSize')}
            </button>
            <a
              href={`/api/checklists/${checklist.id}/diagram.svg`}
              download={`${checklist.id}.svg`}
            >
              {t('picture.download')}
            </a>
            <Link to={checklistAddress(checklist.id, 'tasks')}>{t('checklist.tasks')}</Link>
          </div>
          <section
            className={styles.scroll}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
            tabIndex={0}
            aria-labelledby="picture-caption"
          >
            <DecisionPicture view={data} scale={scale} />
          </section>
        </figure>
      )}
    </div>
  )
}
