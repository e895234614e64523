// A narrative prepared for reading: its clauses, which of them tell something, its people, and where a phrase stands.

import type { Evidence } from '../condition/answer.ts'
import type { Reading } from '../condition/reading.ts'
import type { Clause, Sentence } from './clause.ts'
import { sentencesOf } from './clause.ts'
import type { Manner } from './doubt.ts'
import { tellingClauses, withoutEitherOr } from './doubt.ts'
import type { People } from './people.ts'
import { peopleOf } from './people.ts'
import { narrativeText } from './plain-text.ts'
import { yearsOf } from './years.ts'

/** Words that meet a phrase. `start` and `end` are places in the text, `from` and `to` in the clause. */
export interface Match {
  readonly clause: Clause
  readonly text: string
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  /** What the clauses do that the words touch; empty where one of them is worth nothing. */
  readonly tells: readonly Manner[]
  readonly amount?: { readonly text: string; readonly start: number }
}

/** A narrative prepared for reading. Places are in `text`, which has no blanks. */
export interface Telling {
  readonly text: string
  readonly people: People
  readonly matchesOf: (reading: Reading) => readonly Match[]
  /** Year of the date without one that begins at a place, where the text tells it. */
  readonly yearAt: (place: number) => number | undefined
  readonly quote: (start: number, end: number) => Evidence
}

/** Longest clause and sentence that are read, in characters: what is longer was not written as a note of a case. */
const LONGEST_CLAUSE = 200
const LONGEST_SENTENCE = 800

/** Phrases over lines, where no gap of the phrase runs over a line end. */
const overLines = new Map<string, RegExp>()
function lineByLine(phrase: string): RegExp {
  const known = overLines.get(phrase)
  if (known) {
    known.lastIndex = 0
    return known
  }
  const pattern = new RegExp(phrase.replaceAll('[^', '[^\\n'), 'dgmu')
  overLines.set(phrase, pattern)
  return pattern
}

/** What `matchAll` gives, without the copy of the pattern that it makes: thousands of phrases are looked for in a narrative. */
function allFound(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const all: RegExpExecArray[] = []
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    all.push(found)
    // Nothing was met: on to the next character, which may take two places.
    if (found[0] === '') pattern.lastIndex += (text.codePointAt(found.index) ?? 0) > 0xffff ? 2 : 1
  }
  return all
}

/** The text with each piece on a line of its own, all else blanked; every character keeps its place. */
function onLines(
  text: string,
  pieces: readonly { readonly span: { start: number; end: number } }[],
  longest: number,
): string {
  let lines = ''
  for (const { span } of pieces) {
    lines += '\n'.repeat(span.start - lines.length)
    const isRead = span.end - span.start <= longest
    lines += isRead ? text.slice(span.start, span.end) : '\n'.repeat(span.end - span.start)
  }
  return lines
}

/** Last of the ordered pieces that starts at or before a place. */
function at<T extends { readonly span: { start: number } }>(
  pieces: readonly T[],
  place: number,
): T | undefined {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.span.start ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return pieces[low]
}

/** Clauses of a match, from the last one back to where it starts. */
function touchedFrom(last: Clause, start: number): readonly Clause[] {
  const touched = [last]
  for (let at = last.index - 1; at >= 0; at--) {
    const before = last.sentence.clauses[at]
    if (!before || before.span.end <= start) break
    touched.push(before)
  }
  return touched
}

const withoutEnd = (sentence: Sentence) => {
  const end = sentence.clauses.at(-1)?.span.end ?? sentence.span.start
  return { span: { start: sentence.span.start, end } }
}

/** Text whose answered questions (审行不行，他说行) have lost their 行不行; every character keeps its place. */
function withAnswers(text: string, telling: ReadonlyMap<Clause, Manner>): string {
  let answered = ''
  for (const [{ text: words, span }, manner] of telling)
    if (manner === 'answered')
      answered += text.slice(answered.length, span.start) + withoutEitherOr(words)
  return answered + text.slice(answered.length)
}

/** Prepares a narrative. Cost: linear in its length. */
export function tellingOf(narrative: string): Telling {
  const { text, quote } = narrativeText(narrative)
  const sentences = sentencesOf(text)
  const clauses = sentences.flatMap((sentence) => sentence.clauses)
  const telling = tellingClauses(sentences)
  const clauseLines = onLines(text, clauses, LONGEST_CLAUSE)
  const sentenceLines = onLines(
    withAnswers(text, telling),
    sentences.map(withoutEnd),
    LONGEST_SENTENCE,
  )

  function matchOf(found: RegExpExecArray): Match | undefined {
    const [words] = found
    const start = found.index
    const end = start + words.length
    const clause = at(clauses, Math.max(start, end - 1))
    if (words === '' || !clause) return undefined
    const amount = found.groups?.amount
    const place = found.indices?.groups?.amount?.[0]
    const touched = touchedFrom(clause, start)
    return {
      clause,
      text: words,
      start,
      end,
      from: Math.max(0, start - clause.span.start),
      to: Math.min(clause.text.length, end - clause.span.start),
      tells: touched.every((one) => telling.has(one))
        ? touched.flatMap((one) => telling.get(one) ?? [])
        : [],
      ...(amount !== undefined &&
        place !== undefined && { amount: { text: amount, start: place } }),
    }
  }

  return {
    text,
    people: peopleOf(text),
    matchesOf: (reading) => {
      const lines = reading.within === 'sentence' ? sentenceLines : clauseLines
      return allFound(lineByLine(reading.phrase), lines).flatMap((found) => matchOf(found) ?? [])
    },
    yearAt: yearsOf(text),
    quote,
  }
}
