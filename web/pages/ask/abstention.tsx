// What stands where there is no answer: why, which text would be needed, and what comes nearest.

import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../server/contract/answers.ts'
import { useHealth } from '../../api/queries.ts'
import { SEARCH } from '../../app/addresses.ts'
import { MAX_SEARCH } from '../../app/limits.ts'
import { withTyped } from '../../app/words-in-address.ts'
import { Mixed } from '../../parts/mixed.tsx'
import { PrivateLink } from '../../parts/private-link.tsx'
import { Seal } from '../../parts/seal.tsx'
import { HitList } from '../search/hit-list.tsx'
import styles from './answer.module.css'

/** The refusal to answer, designed as an answer of its own. */
export function Abstention({
  answer,
  question,
}: {
  readonly answer: Answer
  readonly question: string
}) {
  const { t } = useTranslation()
  const { data: health } = useHealth()
  return (
    <>
      <section className={styles.verdict}>
        <Seal title={t('ask.abstained')} settled={false} />
        <div className={styles.finding}>
          <p>
            <strong>{t('ask.abstainedTitle')}</strong>
          </p>
          {answer.reason === undefined ? null : (
            <p>
              <Mixed text={answer.reason} />
            </p>
          )}
          {answer.missingSource === undefined ? null : (
            <p>
              {t('app.labelled', { label: t('ask.missingSource'), text: '' })}
              <b>
                <Mixed text={answer.missingSource} />
              </b>
            </p>
          )}
          {health === undefined ? null : (
            <p className={styles.small}>{t('ask.searched', health.corpus)}</p>
          )}
          {answer.missingSource?.startsWith('《') ? (
            <p className={styles.small}>{t('ask.howToLoad')}</p>
          ) : null}
        </div>
      </section>
      {answer.nearest.length === 0 ? (
        <p className={styles.after}>{t('ask.nothingNear')}</p>
      ) : (
        <section>
          <h2 className={styles.heading}>{t('ask.nearest')}</h2>
          <p className={styles.small}>{t('ask.nearestNote')}</p>
          <HitList hits={answer.nearest} />
        </section>
      )}
      {question.length > MAX_SEARCH ? null : (
        <p className={styles.after}>
          <PrivateLink to={SEARCH} state={withTyped(null, question)}>
            {t('ask.find')}
          </PrivateLink>
        </p>
      )}
    </>
  )
}
