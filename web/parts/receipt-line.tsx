// The last line, small: what makes the answer reproducible.

import { useTranslation } from 'react-i18next'
import type { Receipt } from '../../server/contract/shared-shapes.ts'

/** The receipt of an answer or a verdict. */
export function ReceiptLine({
  receipt,
  className,
}: {
  readonly receipt: Receipt
  readonly className?: string | undefined
}) {
  const { t } = useTranslation()
  const { asOf, corpusHash, version, digests, checklist } = receipt
  return (
    <p className={className} title={t('receipt.label')} data-testid="receipt">
      {t('app.foot')}
      <br />
      {t('receipt.line', { asOf, corpus: corpusHash.slice(0, 8), version })}
      {checklist === undefined
        ? null
        : t('receipt.checklist', { id: checklist.id, v: checklist.version })}
      {/* A reply that was kept may be older than the digests. */}
      {digests === undefined ? null : t('receipt.digests', digests)}
    </p>
  )
}
