// A condition of a checklist in the languages of other rule engines: json-rules-engine and FEEL.

import type { TopLevelCondition } from 'json-rules-engine'
import type { Condition } from '../../server/checklist/condition/condition.ts'
import type { Checklist } from '../../server/checklist/verdict/checklist.ts'
import { requirementCondition } from '../../server/checklist/verdict/checklist.ts'

/**
 * Condition for json-rules-engine, requirements written out, negations pushed down to the tests. Throws RangeError for
 * a test that it has no form for.
 */
export function peerCondition(
  condition: Condition,
  checklist: Checklist,
  denied = false,
): TopLevelCondition {
  switch (condition.kind) {
    case 'requirement':
      return peerCondition(
        requirementCondition(checklist.requirements, condition.id),
        checklist,
        denied,
      )
    case 'not':
      return peerCondition(condition.part, checklist, !denied)
    case 'any':
    case 'all': {
      const parts = condition.parts.map((part) => peerCondition(part, checklist, denied))
      return (condition.kind === 'any') === denied ? { all: parts } : { any: parts }
    }
    case 'test': {
      const { subject, test } = condition
      if (subject.kind !== 'fact' || test.kind === 'one-of') break
      const { fact } = subject
      if (test.kind === 'is')
        return { any: [{ fact, operator: 'equal', value: test.value !== denied }] }
      if (test.operator === '>')
        return {
          any: [
            { fact, operator: denied ? 'lessThanInclusive' : 'greaterThan', value: test.value },
          ],
        }
    }
  }
  throw new RangeError(`The peers have no form for ${JSON.stringify(condition)}`)
}

/** A fact as FEEL may name it. */
export const feelName = (fact: string): string => fact.replaceAll('-', '_')

/** The same as an expression of FEEL. Throws RangeError likewise. */
export function feelExpression(condition: Condition, checklist: Checklist): string {
  switch (condition.kind) {
    case 'requirement':
      return feelExpression(requirementCondition(checklist.requirements, condition.id), checklist)
    case 'not':
      return `not(${feelExpression(condition.part, checklist)})`
    case 'any':
    case 'all':
      return `(${condition.parts.map((part) => feelExpression(part, checklist)).join(condition.kind === 'any' ? ' or ' : ' and ')})`
    case 'test': {
      const { subject, test } = condition
      if (subject.kind === 'fact' && test.kind === 'is')
        return `(${feelName(subject.fact)} = ${test.value})`
      if (subject.kind === 'fact' && test.kind === 'compare')
        return `(${feelName(subject.fact)} ${test.operator} ${test.value})`
    }
  }
  throw new RangeError(`The peers have no form for ${JSON.stringify(condition)}`)
}
