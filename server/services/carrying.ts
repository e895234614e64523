// What a talk carries on: facts stated in earlier turns, each with its words, until somebody removes it.

import { type Carried, MOST_QUESTION } from '../contract/answers.ts'
import type { ChecklistDetail, Evaluation, EvaluationRequest } from '../contract/checklists.ts'
import { factValueText } from '../contract/fact-value.ts'
import { AppError } from '../errors.ts'
import { sentencesIn } from '../words/sentences.ts'
import type { Sentences } from '../words/zh.ts'

type Facts = NonNullable<EvaluationRequest['facts']>
type ReadFacts = (narrative: string) => Evaluation['facts']
type Definition = ChecklistDetail['facts'][number]

/** Earlier turns that are read for facts: a talk moves on. */
const TURNS = 6
/** As much of a turn as is read: a turn was a question. What a program sends as one may be five times as long. */
const readOf = (turn: string): string => turn.slice(0, MOST_QUESTION)
/** Id of the chip that says with which earlier question a short one was read. */
export const TOPIC = 'topic'
const LONGEST_LABEL = 24

/** 那盲人呢？ puts another case in the place of the earlier one, so nothing of that case goes on. */
const PUTS_ANOTHER_CASE = /^(?:那|换成|如果是|要是).{0,30}呢[？?。\s]*$|^(?:what|how) about\b/iu

/** True when a short question asks the earlier one again for another case. */
export const putsAnotherCase = (question: string): boolean =>
  PUTS_ANOTHER_CASE.test(question.trim())

/** 共同犯罪里只有一个人不认罪呢？ asks the earlier question again, with another case or a further fact. */
const ENDS_ASKING_BACK = /^.{2,30}呢[？?。\s]*$/u
const ASKS_ITSELF = /怎么|怎样|如何|什么|为何|几|多少|多久|谁|哪|吗|能否|能不能|是否|可不可以/u

/** True when a question has no matter of its own and leans on the one before. */
const leansBack = (question: string): boolean =>
  putsAnotherCase(question) ||
  (ENDS_ASKING_BACK.test(question.trim()) && !ASKS_ITSELF.test(question))

/**
 * Earlier questions that a question is read with, oldest first. One that leans back is read with those that stand by
 * themselves: of 什么情况不能速裁？那聋哑人呢？共犯不认罪呢？ the last is about the first.
 */
export function matterOf(question: string, earlier: readonly string[]): readonly string[] {
  if (!leansBack(question)) return earlier
  const standing = earlier.filter((turn) => !leansBack(turn))
  return standing.length > 0 ? standing : earlier
}

/** A fact of an earlier turn, with how it is shown. */
export interface CarriedFact {
  readonly id: string
  readonly value: Facts[string]
  readonly chip: Carried
}

/** Chip of a fact, with the words that tell it. */
const factChip = (
  definition: Definition,
  value: Facts[string],
  quote: string,
  { checklist, value: names }: Sentences,
): Carried => ({
  id: definition.id,
  kind: 'fact',
  label: checklist.fact(definition.title, factValueText(definition, value, undefined, names)),
  quote,
})

/**
 * Facts that the user confirmed for a checklist, as carried ones; without those that were removed. Chinese where `say` is not
 * given. Throws UNKNOWN_FACT for one that the checklist does not ask.
 */
export function confirmedFacts(
  definitions: readonly Definition[],
  confirmed: Facts,
  removed: ReadonlySet<string>,
  say: Sentences = sentencesIn(),
): CarriedFact[] {
  return Object.entries(confirmed).flatMap(([id, value]) => {
    const definition = definitions.find((fact) => fact.id === id)
    if (definition === undefined)
      throw new AppError('UNKNOWN_FACT', `这份清单没有“${id}”这个事实。请重新提问后再确认。`)
    if (removed.has(id)) return []
    // Nobody's words tell it: in their place stands where it comes from.
    return [{ id, value, chip: factChip(definition, value, say.checklist.confirmed, say) }]
  })
}

/** Chip for the earlier question that a short one was read with. */
export const topicChip = (earlier: string): Carried => ({
  id: TOPIC,
  kind: 'topic',
  label: earlier.length > LONGEST_LABEL ? `${earlier.slice(0, LONGEST_LABEL)}…` : earlier,
  quote: earlier,
})

/**
 * Facts of a checklist that earlier turns state and the question itself does not, later turns going before earlier
 * ones; without those that were removed. Chinese where `say` is not given. Cost: one reading for each of the last six turns, of as much of it as a question may have.
 */
export function carryFacts(
  definitions: readonly Definition[],
  earlier: readonly string[],
  own: ReadonlySet<string>,
  removed: ReadonlySet<string>,
  read: ReadFacts,
  say: Sentences = sentencesIn(),
): CarriedFact[] {
  const carried = new Map<string, CarriedFact>()
  for (const turn of earlier.slice(-TURNS).reverse())
    for (const [id, { value, source, evidence }] of Object.entries(read(readOf(turn)))) {
      const definition = definitions.find((fact) => fact.id === id)
      const isOpen = !(own.has(id) || removed.has(id) || carried.has(id))
      if (!isOpen || definition === undefined || source !== 'narrative' || evidence === undefined)
        continue
      if (value === 'unknown') continue
      carried.set(id, { id, value, chip: factChip(definition, value, evidence.quote, say) })
    }
  return [...carried.values()]
}

/** What came of an evaluation with carried facts, and which of them counted. */
export interface CarriedEvaluation<T> {
  readonly result: T
  readonly kept: readonly CarriedFact[]
}

/**
 * Evaluates with the first of some sets of carried facts that does not contradict what the question itself says;
 * without any where all of them do.
 */
export function evaluateCarried<T>(
  choices: readonly (readonly CarriedFact[])[],
  evaluate: (facts: Facts) => T,
): CarriedEvaluation<T> {
  for (const kept of choices) {
    if (kept.length === 0) continue
    try {
      return {
        result: evaluate(Object.fromEntries(kept.map(({ id, value }) => [id, value]))),
        kept,
      }
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'CONTRADICTORY_FACTS')) throw error
    }
  }
  return { result: evaluate({}), kept: [] }
}
