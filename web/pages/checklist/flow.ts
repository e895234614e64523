// The walk through a checklist: answers, the order in which they were given, and where to go next. Pure.

import type {
  Evaluation,
  FactDefinition,
  Facts,
  FactValue,
} from '../../../server/contract/checklists.ts'

/** What the user told, and the questions in the order in which they were answered. */
export interface Flow {
  readonly facts: Facts
  readonly trail: readonly string[]
}

/** Something the user did. */
export type FlowAction =
  | { readonly kind: 'answer'; readonly fact: string; readonly value: FactValue }
  | { readonly kind: 'withdraw'; readonly fact: string }
  /** Facts on top of those that are there, as a narrative tells them. */
  | { readonly kind: 'take-over'; readonly facts: Facts }
  /** Facts in place of those that are there, as a link hands them on: they are another case. */
  | { readonly kind: 'start-from'; readonly facts: Facts }
  | { readonly kind: 'restart' }

/** Where the walk goes: a question, or the page that shows the answers again. */
export type Step =
  | { readonly kind: 'question'; readonly fact: string }
  | { readonly kind: 'review' }

/** Nothing answered yet. */
export const EMPTY_FLOW: Flow = { facts: {}, trail: [] }

const without = (facts: Facts, fact: string): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([id]) => id !== fact))

/**
 * The flow after an action. Answering again changes the answer and keeps its place in the order; going back changes
 * nothing at all, so no action stands for it.
 */
export function flowAfter(flow: Flow, action: FlowAction): Flow {
  switch (action.kind) {
    case 'answer':
      return {
        facts: { ...flow.facts, [action.fact]: action.value },
        trail: flow.trail.includes(action.fact) ? flow.trail : [...flow.trail, action.fact],
      }
    case 'withdraw':
      return {
        facts: without(flow.facts, action.fact),
        trail: flow.trail.filter((fact) => fact !== action.fact),
      }
    case 'take-over': {
      const added = Object.keys(action.facts).filter((fact) => !flow.trail.includes(fact))
      return { facts: { ...flow.facts, ...action.facts }, trail: [...flow.trail, ...added] }
    }
    case 'start-from':
      return { facts: action.facts, trail: Object.keys(action.facts) }
    case 'restart':
      return EMPTY_FLOW
    default:
      return action satisfies never
  }
}

/** The flow that a page begins with: the facts of the link that was followed, else the answers kept in the tab. */
export const openedFlow = (kept: Flow, handedOn: Facts): Flow =>
  Object.keys(handedOn).length === 0
    ? kept
    : flowAfter(EMPTY_FLOW, { kind: 'start-from', facts: handedOn })

/**
 * The next place after the facts were weighed: the question the engine asks next, else the first fact that could
 * still change the outcome and was not asked, else the review. Nothing is asked twice: 不清楚 is an answer.
 */
export function nextStep(flow: Flow, evaluation: Evaluation): Step {
  const open = (fact: string): boolean => flow.facts[fact] === undefined
  const next = evaluation.nextQuestion?.id
  if (next !== undefined && open(next)) return { kind: 'question', fact: next }
  const missing = evaluation.determined ? undefined : evaluation.missing.find(open)
  return missing === undefined ? { kind: 'review' } : { kind: 'question', fact: missing }
}

/** The question answered before this one; for one not answered yet, the last that was. */
export function previousFact(flow: Flow, fact: string): string | undefined {
  const at = flow.trail.indexOf(fact)
  return at < 0 ? flow.trail[flow.trail.length - 1] : flow.trail[at - 1]
}

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/

/** True for a date that the calendar has: 2026-02-30 is none. */
export function isCalendarDate(text: string): boolean {
  if (!CALENDAR_DATE.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Why an answer cannot be taken. */
export type AnswerFault = 'empty' | 'not-a-number' | 'not-a-date'

/** A typed answer read as the fact's type, or why it cannot be. `raw` is text of the form; dates of a list by line. */
export function readAnswer(
  fact: FactDefinition,
  raw: string,
): { readonly value: FactValue } | { readonly fault: AnswerFault } {
  const text = raw.trim()
  if (text === '') return { fault: 'empty' }
  if (text === 'unknown') return { value: 'unknown' }
  switch (fact.type) {
    case 'boolean':
      return { value: text === 'true' }
    case 'enum':
      return { value: text }
    case 'number': {
      const half = text.replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
      const number = Number(half)
      return Number.isFinite(number) && number >= 0 ? { value: number } : { fault: 'not-a-number' }
    }
    case 'date':
      return isCalendarDate(text) ? { value: text } : { fault: 'not-a-date' }
    case 'date-list': {
      const dates = text.split(/[\s,，、;；]+/).filter((date) => date !== '')
      return dates.every(isCalendarDate) ? { value: dates } : { fault: 'not-a-date' }
    }
    default:
      return fact.type satisfies never
  }
}

/** An answer as the text of its form; the inverse of `readAnswer`. */
export const answerText = (value: FactValue | undefined): string =>
  value === undefined ? '' : Array.isArray(value) ? value.join('\n') : String(value)
