// What a question asks, as tokens with weights: its own words, what the lexicon adds, what earlier turns leave open.

import type { Analyzer } from './analysis.ts'
import { type Addition, type Expand, weighAdditions } from './expansion.ts'
import { normaliseText } from './normalise.ts'
import type { Correction, CorrectSpelling } from './spelling.ts'

/** Characters of a question that are read; the rest is left out and said so. */
export const MAX_QUERY_CHARACTERS = 2000
/** Distinct words of a question that are searched. */
export const MAX_QUERY_TERMS = 160

/** Weight of a word that synonyms or translation added. */
const ADDED_WEIGHT = 0.5
/** Weight of a word of an earlier question that the present one continues. */
const EARLIER_WEIGHT = 0.6
/** Weight of a word that corrects a misspelt one. */
const CORRECTED_WEIGHT = 1

/** A question understood. Maps hold tokens with weights in (0, 1]. */
export interface UnderstoodQuery {
  /** Normalised text as read, cut to size. */
  readonly text: string
  /** Text for the embedder: the question, what it continues, corrections and added terms. */
  readonly embedded: string
  /** The same without what it continues: the question before says which article is meant, this one which part of it. */
  readonly embeddedAlone: string
  /** Words as typed (and corrected); what a hit should cover. */
  readonly own: ReadonlyMap<string, number>
  /** Words that the lexicon adds to the question's own. */
  readonly added: ReadonlyMap<string, number>
  /** Pairs of characters as typed (and corrected). */
  readonly ownPairs: ReadonlyMap<string, number>
  /** Own words, and those of an earlier question that this one continues. */
  readonly typed: ReadonlyMap<string, number>
  /** Typed words, and those that the lexicon adds to them. */
  readonly words: ReadonlyMap<string, number>
  /** Own pairs, and those of an earlier question that this one continues. */
  readonly pairs: ReadonlyMap<string, number>
  readonly additions: readonly Addition[]
  readonly corrections: readonly Correction[]
  /** True when the question was too long and its end was left out. */
  readonly truncated: boolean
  /** True when an earlier question was needed to understand it. */
  readonly continued: boolean
}

/** 如果是外国人呢 · 换成贪污案 · 还有别的条件吗 · what if he is a minor? */
const CONTINUES = /^(那|如果|要是|假如|换成|换做|若是|要换|还有|另外|what if|also\b)|呢[？?\s]*$/
/** Words that point back to what was said: 它、这种、这个期限、他们. */
const POINTS_BACK =
  /(这种|那种|这个|那个|这些|那些|它|上面|前面|刚才|同样|\bit\b|\bthat\b|\bthey\b|\bthem\b)/
/** 那要是他来不了呢 · 那么法院…… · and if she · so who: what nobody says who begins. 那个证人 only points. */
const TAKES_UP =
  /^(那(?!个|种|些|里|边|天|时候|位|次|份)|and\b|but\b|so\b|then\b|what about|how about)/
/** 从哪天起算 · 需要说明理由吗 · 法院几天内决定: begins with what it asks, and says of nothing what it asks. */
const ASKS_AT_ONCE =
  /^(?:(?:法院|检察院|公安机关?|检察官|法官|律师|他|她|家属)?(?:从|自|由|几|多久|多长|哪|什么时候|何时|怎么|怎样|如何|为什么|需要|需不需要|要|能|可以|可不可以|应当?|应该|必须|是否|是不是|会不会|有没有|有无|保存|[来去到交]不了)|谁)/
/** Terms of the law that name no matter by themselves. */
const COMMON_TERMS: ReadonlySet<string> = new Set(['决定', '处理', '期限', '规定'])
/** Longest such question, in characters; one that holds a term of the law stands alone (怎么申请取保候审). */
const AT_ONCE_CHARACTERS = 10
/** Longest question that is taken to continue the one before only because it points back or names no topic. */
const ELLIPTIC_CHARACTERS = 18
/** Longest question that is taken to continue the one before because it takes it up in so many words. */
const TAKEN_UP_CHARACTERS = 40
/** Letters of an English question that say as much as one character. */
const LETTERS_A_CHARACTER = 3

function continuesEarlier(text: string, content: number, hasTerm: boolean): boolean {
  const compact = text.replace(/[\s\p{P}]/gu, '')
  const length = compact.length / (/[a-z]/.test(compact) ? LETTERS_A_CHARACTER : 1)
  if (TAKES_UP.test(text.trim())) return length <= TAKEN_UP_CHARACTERS
  if (!hasTerm && ASKS_AT_ONCE.test(text.trim()) && length <= AT_ONCE_CHARACTERS) return true
  const open = CONTINUES.test(text.trim()) || POINTS_BACK.test(text) || content <= 1
  return open && length <= ELLIPTIC_CHARACTERS
}

function addAll(into: Map<string, number>, tokens: Iterable<string>, weight: number): void {
  for (const token of tokens) {
    if (into.size >= MAX_QUERY_TERMS && !into.has(token)) continue
    into.set(token, Math.max(into.get(token) ?? 0, weight))
  }
}

/** What understanding a question needs. */
export interface QueryDependencies {
  readonly analyzer: Analyzer
  readonly expand: Expand
  readonly correct: CorrectSpelling
}

/**
 * A question in the light of the earlier ones of the same talk, oldest first. Never throws: any text is a question,
 * if need be one without words.
 */
export function understandQuery(
  question: string,
  previous: readonly string[],
  { analyzer, expand, correct }: QueryDependencies,
): UnderstoodQuery {
  const whole = question.slice(0, MAX_QUERY_CHARACTERS + 1)
  const text = normaliseText(whole.slice(0, MAX_QUERY_CHARACTERS)).trim()
  const corrections = correct(text)
  const corrected = corrections.map((correction) => correction.term)
  const typed = analyzer.words(text)
  const earlier = normaliseText((previous.at(-1) ?? '').slice(0, MAX_QUERY_CHARACTERS))
  const hasTerm = typed.some((word) => analyzer.isLegalTerm(word) && !COMMON_TERMS.has(word))
  const continued = earlier !== '' && continuesEarlier(text, new Set(typed).size, hasTerm)
  const additions = expand([text, ...corrected].join(' '))

  const own = new Map<string, number>()
  addAll(own, typed, 1)
  for (const term of corrected) addAll(own, analyzer.words(term), CORRECTED_WEIGHT)
  const typedWords = new Map(own)
  const ownPairs = new Map<string, number>()
  addAll(ownPairs, analyzer.pairs(text), 1)
  for (const term of corrected) addAll(ownPairs, analyzer.pairs(term), CORRECTED_WEIGHT)
  const pairs = new Map(ownPairs)
  if (continued) {
    addAll(typedWords, analyzer.words(earlier), EARLIER_WEIGHT)
    addAll(pairs, analyzer.pairs(earlier), EARLIER_WEIGHT)
  }
  const words = new Map(typedWords)
  if (continued)
    addAll(
      words,
      weighAdditions(expand(earlier), analyzer, 1).keys(),
      ADDED_WEIGHT * EARLIER_WEIGHT,
    )
  const added = new Map(
    [...weighAdditions(additions, analyzer, ADDED_WEIGHT)].filter(([word]) => !own.has(word)),
  )
  addAll(words, added.keys(), ADDED_WEIGHT)
  const terms = additions.map((addition) => addition.term)
  const embeddedAlone = [text, ...corrected, ...terms].join(' ')
  return {
    text,
    embedded: continued ? [text, ...corrected, earlier, ...terms].join(' ') : embeddedAlone,
    embeddedAlone,
    own,
    added,
    typed: typedWords,
    ownPairs,
    words,
    pairs,
    additions,
    corrections,
    truncated: whole.length > MAX_QUERY_CHARACTERS,
    continued,
  }
}
