// 表格式审查表: what is printed of the sheet, on A4, with lines for signature and date, and the receipt.

import { useTranslation } from 'react-i18next'
import type { ChecklistDetail } from '../../../server/contract/checklists.ts'
import type { EvaluationSheet } from '../../../server/contract/evaluation-sheets.ts'
import { ChineseRun, SLOT } from '../../parts/chinese-run.tsx'
import { ReceiptLine } from '../../parts/receipt-line.tsx'
import { languageOf } from '../../words/i18n.ts'
import { factTitle } from '../checklist/fact-words.ts'
import styles from './case.module.css'
import type { CaseSheet } from './case-sheet.ts'
import { useKeyWords } from './sheet-facts.tsx'

/** What the form is made of. */
export interface ReviewFormProps {
  readonly sheet: EvaluationSheet
  readonly head: Pick<CaseSheet, 'name' | 'officer'>
  readonly details: readonly ChecklistDetail[]
}

function FactsTable({ sheet, details }: ReviewFormProps) {
  const { t } = useTranslation()
  const wordsOf = useKeyWords(details)
  const facts = Object.entries(sheet.facts)
  if (facts.length === 0) return <p>{t('case.noFacts')}</p>
  return (
    <table>
      <caption>{t('case.formFacts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('case.number')}</th>
          <th scope="col">{t('case.fact')}</th>
          <th scope="col">{t('case.finding')}</th>
          <th scope="col">{t('case.source')}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map(([key, { title, value, source, evidence }], index) => (
          <tr key={key}>
            <td>{index + 1}</td>
            <td lang="zh-CN">{title}</td>
            <td lang={languageOf(wordsOf(key, value))}>{wordsOf(key, value)}</td>
            <td>
              {t(`checklist.sourceOf.${source}`)}
              {evidence === undefined ? null : <span lang="zh-CN">“{evidence.quote}”</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function VerdictTable({ sheet, details }: ReviewFormProps) {
  const { t } = useTranslation()
  return (
    <table>
      <caption>{t('case.formVerdicts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('case.matter')}</th>
          <th scope="col">{t('case.opinion')}</th>
          <th scope="col">{t('case.basis')}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.entries.map(({ checklistId, title, evaluation, problem, missing }) => {
          const checklist = details.find(({ id }) => id === checklistId)
          return (
            <tr key={checklistId}>
              <td>
                <span lang="zh-CN">{title}</span>
                <small>{t('checklist.version', { v: checklist?.version ?? '' })}</small>
              </td>
              <td>
                <b lang="zh-CN">{evaluation?.outcome.title ?? problem?.detail}</b>
                {missing.length === 0 ? null : (
                  <small>
                    <ChineseRun
                      words={t('case.waitsFor', { n: missing.length, facts: SLOT })}
                      run={missing
                        .map((key) => factTitle(checklist, key.split('@')[0] ?? key))
                        .join('、')}
                    />
                  </small>
                )}
                {evaluation?.conflicts.map((conflict) => (
                  <small key={conflict.id}>
                    <ChineseRun
                      words={t('app.labelled', { label: t('checklist.otherTexts'), text: SLOT })}
                      run={`${conflict.title}。${conflict.note}`}
                    />
                  </small>
                ))}
              </td>
              <td>
                {evaluation?.determined
                  ? evaluation.reasons.map(({ provisionId, citation, quote }) => (
                      <p key={`${provisionId} ${quote}`} lang="zh-CN">
                        {citation}：“{quote}”
                      </p>
                    ))
                  : '—'}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The form; shown on paper only. */
export function ReviewForm(props: ReviewFormProps) {
  const { t } = useTranslation()
  const { head, sheet } = props
  return (
    <div className={`print-only ${styles.form}`} data-testid="review-form">
      <h1>{t('case.formTitle')}</h1>
      <table>
        <tbody>
          <tr>
            <th scope="row">{t('case.name')}</th>
            <td lang={languageOf(head.name)}>{head.name}</td>
            <th scope="row">{t('case.officer')}</th>
            <td lang={languageOf(head.officer)}>{head.officer}</td>
          </tr>
        </tbody>
      </table>
      <FactsTable {...props} />
      <VerdictTable {...props} />
      <table className={styles.opinions}>
        <tbody>
          {(['officerOpinion', 'leaderOpinion'] as const).map((who) => (
            <tr key={who}>
              <th scope="row">{t(`case.${who}`)}</th>
              <td>
                <p className={styles.lines}>
                  <span>{t('app.labelled', { label: t('case.signature'), text: '' })}</span>
                  <span>{t('app.labelled', { label: t('checklist.signDate'), text: '' })}</span>
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('checklist.printedFrom')}</p>
      <ReceiptLine receipt={sheet.receipt} className={styles.receipt} />
    </div>
  )
}
