// An answer sorted for the page: what leads, what is folded, what is only background, and which words decide. Pure.

import type { AnswerCitation } from '../../../server/contract/answer-citation.ts'
import type { Statement } from '../../../server/contract/answers.ts'
import type { Evaluation } from '../../../server/contract/checklists.ts'
import { isInside } from '../../app/addresses.ts'
import type { Span } from '../../parts/law-leaves.ts'
import { formKey } from './form-citations.ts'

/** Statements by where they stand, each with its place in the answer. */
export interface AnswerParts {
  readonly main: readonly PlacedStatement[]
  readonly context: readonly PlacedStatement[]
  readonly related: readonly PlacedStatement[]
  readonly background: readonly PlacedStatement[]
}

/** A statement and its place; the place is its name in the address. */
export interface PlacedStatement {
  readonly index: number
  readonly statement: Statement
}

/** A citation named by statement and place in it, as `?at=2.0` writes it. */
export const citationKey = (statement: number, citation: number): string =>
  `${statement}.${citation}`

/**
 * Statements sorted by role. Anything that rests on a text that is not law is background, whatever its role says. A
 * statement that only repeats `reason`, which stands above where there is no answer, is left out.
 */
export function partsOf(
  statements: readonly (Statement | undefined)[],
  reason?: string,
): AnswerParts {
  const parts: Record<keyof AnswerParts, PlacedStatement[]> = {
    main: [],
    context: [],
    related: [],
    background: [],
  }
  statements.forEach((statement, index) => {
    if (statement === undefined || statement.text === reason) return
    const isReport = statement.citations.some((citation) => !citation.normative)
    const role = statement.role === 'lead' || statement.role === 'answer' ? 'main' : statement.role
    parts[isReport ? 'background' : role].push({ index, statement })
  })
  return parts
}

/** The citation that a key names, among the statements' and those of a form, else the most exact verified one of the first quotation, else the first. */
export function chosenCitation(
  statements: readonly (Statement | undefined)[],
  key: string | null,
  inForm: readonly AnswerCitation[] = [],
): { readonly key: string; readonly citation: AnswerCitation } | undefined {
  const all = statements.flatMap((statement, index) =>
    (statement?.citations ?? []).map((citation, place) => ({
      key: citationKey(index, place),
      citation,
    })),
  )
  const first = all.find(({ citation }) => citation.verified)
  // A quotation goes from the lead down to the item that decides: what stands inside the lead's unit is more exact.
  const exact = all.findLast(
    ({ citation }) =>
      citation.verified && citation.provisionId.startsWith(`${first?.citation.provisionId}/`),
  )
  const form = inForm.map((citation, place) => ({ key: formKey(place), citation }))
  return [...all, ...form].find((one) => one.key === key) ?? exact ?? first ?? all[0]
}

/** Places of a word group in a text, all of them, in order. */
function placesOf(text: string, words: string): Span[] {
  const places: Span[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    places.push({ start: at, end: at + words.length })
  return places
}

/**
 * Words of a quotation that decide: what the rules rest on in the same provision, or the cited words where they are
 * fewer than the quotation. Empty when all of it matters alike.
 */
export function decidingSpans(statement: Statement, evaluation: Evaluation | undefined): Span[] {
  const { text, citations } = statement
  const fromRules = (evaluation?.reasons ?? []).filter((reason) =>
    citations.some(
      ({ provisionId }) =>
        isInside(reason.provisionId, provisionId) || isInside(provisionId, reason.provisionId),
    ),
  )
  const quotes = [
    ...fromRules.map((reason) => reason.quote),
    ...[...citations].reverse().map((citation) => citation.quote),
  ]
  for (const quote of quotes) {
    const spans = quote.length < text.length ? placesOf(text, quote) : []
    if (spans.length > 0) return spans
  }
  return []
}
