// Facts that are handed on: inside the application with the entry of the history, which is in no address; to somebody else in
// a link, after `#`, which no server ever sees. Pure.

import type { Facts, FactValue } from '../../../server/contract/checklists.ts'
import { keptIn } from '../../app/words-in-address.ts'
import type { Unconfirmed } from './flow.ts'

/** Facts of a case, and those among them that were read from words and that nobody confirmed. */
export interface HandedFacts {
  readonly facts: Facts
  readonly unconfirmed: Unconfirmed
}

/** Name of the entry of a link that lists what is not confirmed: no id of a fact begins with this sign. */
const UNCONFIRMED = '~unconfirmed'

const isFactValue = (value: unknown): value is FactValue =>
  ['boolean', 'number', 'string'].includes(typeof value) ||
  (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))

const isFact = (entry: [string, unknown]): entry is [string, FactValue] => isFactValue(entry[1])
const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string'

/** State of an entry of the history that hands facts on. */
export const handOn = (facts: Facts, unconfirmed: Unconfirmed = {}): unknown => ({
  handedOn: { facts, unconfirmed },
})

/** Facts that an entry of the history hands on; none where it hands nothing on. The inverse of `handOn`. */
export function handedOn(state: unknown): HandedFacts {
  const { facts, unconfirmed } = keptIn(keptIn(state).handedOn)
  return {
    facts: Object.fromEntries(Object.entries(keptIn(facts)).filter(isFact)),
    unconfirmed: Object.fromEntries(Object.entries(keptIn(unconfirmed)).filter(isText)),
  }
}

/**
 * Facts as a fragment; each value is JSON, so that `true` and `"true"` stay apart. Facts that nobody confirmed are marked; the
 * words that they were read from do not go into a link.
 * @example writeFacts({ 'court-is-basic': true }) // '#court-is-basic=true'
 */
export function writeFacts(facts: Facts, unconfirmed: readonly string[] = []): string {
  const entries = Object.entries(facts).map(([id, value]) => [id, JSON.stringify(value)])
  const marks = unconfirmed.length === 0 ? [] : [[UNCONFIRMED, JSON.stringify(unconfirmed)]]
  return `#${new URLSearchParams([...entries, ...marks])}`
}

/** Facts of a fragment; entries that are not JSON values of a fact are left out. The inverse of `writeFacts`. */
export function readFacts(fragment: string): HandedFacts {
  const facts: Record<string, FactValue> = {}
  let marked: readonly string[] = []
  for (const [id, text] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    try {
      const value: unknown = JSON.parse(text)
      if (id === '__proto__' || !isFactValue(value)) continue
      if (id !== UNCONFIRMED) facts[id] = value
      else if (Array.isArray(value)) marked = value
    } catch {
      // A damaged link gives what is left of it.
    }
  }
  return { facts, unconfirmed: Object.fromEntries(marked.map((id) => [id, ''])) }
}
