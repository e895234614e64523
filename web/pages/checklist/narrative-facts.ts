// Facts read from a narrative, and what the user says of each. Pure.

import type { Evaluation, Facts, FactValue } from '../../../server/contract/checklists.ts'

/** A fact that the narrative tells, with the words that it was read from. */
export interface ReadFact {
  readonly id: string
  readonly value: FactValue
  readonly quote: string
  readonly span: { readonly start: number; readonly end: number }
  /** What was answered before, where the narrative says otherwise. */
  readonly given?: FactValue
}

/** What came of a narrative: facts, and remarks (in Chinese) on what in it was not used. */
export interface Reading {
  readonly facts: readonly ReadFact[]
  readonly notes: readonly string[]
}

type Known = Pick<Evaluation['facts'][string], 'value' | 'source' | 'evidence' | 'contradictedBy'>

/** Facts of an evaluation that came from the narrative, in the order of its words; those that contradict an answer among them. */
export function readFactsOf(evaluation: {
  readonly facts: Readonly<Record<string, Known>>
}): ReadFact[] {
  return Object.entries(evaluation.facts)
    .flatMap(([id, fact]): ReadFact[] => {
      if (fact.source === 'narrative' && fact.evidence !== undefined)
        return [{ id, value: fact.value, ...fact.evidence }]
      const other = fact.contradictedBy
      return other === undefined ? [] : [{ id, ...other, given: fact.value }]
    })
    .sort((a, b) => a.span.start - b.span.start)
}

/** What the user said of a fact that was read: nothing yet, that it is so, or that it is not. */
export type Confirmation = 'open' | 'confirmed' | 'refused'

/** Facts that count: the confirmed ones only. */
export const confirmedFacts = (
  read: readonly ReadFact[],
  said: Readonly<Record<string, Confirmation>>,
): Facts =>
  Object.fromEntries(
    read.filter(({ id }) => said[id] === 'confirmed').map(({ id, value }) => [id, value]),
  )

const AROUND = 14
const STOPS = /[。；！？\n]/

/** A quotation with the words around it, cut at the ends of its sentence or after fourteen characters. */
export function aroundQuote(
  text: string,
  { start, end }: ReadFact['span'],
): { readonly before: string; readonly quote: string; readonly after: string } {
  const left = text.slice(Math.max(0, start - AROUND), start)
  const right = text.slice(end, end + AROUND)
  const cut = [...left].map((c) => STOPS.test(c)).lastIndexOf(true)
  const stop = right.search(STOPS)
  return {
    before: cut < 0 ? left : [...left].slice(cut + 1).join(''),
    quote: text.slice(start, end),
    after: stop < 0 ? right : right.slice(0, stop + 1),
  }
}
