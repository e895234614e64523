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
  /**
   * Facts that were read from words and that nobody confirmed, with those words: a verdict that rests on them is provisional.
   * Absent without any.
   */
  readonly unconfirmed?: Unconfirmed
}

/** Facts by id with the words that they were read from. */
export type Unconfirmed = Readonly<Record<string, string>>

/** Something the user did. */
export type FlowAction =
  | { readonly kind: 'answer'; readonly fact: string; readonly value: FactValue }
  | { readonly kind: 'withdraw'; readonly fact: string }
  /** Facts on top of those that are there, as the user confirmed them. */
  | { readonly kind: 'take-over'; readonly facts: Facts }
  /** Facts in place of those that are there, as a link hands them on: they are another case. */
  | {
      readonly kind: 'start-from'
      readonly facts: Facts
      readonly unconfirmed?: Unconfirmed | undefined
    }
  | { readonly kind: 'restart' }

/** Where the walk goes: a question, or the page that shows the answers again. */
export type Step =
  | { readonly kind: 'question'; readonly fact: string }
  | { readonly kind: 'review' }

/** Nothing answered yet. */
export const EMPTY_FLOW: Flow = { facts: {}, trail: [] }

const without = <Value>(
  entries: Readonly<Record<string, Value>>,
  left: readonly string[],
): Record<string, Value> =>
  Object.fromEntries(Object.entries(entries).filter(([id]) => !left.includes(id)))

/** The same flow, in which only facts that it has, and that are not among `settled`, are unconfirmed. */
function settling(flow: Flow, settled: readonly string[]): Flow {
  const { unconfirmed = {}, ...rest } = flow
  const open = Object.entries(without(unconfirmed, settled)).filter(([id]) =>
    Object.hasOwn(flow.facts, id),
  )
  return open.length === 0 ? rest : { ...rest, unconfirmed: Object.fromEntries(open) }
}

/**
 * The flow after an action. Answering again changes the answer and keeps its place in the order; going back changes
 * nothing at all, so no action stands for it.
 */
export function flowAfter(flow: Flow, action: FlowAction): Flow {
  switch (action.kind) {
    case 'answer':
      return flowAfter(flow, { kind: 'take-over', facts: { [action.fact]: action.value } })
    case 'withdraw': {
      const left = [action.fact]
      const trail = flow.trail.filter((fact) => fact !== action.fact)
      return settling({ ...flow, facts: without(flow.facts, left), trail }, left)
    }
    case 'take-over': {
      const taken = Object.keys(action.facts)
      const added = taken.filter((fact) => !flow.trail.includes(fact))
      const facts = { ...flow.facts, ...action.facts }
      return settling({ ...flow, facts, trail: [...flow.trail, ...added] }, taken)
    }
    case 'start-from': {
      const { facts, unconfirmed = {} } = action
      return settling({ facts, trail: Object.keys(facts), unconfirmed }, [])
    }
    case 'restart':
      return EMPTY_FLOW
    default:
      return action satisfies never
  }
}

/** The flow that a page begins with: the facts of the link that was followed, else the answers kept in the tab. */
export const openedFlow = (kept: Flow, handedOn: Pick<Flow, 'facts' | 'unconfirmed'>): Flow =>
  Object.keys(handedOn.facts).length === 0
    ? kept
    : flowAfter(EMPTY_FLOW, { kind: 'start-from', ...handedOn })

/** Ids of the facts that were read and that nobody confirmed, in the order of the walk. */
export const unconfirmedIn = ({ trail, unconfirmed = {} }: Flow): string[] =>
  trail.filter((fact) => Object.hasOwn(unconfirmed, fact))

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

/** A number as the command line reads one, but for the sign: nothing that is asked is below zero. 0x10 and 1e3 are none. */
const NUMBER = /^\d{1,15}(\.\d{1,15})?$/

/** Why an answer cannot be taken. */
export type AnswerFault = 'empty' | 'not-a-number' | 'not-a-date'

/** The empty list as the text of the form: it was looked up and there is no such day, which 不清楚 does not say. */
export const NO_DAYS = '[]'

/** How the empty list is typed: questions were worded “没有填空表”, and people write the word itself. */
const TYPED_NO_DAYS = /^(?:无|無|没有|沒有|none|\[\])[。.]?$/i

/** A list of dates read from text. Empty text is no answer: whether there is none is not said by silence. */
function readDates(text: string): { readonly value: string[] } | { readonly fault: AnswerFault } {
  if (TYPED_NO_DAYS.test(text)) return { value: [] }
  const dates = text.split(/[\s,，、;；]+/).filter((date) => date !== '')
  if (dates.length === 0) return { fault: 'empty' }
  return dates.every(isCalendarDate) ? { value: dates } : { fault: 'not-a-date' }
}

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
      return NUMBER.test(half) ? { value: Number(half) } : { fault: 'not-a-number' }
    }
    case 'date':
      return isCalendarDate(text) ? { value: text } : { fault: 'not-a-date' }
    case 'date-list':
      return readDates(text)
    default:
      return fact.type satisfies never
  }
}

/** An answer as the text of its form; the inverse of `readAnswer`. */
export function answerText(value: FactValue | undefined): string {
  if (value === undefined) return ''
  if (!Array.isArray(value)) return String(value)
  return value.length === 0 ? NO_DAYS : value.join('\n')
}

/** The text of the form as a field to type in shows it: nothing for what is chosen beside it (不清楚, 没有). */
export const typedText = (raw: string): string => (raw === 'unknown' || raw === NO_DAYS ? '' : raw)
