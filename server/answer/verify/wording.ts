// The words of the corpus, folded for comparison: where do these words stand, and what is nearest to them?

import type { Corpus } from '../../law/corpus.ts'
import type { Block, Provision } from '../../law/document.ts'
import type { DocumentId, ProvisionId } from '../../law/provision-id.ts'
import { type Folded, fold } from './fold.ts'

/** A run of stored words that is searched as one: an article, a part of a report, or what stands before and after. */
export interface Unit {
  readonly documentId: DocumentId
  /** Absent for title, notice and signature, which are no provision. */
  readonly provision?: Provision
  readonly original: string
  readonly folded: Folded
}

/** Words as they are compared: `pieces` are what stands between ellipses, folded, none empty. */
export interface Words {
  readonly original: string
  readonly folded: Folded
  readonly pieces: readonly string[]
  /** Folded characters without ellipses. */
  readonly length: number
}

/** Where words stand in a folded text; `isCut` when only so that a negation or a number is cut off before or after. */
export interface Standing {
  readonly ranges: readonly { readonly start: number; readonly end: number }[]
  readonly isCut: boolean
}

/** Folded words of a corpus; made once for each corpus. */
export interface Wording {
  readonly units: readonly Unit[]
  /** Units that hold a folded run of words, in order. Cost: one search of the corpus, some 0.1 ms. */
  holding(piece: string): readonly Unit[]
  folded(provision: Provision): Folded
  /** Units that share most runs of three characters with `folded`, best first, with the share 0–1 of its
   * telling runs. */
  nearest(folded: string, limit: number): readonly { readonly unit: Unit; readonly share: number }[]
}

/** Words of up to so many characters may stand anywhere by chance. */
export const TOO_SHORT = 4

const ELLIPSIS = /…+|⋯+|\.{3,}|。{3,}|．{3,}|・{3,}|·{3,}/

/** Words of a text, cut at its ellipses. */
export function wordsOf(original: string): Words {
  const folded = fold(original)
  const pieces = folded.text.split(ELLIPSIS).filter((piece) => piece !== '')
  return {
    original,
    folded,
    pieces,
    length: pieces.reduce((sum, piece) => sum + piece.length, 0),
  }
}

const NEGATION = new Set('不未非无没勿毋')
const NUMERAL = /[零〇一二三四五六七八九十百千万两0-9]/

/**
 * True when words from `start` on leave out a negation or the first part of a number: 适用速裁程序 of 不适用速裁程序, 十日 of
 * 三十日. The letters stand there; the meaning does not.
 */
export function isCutBefore(text: string, start: number): boolean {
  const before = text.charAt(start - 1)
  return NEGATION.has(before) || (NUMERAL.test(before) && NUMERAL.test(text.charAt(start)))
}

/** True when words up to `end` leave out the last part of a number: 二十 of 二十五日. */
export const isCutAfter = (text: string, end: number): boolean =>
  NUMERAL.test(text.charAt(end - 1)) && NUMERAL.test(text.charAt(end))

const isCutOff = (text: string, start: number, end: number): boolean =>
  isCutBefore(text, start) || isCutAfter(text, end)

/** Where `pieces` stand in `text` in order; undefined when they do not. Takes the first place that cuts nothing off. */
export function standIn(text: string, pieces: readonly string[]): Standing | undefined {
  const ranges: { start: number; end: number }[] = []
  let from = 0
  let isCut = false
  for (const piece of pieces) {
    const first = text.indexOf(piece, from)
    if (first < 0) return undefined
    let whole = first
    while (whole >= 0 && isCutOff(text, whole, whole + piece.length))
      whole = text.indexOf(piece, whole + 1)
    const start = whole < 0 ? first : whole
    isCut ||= whole < 0
    ranges.push({ start, end: start + piece.length })
    from = start + piece.length
  }
  return ranges.length === 0 ? undefined : { ranges, isCut }
}

/** Smallest provision inside `provision` that holds `[start, end)` of its text. */
export function smallestHolding(provision: Provision, start: number, end: number): Provision {
  let offset = provision.opening.reduce((sum, block) => sum + block.text.length, 0)
  for (const child of provision.children) {
    if (start >= offset && end <= offset + child.text.length)
      return smallestHolding(child, start - offset, end - offset)
    offset += child.text.length
  }
  return provision
}

const RUN = 3

function runsOf(text: string): Set<string> {
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= text.length; at++) runs.add(text.slice(at, at + RUN))
  return runs
}

function unitsOf(corpus: Corpus): Unit[] {
  const unit = (documentId: DocumentId, original: string, provision?: Provision): Unit => ({
    documentId,
    original,
    folded: fold(original),
    ...(provision ? { provision } : {}),
  })
  const words = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('')
  return [
    ...corpus.articles.map((article) => unit(article.documentId, article.text, article)),
    ...corpus.documents.flatMap(({ metadata, provisions, front, back }) => [
      // The opening of a report's part belongs to none of its sub-parts.
      ...provisions
        .filter(({ level, children }) => level === 'part' && children.length > 0)
        .map((part) => unit(metadata.id, words(part.opening), part)),
      unit(metadata.id, words(front)),
      unit(metadata.id, words(back)),
    ]),
  ].filter(({ original }) => original !== '')
}

/** Between two units of the joined corpus; folded words never hold it. */
const BETWEEN = '\n'

/** Search of all units at once. */
function searchOf(units: readonly Unit[]): Wording['holding'] {
  const joined = units.map(({ folded }) => folded.text).join(BETWEEN)
  const starts: number[] = []
  let offset = 0
  for (const { folded } of units) {
    starts.push(offset)
    offset += folded.text.length + BETWEEN.length
  }
  return (piece) => {
    const found: Unit[] = []
    let index = 0
    for (let at = piece === '' ? -1 : joined.indexOf(piece); at >= 0; ) {
      while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= at) index++
      const unit = units[index]
      if (unit) found.push(unit)
      const next = starts[index + 1]
      at = next === undefined ? -1 : joined.indexOf(piece, next)
    }
    return found
  }
}

/** Runs that so many units have say nothing of which unit is near. */
const COMMON = 120
/** So many runs, evenly taken, tell enough of long words. */
const MAX_RUNS = 400

function buildWording(corpus: Corpus): Wording {
  const units = unitsOf(corpus)
  const folded = new Map<ProvisionId, Folded>()
  let holders: Map<string, number[]> | undefined
  const holdersOf = (): Map<string, number[]> => {
    if (holders) return holders
    holders = new Map()
    for (const [index, unit] of units.entries())
      for (const run of runsOf(unit.folded.text)) {
        const list = holders.get(run)
        if (list) list.push(index)
        else holders.set(run, [index])
      }
    return holders
  }
  return {
    units,
    holding: searchOf(units),
    folded: (provision) => {
      const known = folded.get(provision.id) ?? fold(provision.text)
      folded.set(provision.id, known)
      return known
    },
    nearest: (text, limit) => {
      const all = [...runsOf(text)]
      const step = Math.max(1, Math.floor(all.length / MAX_RUNS))
      const sampled = all.filter((_, index) => index % step === 0)
      const rare = sampled.filter((run) => (holdersOf().get(run)?.length ?? 0) <= COMMON)
      const runs = rare.length > 0 ? rare : sampled
      const shared = new Map<number, number>()
      for (const run of runs)
        for (const index of holdersOf().get(run) ?? [])
          shared.set(index, (shared.get(index) ?? 0) + 1)
      return [...shared]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, limit)
        .flatMap(([index, count]) => {
          const unit = units[index]
          return unit ? [{ unit, share: count / runs.length }] : []
        })
    },
  }
}

const WORDINGS = new WeakMap<Corpus, Wording>()

/** Words of a corpus. Cost: about 100 ms the first time for the five texts, then constant. */
export function wordingOf(corpus: Corpus): Wording {
  const known = WORDINGS.get(corpus)
  if (known) return known
  const wording = buildWording(corpus)
  WORDINGS.set(corpus, wording)
  return wording
}
