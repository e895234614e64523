// Finds annotations that are near copies: of one another, of the words of the law, or of the evaluation set.

import { createHash } from 'node:crypto'
import type { Corpus } from '../server/law/corpus.ts'
import type { AnnotatedQuestion, Annotations } from '../server/search/annotation.ts'

/** Two texts that are too much alike, and how much: the share of character trigrams in common (Jaccard), 0–1. */
export interface NearCopy {
  readonly of: 'annotation' | 'law' | 'evaluation'
  readonly question: AnnotatedQuestion
  readonly other: string
  readonly overlap: number
}

/** Above this share of common trigrams, two questions are near copies. */
export const MAX_OVERLAP = { annotation: 0.8, evaluation: 0.5 } as const
/** A question may share at most this many characters in a row with the provision that answers it. */
export const MAX_RUN_OF_LAW = 12

const GRAM = 3

/** Character trigrams without punctuation, spaces and case. Texts shorter than that are their own gram. */
export function trigrams(text: string): ReadonlySet<string> {
  const plain = text.replace(/[\s\p{P}]/gu, '').toLowerCase()
  const grams = new Set<string>()
  for (let at = 0; at + GRAM <= plain.length; at++) grams.add(plain.slice(at, at + GRAM))
  if (grams.size === 0 && plain !== '') grams.add(plain)
  return grams
}

/** Jaccard similarity of two sets, 0–1; 0 when both are empty. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const gram of a) if (b.has(gram)) common++
  const all = a.size + b.size - common
  return all === 0 ? 0 : common / all
}

/** Places of the sets that hold each gram. */
function holdersOf(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  for (const [index, grams] of sets.entries())
    for (const gram of grams) {
      const known = holders.get(gram)
      if (known === undefined) holders.set(gram, [index])
      else known.push(index)
    }
  return holders
}

/**
 * Pairs that overlap by more than `limit`; every pair once. Two such sets share one of the rarest grams of either, so that only
 * those are looked up. Source: Bayardo, Ma and Srikant, Scaling Up All Pairs Similarity Search, 2007.
 */
function nearPairs(
  left: readonly ReadonlySet<string>[],
  right: readonly ReadonlySet<string>[],
  limit: number,
): { left: number; right: number; overlap: number }[] {
  const holders = holdersOf(right)
  const frequency = (gram: string): number => holders.get(gram)?.length ?? 0
  return left.flatMap((grams, index) => {
    const rarest = [...grams]
      .sort((a, b) => frequency(a) - frequency(b))
      .slice(0, grams.size - Math.ceil(limit * grams.size) + 1)
    const candidates = new Set(rarest.flatMap((gram) => holders.get(gram) ?? []))
    return [...candidates].flatMap((place) => {
      const other = right[place] ?? new Set()
      const sizes = [grams.size, other.size] as const
      if (Math.min(...sizes) < limit * Math.max(...sizes)) return []
      const overlap = jaccard(grams, other)
      return overlap > limit ? [{ left: index, right: place, overlap }] : []
    })
  })
}

/** Longest run of characters of `question` that stands in `law`, punctuation left out of both. */
export function longestRun(question: string, law: string): string {
  const plain = question.replace(/[\s\p{P}]/gu, '')
  const text = law.replace(/[\s\p{P}]/gu, '')
  let best = ''
  for (let start = 0; start < plain.length; start++)
    while (
      start + best.length < plain.length &&
      text.includes(plain.slice(start, start + best.length + 1))
    )
      best = plain.slice(start, start + best.length + 1)
  return best
}

/**
 * Near copies among the annotations. `evaluationQuestions` are those of the committed set: a near copy of one of them
 * would make the measured figures worthless, so that the build fails.
 */
export function findNearCopies(
  corpus: Corpus,
  annotations: Annotations,
  evaluationQuestions: readonly string[],
): NearCopy[] {
  const questions = annotations.all.flatMap((annotation) => annotation.questions)
  const grams = questions.map((question) => trigrams(question.ask))
  const among = nearPairs(grams, grams, MAX_OVERLAP.annotation).filter(
    ({ left, right }) => left < right,
  )
  const against = nearPairs(grams, evaluationQuestions.map(trigrams), MAX_OVERLAP.evaluation)
  const copies: NearCopy[] = []
  for (const { left, right, overlap } of among) {
    const [question, other] = [questions[left], questions[right]]
    if (question && other)
      copies.push({ of: 'annotation', question, other: `${other.at} ${other.ask}`, overlap })
  }
  for (const { left, right, overlap } of against) {
    const question = questions[left]
    if (question)
      copies.push({ of: 'evaluation', question, other: evaluationQuestions[right] ?? '', overlap })
  }
  for (const question of questions) {
    const run = longestRun(question.ask, corpus.provision(question.at)?.text ?? '')
    if (run.length > MAX_RUN_OF_LAW)
      copies.push({ of: 'law', question, other: run, overlap: run.length / question.ask.length })
  }
  return copies
}

/** Short hash of each annotated article's text: what the annotations were written for. */
export function textHashes(corpus: Corpus, annotations: Annotations): Record<string, string> {
  const entries = annotations.all.map(({ articleId }) => {
    const text = corpus.provision(articleId)?.text ?? ''
    return [articleId, createHash('sha256').update(text).digest('hex').slice(0, 16)] as const
  })
  return Object.fromEntries(entries)
}
