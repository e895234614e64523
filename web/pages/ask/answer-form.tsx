// The form of an answer: limits as a timeline, conditions as a list, texts side by side. All words are quotations.

import { useTranslation } from 'react-i18next'
import type { AnswerCitation } from '../../../server/contract/answer-citation.ts'
import type {
  AnswerForm,
  ComparisonForm,
  ConditionsForm,
  TimelineForm,
} from '../../../server/contract/answer-forms.ts'
import { documentOf } from '../../app/addresses.ts'
import { ProvisionBadges } from '../../parts/badges.tsx'
import { ChineseRun, SLOT } from '../../parts/chinese-run.tsx'
import { MarkedRuns } from '../../parts/marked-runs.tsx'
import { Mixed } from '../../parts/mixed.tsx'
import styles from './answer-form.module.css'
import { formCitations, formKey } from './form-citations.ts'
import type { Choosing } from './quotation.tsx'

interface FormProps<Form extends AnswerForm> {
  readonly form: Form
  readonly choosing: Choosing
}

/** Button that shows a citation at the side. Its key is the citation's place in the form. */
function Cite({
  citation,
  place,
  choosing,
  withTitle = false,
}: {
  readonly citation: AnswerCitation
  readonly place: number
  readonly choosing: Choosing
  readonly withTitle?: boolean
}) {
  const { t } = useTranslation()
  const key = formKey(place)
  const label = withTitle ? `《${citation.documentTitle}》${citation.label}` : citation.label
  return (
    <button
      type="button"
      className={styles.cite}
      aria-current={choosing.chosen === key ? 'true' : undefined}
      aria-label={t('ask.showSource', { label })}
      data-citation={key}
      onClick={() => choosing.choose(key)}
    >
      <span lang="zh-CN">{label}</span>
    </button>
  )
}

function Timeline({ form, choosing }: FormProps<TimelineForm>) {
  return (
    <ol className={styles.timeline}>
      {form.rows.map((row, place) => (
        <li key={`${row.citation.provisionId} ${row.citation.span.start} ${row.limit}`}>
          <strong lang="zh-CN">{row.limit}</strong>
          <div>
            <p lang="zh-CN" className={styles.words}>
              <MarkedRuns text={row.citation.quote} spans={[row.marked]} />
            </p>
            <Cite citation={row.citation} place={place} choosing={choosing} withTitle />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Conditions({ form, choosing }: FormProps<ConditionsForm>) {
  const { t } = useTranslation()
  const { lead, rows, closing, quantifier } = form
  return (
    <>
      <p className={styles.head}>
        <ProvisionBadges documentId={documentOf(lead.provisionId)} authority={lead.authority} />
        <Cite citation={lead} place={0} choosing={choosing} withTitle />
        {quantifier === undefined ? null : (
          <span className={styles.quantifier}>{t(`ask.form.${quantifier}`)}</span>
        )}
      </p>
      <p lang="zh-CN" className={styles.words}>
        {lead.quote}
      </p>
      <ul className={styles.conditions}>
        {rows.map(({ citation, marked }, index) => (
          <li key={citation.provisionId} data-marked={marked ? '' : undefined}>
            <p lang="zh-CN" className={styles.words}>
              {citation.quote}
            </p>
            <Cite citation={citation} place={index + 1} choosing={choosing} />
          </li>
        ))}
      </ul>
      {closing === undefined ? null : (
        <p lang="zh-CN" className={styles.words}>
          {closing.quote}
        </p>
      )}
    </>
  )
}

function Comparison({ form, choosing }: FormProps<ComparisonForm>) {
  const { t } = useTranslation()
  const all = formCitations(form)
  const placeOf = (citation: AnswerCitation): number => all.indexOf(citation)
  return (
    <>
      {form.conflicts.map(({ id, title, note, citations }) => (
        <section key={id} className={styles.conflict}>
          <h3>
            <ChineseRun words={t('ask.form.differs', { title: SLOT })} run={title} />
          </h3>
          <ul>
            {citations.map((citation) => (
              <li key={`${citation.provisionId} ${citation.span.start}`}>
                <Cite citation={citation} place={placeOf(citation)} choosing={choosing} withTitle />
                <p lang="zh-CN" className={styles.words}>
                  {citation.quote}
                </p>
              </li>
            ))}
          </ul>
          <p className={styles.note}>
            <span>{t('ask.form.editorial')}</span>
            <Mixed text={note} />
          </p>
        </section>
      ))}
      <div className={styles.columns}>
        {form.columns.map(({ documentId, title, authority, normative, citations }) => (
          <section key={documentId} data-report={normative ? undefined : ''}>
            <h3 lang="zh-CN">《{title}》</h3>
            <p className={styles.head}>
              <ProvisionBadges documentId={documentId} authority={authority} />
            </p>
            {citations.map((citation) => (
              <div key={`${citation.provisionId} ${citation.span.start}`}>
                <p lang="zh-CN" className={styles.words}>
                  {citation.quote}
                </p>
                <Cite citation={citation} place={placeOf(citation)} choosing={choosing} />
              </div>
            ))}
          </section>
        ))}
      </div>
    </>
  )
}

/** The form, under a heading that says what it is. */
export function AnswerFormView({ form, choosing }: FormProps<AnswerForm>) {
  const { t } = useTranslation()
  return (
    <section className={styles.form} data-form={form.kind}>
      <h2>{t(`ask.form.${form.kind}`)}</h2>
      {form.kind === 'timeline' ? <Timeline form={form} choosing={choosing} /> : null}
      {form.kind === 'conditions' ? <Conditions form={form} choosing={choosing} /> : null}
      {form.kind === 'comparison' ? <Comparison form={form} choosing={choosing} /> : null}
    </section>
  )
}
