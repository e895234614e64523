// Facts in the part of an address after `#`, which no server ever sees: a verdict that can be handed on. Pure.

import type { Facts, FactValue } from '../../../server/contract/checklists.ts'

const isFactValue = (value: unknown): value is FactValue =>
  ['boolean', 'number', 'string'].includes(typeof value) ||
  (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))

/**
 * Facts as a fragment; each value is JSON, so that `true` and `"true"` stay apart.
 * @example writeFacts({ 'court-is-basic': true }) // '#court-is-basic=true'
 */
export const writeFacts = (facts: Facts): string =>
  `#${new URLSearchParams(Object.entries(facts).map(([id, value]) => [id, JSON.stringify(value)]))}`

/** Facts of a fragment; entries that are not JSON values of a fact are left out. The inverse of `writeFacts`. */
export function readFacts(fragment: string): Facts {
  const facts: Record<string, FactValue> = {}
  for (const [id, text] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    try {
      const value: unknown = JSON.parse(text)
      if (id !== '__proto__' && isFactValue(value)) facts[id] = value
    } catch {
      // A damaged link gives what is left of it.
    }
  }
  return facts
}
