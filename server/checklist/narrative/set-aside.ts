// Facts of a narrative that cannot be true beside the given ones, or beside each other: they are set aside, and said.

import { AppError } from '../../errors.ts'
import type { Answers, FactId, KnownValue, ReadFact } from '../condition/answer.ts'
import { knownValue } from '../condition/answer.ts'
import { valueText } from '../condition/wording.ts'
import type { Calendar } from '../period/calendar.ts'
import type { Checklist } from '../verdict/checklist.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { judge } from '../verdict/verdict.ts'

/** Facts read that cannot all be true, beside the given ones or by themselves. */
export interface SetAside {
  /** Facts read that were dropped for it. */
  readonly read: readonly FactId[]
  /** Given facts that rule them out; empty where the narrative contradicts itself. */
  readonly given: readonly FactId[]
}

/** A verdict on what is given and on what could be kept of what was read. */
export interface Settlement {
  readonly answers: Answers
  readonly verdict: Verdict
  readonly setAside: readonly SetAside[]
}

/** Given answers, and those read for facts that were not given. */
function mergeAnswers(given: Answers, read: ReadonlyMap<FactId, ReadFact>): Answers {
  const merged = new Map(given)
  for (const [id, { value }] of read) if (!merged.has(id)) merged.set(id, { kind: 'known', value })
  return merged
}

/** Verdict, or the ids of facts that cannot all be true. */
function tryJudge(
  checklist: Checklist,
  answers: Answers,
  calendar: Calendar | undefined,
): Verdict | readonly FactId[] {
  try {
    return judge(checklist, answers, calendar)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'CONTRADICTORY_FACTS') throw error
    return (error.details.errors ?? []).map(({ path }) => path.replace(/^facts\./u, ''))
  }
}

const isVerdict = (found: Verdict | readonly FactId[]): found is Verdict => 'answers' in found

/**
 * Verdict on given facts and those read. A fact read that the given ones rule out is dropped; of facts read that rule
 * each other out none is kept. Throws CONTRADICTORY_FACTS where the given facts alone cannot be true.
 * Cost: one verdict; where something contradicts, one for each fact read.
 */
export function settleRead(
  checklist: Checklist,
  given: Answers,
  read: ReadonlyMap<FactId, ReadFact>,
  calendar?: Calendar,
): Settlement {
  const all = mergeAnswers(given, read)
  const whole = tryJudge(checklist, all, calendar)
  if (isVerdict(whole)) return { answers: all, verdict: whole, setAside: [] }
  judge(checklist, given, calendar)
  const kept = new Map([...read].filter(([id]) => !given.has(id)))
  const setAside: SetAside[] = []
  const drop = (against: readonly FactId[]): boolean => {
    const dropped = against.filter((id) => kept.delete(id))
    setAside.push({ read: dropped, given: against.filter((id) => given.has(id)) })
    return dropped.length > 0
  }
  for (const [id, fact] of [...kept]) {
    const alone = tryJudge(checklist, mergeAnswers(given, new Map([[id, fact]])), calendar)
    if (!isVerdict(alone)) drop(alone)
  }
  for (;;) {
    const answers = mergeAnswers(given, kept)
    const found = tryJudge(checklist, answers, calendar)
    if (isVerdict(found)) return { answers, verdict: found, setAside }
    if (!drop(found)) kept.clear()
  }
}

/** One line for each contradiction: what was said, and what it cannot stand beside. */
export function setAsideNotes(
  checklist: Checklist,
  { answers, setAside }: Settlement,
  read: ReadonlyMap<FactId, ReadFact>,
): readonly string[] {
  const claim = (id: FactId, value: KnownValue | undefined): string => {
    const fact = checklist.facts.get(id)
    return fact && value !== undefined ? `${fact.title}＝${valueText(fact, value)}` : id
  }
  const told = (id: FactId): string => {
    const found = read.get(id)
    return found ? `“${found.evidence.quote}”（${claim(id, found.value)}）` : id
  }
  return setAside.map(({ read: dropped, given }) => {
    const words = dropped.map(told).join('、')
    const beside = given.map((id) => claim(id, knownValue(answers, id))).join('、')
    return given.length > 0
      ? `叙述中的${words}与已填的${beside}不能同时成立，以已填的为准，叙述中的没有采用。`
      : `叙述中的${words}不能同时成立，都没有采用，请核对后填写。`
  })
}
