// Reads facts out of a narrative by the readings kept with each fact. What is doubtful is left out: a wrong fact is far
// worse than a missing one.

import { NUMERAL_CLASS } from '../../law/numeral.ts'
import type { FactId, KnownValue, ReadFact } from '../condition/answer.ts'
import type { Fact } from '../condition/fact.ts'
import type { Reading } from '../condition/reading.ts'
import type { Checklist } from '../verdict/checklist.ts'
import { readAmountText } from './amount.ts'
import type { Clause } from './clause.ts'
import type { Manner } from './doubt.ts'
import { isDoubted, isSupposed } from './doubt.ts'
import type { Polarity } from './negation.ts'
import { polarityOf, stretchStart } from './negation.ts'
import { isOpinion } from './opinion.ts'
import { ALL_OF_THEM } from './people.ts'
import type { Match, Telling } from './telling.ts'
import { tellingOf } from './telling.ts'
import { type Statement, weighStatements } from './weigh.ts'

const patterns = new Map<string, RegExp>()
const patternOf = (source: string): RegExp => {
  const known = patterns.get(source) ?? new RegExp(source, 'u')
  patterns.set(source, known)
  return known
}

/** A digit that belongs to the number after it. */
const NUMERAL_BEFORE = new RegExp(`[${NUMERAL_CLASS}]$`, 'u')

/** Amount in the group `amount`, when its number is whole: of 被告人51岁 never 1岁. */
function amountOf(reading: Reading, match: Match, telling: Telling): KnownValue | undefined {
  const { amount } = match
  if (amount === undefined || reading.as === undefined) return undefined
  const before = telling.text.slice(Math.max(0, amount.start - 1), amount.start)
  if (NUMERAL_BEFORE.test(before)) return undefined
  const found = readAmountText(amount.text, reading.as, telling.yearAt(amount.start))
  if (typeof found !== 'number') return found
  if (reading.atLeast !== undefined && found < reading.atLeast) return undefined
  if (reading.atMost !== undefined && found > reading.atMost) return undefined
  return reading.below === undefined ? found : found < reading.below
}

/** 不认罪, 未达成: words that deny by themselves, so that a denial before them makes two. */
const OWN_DENIAL = /(?:不(?!满|适用|当)|未(?!成年|满)|(?<!有)无(?!罪|期)|没|非(?!法)|拒|否)/u

/** 没有反对, 没有翻供: words against something, whose denial does tell the opposite. */
const AGAINST = /异议|反对|翻供|反悔|撤[回销]|推翻|违背|被迫|逼|胁迫|威胁|引诱|强迫/u

const OPENS_WITH_DENIAL = /^(?:[均都也亦并尚还毫更又皆]?[没无未不非]|排除)/u

/** Whether words may be about one of several defendants only. */
const isOfOne = ({ clause }: Match, { people }: Telling): boolean =>
  people.isAboutSeveral && !ALL_OF_THEM.test(clause.text)

/** Whether the words are about whom the reading is about. */
function isAbout(reading: Reading, match: Match, telling: Telling): boolean {
  const { of = 'defendant' } = reading
  if (of === 'case') return true
  const { clause } = match
  if (of === 'anyone')
    return (
      !isOfOne(match, telling) &&
      !telling.people.isOfCompanion(clause, match.from, match.to) &&
      !telling.people.isOfKin(clause, match.from, match.to)
    )
  const roles = telling.people.subjectOf(clause, match.from, match.to)
  if (of !== 'defendant') return roles.includes(of)
  if (isOfOne(match, telling)) return false
  return roles.length === 0 || roles.includes('defendant')
}

const readsDate = (reading: Reading): boolean => reading.as === 'date' || reading.as === 'dates'

/** Whether the clauses of some words tell them: a question only with its answer, but a date named in one all the same. */
function isTold(reading: Reading, match: Match): boolean {
  const allowed: readonly Manner[] = [
    'told',
    ...(readsDate(reading) ? (['asked'] as const) : []),
    ...(reading.open === true ? (['left-open'] as const) : []),
  ]
  const [last, ...before] = match.tells
  if (last === undefined || !allowed.includes(last)) return false
  return before.every((manner) => manner === 'answered' || allowed.includes(manner))
}

/** Words that take the certainty from others when they stand in a gap of the phrase. */
const HIDDEN_WORDS = [
  ...['打算', '准备', '计划', '考虑', '争取', '尚待', '有待', '恐怕', '也许', '好像'],
  ...['似乎', '是否', '能否', '能会'],
]
const HIDDEN = ['不', '没', '无', '未', '非', '若', '拟', '除']
/** What a phrase will not have: [^没未不], (?<!没有), (?!不). */
const UNWANTED = /\[\^[^\]]*\]|\(\?<?!(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/gu
/** The phrase's own words: what it will not have is not among them. */
const ownWords = new Map<string, string>()
function ownWordsOf(phrase: string): string {
  const known = ownWords.get(phrase) ?? phrase.replace(UNWANTED, '')
  ownWords.set(phrase, known)
  return known
}

/** The alternatives of a phrase: what stands between the bars outside of all brackets. */
const alternatives = new Map<string, readonly string[]>()
function alternativesOf(phrase: string): readonly string[] {
  const known = alternatives.get(phrase)
  if (known) return known
  const found: string[] = []
  let depth = 0
  let isClass = false
  let start = 0
  for (let at = 0; at < phrase.length; at++) {
    const sign = phrase[at]
    if (sign === '\\') at++
    else if (isClass) isClass = sign !== ']'
    else if (sign === '[') isClass = true
    else if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (sign === '|' && depth === 0) {
      found.push(phrase.slice(start, at))
      start = at + 1
    }
  }
  const all = [...found, phrase.slice(start)]
  alternatives.set(phrase, all)
  return all
}

/** The alternative of a phrase that met the words; the whole phrase where that cannot be told. */
function metBy(phrase: string, { text, start }: Match, told: string): string {
  const all = alternativesOf(phrase)
  if (all.length === 1) return phrase
  const met = all.find((one) => {
    const pattern = stickyOf(one)
    pattern.lastIndex = start
    return pattern.exec(told)?.[0] === text
  })
  return met ?? phrase
}
const sticky = new Map<string, RegExp>()
function stickyOf(source: string): RegExp {
  const known = sticky.get(source) ?? new RegExp(source, 'uy')
  sticky.set(source, known)
  return known
}

/**
 * Whether a gap of the phrase ran over a denial or a doubt that is none of the phrase's own words: those of the alternative
 * that met, for 没有 of another one excuses nothing (归案后没有认罪).
 */
function hidesDoubt(reading: Reading, match: Match, told: string): boolean {
  // 打算起诉, 可能会懂汉语: the gap may begin inside the word.
  const { clause, from, to } = match
  const around = clause.text.slice(Math.max(0, from - 1), to)
  const words = match.text.replace(CERTAIN, '')
  const hidden = [
    ...HIDDEN_WORDS.filter((word) => around.includes(word)),
    ...HIDDEN.filter((word) => words.includes(word)),
  ]
  if (hidden.length === 0) return false
  const own = ownWordsOf(metBy(reading.phrase, match, told))
  return hidden.some((word) => !own.includes(word))
}
const CERTAIN = /未成年|不满|未满|非法|无期|不当|不起诉|无罪|不服/gu

/** Whether some words tell something certain of whom the reading is about. */
function isCertain(reading: Reading, match: Match, telling: Telling, isNoun: boolean): boolean {
  const { clause, from, to } = match
  if (!isTold(reading, match) || !isAbout(reading, match, telling)) return false
  if (hidesDoubt(reading, match, telling.text) || telling.people.isReported(clause, to))
    return false
  const sinceTurn = clause.text.slice(stretchStart(clause.text, from, true), from)
  if (isSupposed(sinceTurn, readsDate(reading))) return false
  if (readsDate(reading)) return true
  const stretch = clause.text.slice(stretchStart(clause.text, from, isNoun), from)
  if (isDoubted(stretch, clause.text.slice(to))) return false
  if (reading.speech !== true) return !telling.people.isClaimed(clause, to)
  return reading.of !== undefined || !telling.people.isSaidByOthers(clause, to)
}

/** The value as it stands or, where it is denied, its opposite: only a yes or no has one; 不是三年 tells no number. */
function valueBy(
  reading: Reading,
  value: KnownValue,
  polarity: Polarity,
  words: string,
): KnownValue | undefined {
  if (polarity.kind === 'stated' || reading.either === true) return value
  if (polarity.kind === 'doubtful' || typeof value !== 'boolean') return undefined
  if (reading.onlyStated === true) return undefined
  return polarity.isWhole || !OWN_DENIAL.test(words) ? !value : undefined
}

/** What a reading says by some words; undefined where it says nothing certain. */
function statementOf(reading: Reading, match: Match, telling: Telling): Statement | undefined {
  const { clause, from, to } = match
  // Words that deny by themselves stand in no list of another denial.
  const isNoun = reading.noun === true && !OPENS_WITH_DENIAL.test(match.text)
  if (!isCertain(reading, match, telling, isNoun)) return undefined
  const stated = reading.value ?? amountOf(reading, match, telling)
  const polarity = polarityOf(clause.text, from, to, isNoun)
  const value = stated === undefined ? undefined : valueBy(reading, stated, polarity, match.text)
  if (value === undefined) return undefined
  const isDenied = polarity.kind === 'denied'
  const base = clause.span.start
  return {
    clause,
    value,
    start: isDenied ? Math.min(match.start, base + polarity.start) : match.start,
    end: isDenied ? Math.max(match.end, base + polarity.end) : match.end,
    ever: reading.ever === true,
  }
}

/** Whether a value can be one of a fact at all. */
function fits(fact: Fact, value: KnownValue): boolean {
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number' && value >= fact.minimum && value <= fact.maximum
    case 'enum':
      return fact.values?.some((one) => one.id === value) ?? false
    case 'date':
      return typeof value === 'string'
    case 'date-list':
      return Array.isArray(value)
  }
}

/** Whether the words that a reading wants, or will not have, stand anywhere in the narrative. */
const applies = ({ unless, given }: Reading, { text }: Telling): boolean =>
  (unless === undefined || !patternOf(unless).test(text)) &&
  (given === undefined || patternOf(given).test(text))

/** Readings of a fact that may speak at all in a narrative. */
const readingsFor = ({ readings, about }: Fact, telling: Telling): readonly Reading[] =>
  about === undefined || patternOf(about).test(telling.text)
    ? readings.filter((one) => applies(one, telling))
    : []

function isExcepted({ except, within }: Reading, { clause }: Match): boolean {
  const around = within === 'sentence' ? clause.sentence : clause
  return except !== undefined && patternOf(except).test(around.text)
}

/** Statements that were not taken back: nothing is said by those before the words which do, nor by their object (撤回认罪). */
function notTakenBack(
  said: readonly Statement[],
  { takenBack }: Fact,
  telling: Telling,
): readonly Statement[] {
  if (takenBack === undefined || said.length === 0) return said
  const last = telling
    .matchesOf(takenBack)
    .findLast((match) => statementOf(takenBack, match, telling)?.value === true)
  if (last === undefined) return said
  const isObject = ({ start }: Statement): boolean => start > last.start && start < last.end
  return said.filter((one) => one.end > last.start && !isObject(one))
}

/**
 * Whether some words of a "no" are denied: 出庭 says that nobody was tried in absence, and 证人没有出庭 does not say the
 * opposite. The clause is left to the readings that follow.
 */
function isDeniedNo(reading: Reading, { clause, from, to, text }: Match): boolean {
  if (reading.value !== false || reading.either === true) return false
  if (OWN_DENIAL.test(text) || AGAINST.test(text)) return false
  const isNoun = reading.noun === true && !OPENS_WITH_DENIAL.test(text)
  const { kind, isWhole } = polarityOf(clause.text, from, to, isNoun)
  return kind === 'denied' && !isWhole
}

/** Whether a clause is left to the readings that follow. */
const isPassedOver = (reading: Reading, match: Match): boolean =>
  isExcepted(reading, match) || isDeniedNo(reading, match)

/** What each clause says of a fact; the first reading that meets a clause speaks for it, be it nothing. */
function statementsOf(fact: Fact, telling: Telling): readonly Statement[] {
  const spoken = new Map<Clause, Statement | undefined>()
  const { finder } = fact
  const isFound = ({ clause, from, to }: Match): boolean =>
    finder === undefined || !isOpinion(clause, from, to, finder)
  for (const reading of readingsFor(fact, telling))
    for (const match of telling.matchesOf(reading)) {
      if (spoken.has(match.clause) || isPassedOver(reading, match)) continue
      const said = isFound(match) ? statementOf(reading, match, telling) : undefined
      spoken.set(match.clause, said && fits(fact, said.value) ? said : undefined)
    }
  return [...spoken.values()].filter((said) => said !== undefined)
}

/**
 * Facts of a checklist that a narrative tells, each with the words it was read from and their place. Left out:
 * questions, hearsay, plans, norms, conditions, claims of a party, opinions on what an office finds, double negatives,
 * exceptions, statements that contradict each other, and what is said of one of several defendants. Facts that cannot be true together are set
 * aside by the evaluation. Cost: readings × length, see `narrativeReader`.
 */
export const readNarrative = (
  checklist: Checklist,
  narrative: string,
): ReadonlyMap<FactId, ReadFact> => narrativeReader(narrative)(checklist)

/**
 * The same for several checklists: the narrative is prepared once. Cost, measured in time of one processor: to prepare 80,000
 * characters 30 to 110 ms; to read them for a large checklist 0.25 to 1.4 s, for all 77 1.4 to 9 s, by whether the engine has the
 * phrases compiled or interprets them; 2,000 characters for all 0.2 to 0.3 s, 260 characters 60 ms. The first reading for all
 * takes a second more.
 */
export function narrativeReader(
  narrative: string,
): (checklist: Checklist) => ReadonlyMap<FactId, ReadFact> {
  const telling = tellingOf(narrative)
  return (checklist) => factsOf(checklist, telling)
}

function factsOf(checklist: Checklist, telling: Telling): ReadonlyMap<FactId, ReadFact> {
  const found = new Map<FactId, ReadFact>()
  for (const fact of checklist.facts.values()) {
    const said = weighStatements(notTakenBack(statementsOf(fact, telling), fact, telling))
    if (said)
      found.set(fact.id, { value: said.value, evidence: telling.quote(said.start, said.end) })
  }
  return found
}
