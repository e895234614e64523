// The citations in the form of an answer, and which statements the form already shows whole. Pure.

import type { AnswerCitation } from '../../../server/contract/answer-citation.ts'
import type { AnswerForm } from '../../../server/contract/answer-forms.ts'
import type { Statement } from '../../../server/contract/answers.ts'
import type { PlacedStatement } from './answer-parts.ts'

/** Name of a citation of a form in the address: `?at=f.2`. */
export const formKey = (place: number): string => `f.${place}`

/** Citations of a form, in the order in which it shows them; the place in this list names each. */
export function formCitations(form: AnswerForm): readonly AnswerCitation[] {
  switch (form.kind) {
    case 'timeline':
      return form.rows.map(({ citation }) => citation)
    case 'conditions': {
      const rows = form.rows.map(({ citation }) => citation)
      return [form.lead, ...rows, ...(form.closing ? [form.closing] : [])]
    }
    case 'comparison':
      return [
        ...form.conflicts.flatMap(({ citations }) => citations),
        ...form.columns.flatMap(({ citations }) => citations),
      ]
  }
}

/** Statements that are left beside a form: those it shows are gone, and with them the words that led to them. */
export const besideForm = (
  form: AnswerForm | undefined,
  placed: readonly PlacedStatement[],
): readonly PlacedStatement[] =>
  placed.filter(({ statement }, at) => {
    if (isShownBy(form, statement)) return false
    const next = placed[at + 1]?.statement
    const leadsOn = statement.kind === 'note' && /[：:]$/u.test(statement.text)
    return !(leadsOn && next !== undefined && isShownBy(form, next))
  })

/** True when every word that a statement quotes stands in the form: shown once is enough. */
function isShownBy(form: AnswerForm | undefined, statement: Statement): boolean {
  if (form === undefined || form.kind === 'timeline' || statement.kind !== 'quotation') return false
  const shown = formCitations(form)
  const paragraph = form.kind === 'conditions' ? form.lead.provisionId : undefined
  return (
    statement.citations.length > 0 &&
    statement.citations.every(
      ({ provisionId, span }) =>
        provisionId === paragraph ||
        shown.some(
          (one) =>
            one.provisionId === provisionId &&
            one.span.start <= span.start &&
            span.end <= one.span.end,
        ),
    )
  )
}
