// Compares quoted words with the place that they are said to stand in, with the rest of the corpus where they do not.

import type { Corpus } from '../../law/corpus.ts'
import type { Provision } from '../../law/document.ts'
import type { DocumentId } from '../../law/provision-id.ts'
import { standsInSource } from '../ground.ts'
import { hasProvisoAfter } from './cut.ts'
import { type Difference, segmentsOf } from './difference.ts'
import { appearanceOf, differInPunctuationOnly, invisibleIn, originalOf } from './fold.ts'
import { type Haystack, haystackOf, haystacksFor } from './haystack.ts'
import { type Near, nearestIn, type WorkBudget } from './nearest.ts'
import {
  type Standing,
  smallestHolding,
  standIn,
  TOO_SHORT,
  type Unit,
  type Wording,
  type Words,
} from './wording.ts'

/** Everything that comparing needs. `budget` is used up as differences are computed. */
export interface Lookup {
  readonly corpus: Corpus
  readonly wording: Wording
  readonly budget: WorkBudget
  /** What was found already, by words and scope. */
  readonly findings: Map<string, Finding>
}

/** Where words are said to stand: provisions, or a whole document when no place is named, or nowhere. */
export interface Scope {
  readonly provisions: readonly Provision[]
  readonly documentId?: DocumentId
}

/** What comparing found. */
export type Finding =
  /** Verbatim in the scope. `provision` is the smallest that holds them; absent for a title or a notice. */
  | {
      readonly kind: 'here'
      readonly provision?: Provision
      readonly joinsLead: boolean
      /** An exception to the words follows them. */
      readonly hasProviso: boolean
    }
  /** Verbatim, but in other provisions of the corpus. */
  | { readonly kind: 'elsewhere'; readonly places: readonly Place[] }
  /** Nearly: the difference to the nearest provision, which is in the scope or not. */
  | {
      readonly kind: 'differs'
      readonly provision?: Provision
      readonly isInScope: boolean
      readonly difference: Difference
      readonly similarity: number
      readonly remark: string
    }
  | { readonly kind: 'nowhere'; readonly isSearched: boolean }
  /** Too few characters to tell. */
  | { readonly kind: 'short'; readonly stands: boolean }

/** A place where words stand; without a provision it is the title, the notice or the signature of the document. */
export interface Place {
  readonly documentId: DocumentId
  readonly provision?: Provision
}

const SHORTEST_PIECE = 3
/** Least similarity at which words are taken for a changed quotation of the scope, and of anything else. */
const NEAR_HERE = 0.5
const NEAR_ELSEWHERE = 0.6
/** How much nearer another provision must be to be named instead of the cited one. */
const MUCH_NEARER = 0.15

/** Proves the ranges letter for letter in the source, section by section. */
function isProved(
  corpus: Corpus,
  haystack: Haystack,
  ranges: readonly { start: number; end: number }[],
) {
  return ranges.every(({ start, end }) =>
    haystack.sections.every(({ provision, from, to, starts }) => {
      const [first, last] = [Math.max(start, from), Math.min(end, to)]
      if (provision === undefined || first >= last) return true
      const span = { start: starts[first - from] ?? 0, end: (starts[last - from - 1] ?? -1) + 1 }
      return standsInSource(corpus, provision, span)
    }),
  )
}

/** Words in one of the haystacks of a scope: proved, cut off, or not there. */
function findHere(lookup: Lookup, words: Words, haystacks: readonly Haystack[]) {
  let cut: { haystack: Haystack; standing: Standing } | undefined
  for (const haystack of haystacks) {
    const standing = standIn(haystack.folded.text, words.pieces, words.around)
    const [first, last] = [standing?.ranges[0], standing?.ranges[standing.ranges.length - 1]]
    if (standing === undefined || first === undefined || last === undefined) continue
    if (last.end <= haystack.ownFrom) continue
    if (standing.isCut) cut ??= { haystack, standing }
    else if (isProved(lookup.corpus, haystack, standing.ranges))
      return { kind: 'here' as const, haystack, start: first.start, end: last.end }
  }
  return cut && { kind: 'cut' as const, ...cut }
}

/** Smallest provision that holds the folded range `[start, end)` of a unit. */
function holderIn(unit: Unit, start: number, end: number): Provision | undefined {
  const { starts } = unit.folded
  const span = { start: starts[start] ?? 0, end: (starts[end - 1] ?? 0) + 1 }
  return unit.provision && smallestHolding(unit.provision, span.start, span.end)
}

/** Every place of the corpus, or of one document, where the words stand whole. */
export function findEverywhere(
  { wording }: Pick<Lookup, 'wording'>,
  words: Words,
  documentId?: DocumentId,
): Place[] {
  const longest = words.pieces.reduce((a, b) => (b.length > a.length ? b : a), '')
  return wording.holding(longest).flatMap((unit) => {
    if (documentId !== undefined && unit.documentId !== documentId) return []
    const standing = standIn(unit.folded.text, words.pieces, words.around)
    const [first, last] = [standing?.ranges[0], standing?.ranges[standing.ranges.length - 1]]
    if (first === undefined || last === undefined || standing?.isCut) return []
    const provision = holderIn(unit, first.start, last.end)
    return [{ documentId: unit.documentId, ...(provision ? { provision } : {}) }]
  })
}

/** Why the words differ, where the difference is one that a reader does not see. */
function remarkOn(words: Words, difference: Difference): string {
  const invisible = invisibleIn(words.original)
  if (invisible.length > 0) return `引文中有看不见的字符（${invisible.join('、')}）`
  const written = difference.filter(({ kind }) => kind !== 'stored').map(({ text }) => text)
  const stored = difference.filter(({ kind }) => kind !== 'written').map(({ text }) => text)
  const [own, other] = [written.join(''), stored.join('')]
  if (own === other) return '这些文字在那里只是一句话的一部分，截断后意思已经改变'
  if (own !== other && appearanceOf(own) === appearanceOf(other))
    return '引文中有外形相近、编码不同的字符（如全角数字、部首字符），不是原文的字'
  return differInPunctuationOnly(own, other) ? '只有标点不同' : ''
}

function differs(words: Words, near: Near, isInScope: boolean): Finding {
  const difference = segmentsOf(near.alignment, words, near)
  return {
    kind: 'differs',
    ...(near.provision ? { provision: near.provision } : {}),
    isInScope,
    difference,
    similarity: near.alignment.similarity,
    remark: remarkOn(words, difference),
  }
}

const stored = (text: string): Difference[number] => ({ kind: 'stored', text })

/** Words that stand in the place only because something before, between or after them was left out. */
function cutOff(words: Words, haystack: Haystack, { ranges, flaws }: Standing): Finding {
  const { provision, original, folded } = haystack
  const storedAt = (at: number): Difference =>
    flaws.filter((flaw) => flaw.at === at).map((flaw) => stored(flaw.words))
  const difference = ranges.flatMap(({ start, end }, index): Difference => {
    const text = ranges.length === 1 ? words.original : originalOf(original, folded, start, end)
    const gap: Difference = index === 0 ? [] : [{ kind: 'written', text: '……' }]
    return [...gap, ...storedAt(start), { kind: 'same', text }, ...storedAt(end)]
  })
  return {
    kind: 'differs',
    ...(provision ? { provision } : {}),
    isInScope: true,
    difference,
    similarity: 1,
    remark: [...new Set(flaws.map(({ remark }) => remark))].join('；'),
  }
}

const isShort = (words: Words): boolean =>
  words.length <= TOO_SHORT ||
  (words.pieces.length > 1 && words.pieces.some((piece) => piece.length < SHORTEST_PIECE))

/** Of longer ranges, articles are searched one by one. */
const LONGEST_SCOPE = 30

/** Whole documents are searched unit by unit. */
function haystacksOfScope({ corpus, wording }: Lookup, { provisions, documentId }: Scope) {
  if (provisions.length > LONGEST_SCOPE) {
    const articles = new Set(provisions.map(({ articleId }) => articleId))
    return wording.units
      .filter(({ provision }) => provision && articles.has(provision.id))
      .map(haystackOf)
  }
  if (provisions.length > 0) return haystacksFor(corpus, wording, provisions)
  return wording.units.filter((unit) => unit.documentId === documentId).map(haystackOf)
}

/** Nearest provision, in the scope or elsewhere, to words that stand nowhere letter for letter. */
function compareNearly(lookup: Lookup, words: Words, haystacks: readonly Haystack[]): Finding {
  const { text } = words.folded
  const here = nearestIn(lookup.budget, text, nearestFirst(haystacks, text))
  const units = lookup.wording.nearest(text, MAX_NEAR).filter(({ share }) => share >= MIN_SHARE)
  const others = units.map(({ unit }) => haystackOf(unit))
  const there = nearestIn(lookup.budget, text, others)
  const [own, other] = [here?.alignment.similarity ?? 0, there?.alignment.similarity ?? 0]
  if (here && own >= NEAR_HERE && own + MUCH_NEARER >= other) return differs(words, here, true)
  if (there && other >= NEAR_ELSEWHERE) return differs(words, there, false)
  const isCompared = (haystacks.length === 0 || here !== undefined) && others.length <= MAX_NEAR
  return { kind: 'nowhere', isSearched: isCompared && lookup.budget.cells > 0 }
}

/** The haystacks that share most runs with the words; all of them where they are few. */
function nearestFirst(haystacks: readonly Haystack[], text: string): readonly Haystack[] {
  if (haystacks.length <= MAX_NEAR) return haystacks
  const runs = Array.from({ length: Math.max(0, text.length - 2) }, (_, at) =>
    text.slice(at, at + 3),
  )
  const shared = (haystack: Haystack): number =>
    runs.filter((run) => haystack.folded.text.includes(run)).length
  return haystacks
    .map((haystack) => ({ haystack, count: shared(haystack) }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_NEAR)
    .map(({ haystack }) => haystack)
}

/** Places in the cited article first, then those in the cited text, then the others. */
function closestFirst(places: readonly Place[], { provisions, documentId }: Scope): Place[] {
  const [cited] = provisions
  const distance = (place: Place): number => {
    if (place.provision && place.provision.articleId === cited?.articleId) return 0
    return place.documentId === (cited?.documentId ?? documentId) ? 1 : 2
  }
  return places.toSorted((a, b) => distance(a) - distance(b))
}

/**
 * Compares words with their scope. The verdict is `here` only when every piece stands there letter for letter, after
 * folding, in order, whole, and is proved in the source.
 * Cost: linear in the corpus; a difference costs the product of the lengths, within the budget of the lookup.
 */
export function compareWords(lookup: Lookup, words: Words, scope: Scope): Finding {
  const haystacks = haystacksOfScope(lookup, scope)
  const found = findHere(lookup, words, haystacks)
  if (isShort(words)) return { kind: 'short', stands: found?.kind === 'here' }
  if (found?.kind === 'here') {
    const { haystack, start, end } = found
    const provision = haystack.unit ? holderIn(haystack.unit, start, end) : haystack.provision
    const joinsLead = start < haystack.ownFrom && haystack.skips
    const hasProviso = hasProvisoAfter(haystack.folded.text, end)
    return { kind: 'here', ...(provision ? { provision } : {}), joinsLead, hasProviso }
  }
  if (found?.kind === 'cut') return cutOff(words, found.haystack, found.standing)
  const places = closestFirst(findEverywhere(lookup, words), scope)
  return places.length > 0 ? { kind: 'elsewhere', places } : compareNearly(lookup, words, haystacks)
}

const MAX_NEAR = 3
const MIN_SHARE = 0.25
