// Which sentence says how a text stands on a day. Pure.

import type { DocumentSummary } from '../../../server/contract/documents.ts'

/** A sentence of the catalogue with the day that it names, `YYYY-MM-DD`; empty where it names none. */
export interface ValiditySentence {
  readonly key:
    | 'validity.inForce'
    | 'validity.inForceUntil'
    | 'validity.undated'
    | 'validity.future'
    | 'validity.expired'
    | 'validity.report'
  readonly date: string
}

/**
 * The sentence for a status. A text that prints no day of effect is not simply called in force.
 * @example validitySentence({ expiresOn: '2028-10-24' }, 'expired').date // '2028-10-24'
 */
export function validitySentence(
  document: Pick<DocumentSummary, 'effectiveOn' | 'expiresOn'>,
  status: DocumentSummary['status'],
): ValiditySentence {
  const { effectiveOn, expiresOn } = document
  switch (status) {
    case 'not-normative':
      return { key: 'validity.report', date: '' }
    case 'not-yet-in-force':
      return { key: 'validity.future', date: effectiveOn ?? '' }
    case 'expired':
      return { key: 'validity.expired', date: expiresOn ?? '' }
    case 'in-force':
      if (effectiveOn === undefined) return { key: 'validity.undated', date: '' }
      if (expiresOn === undefined) return { key: 'validity.inForce', date: effectiveOn }
      return { key: 'validity.inForceUntil', date: expiresOn }
    default:
      return status satisfies never
  }
}
