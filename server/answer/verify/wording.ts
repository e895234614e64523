// The words of the corpus, folded for comparison: where do these words stand, and what is nearest to them?

import type { Corpus } from '../../law/corpus.ts'
import type { Block, Provision } from '../../law/document.ts'
import type { DocumentId, ProvisionId } from '../../law/provision-id.ts'
import type { Span } from '../../law/span.ts'
import { ALONE, type Around, cutAfter, cutBefore, droppedBetween, type LeftOut } from './cut.ts'
import { type Folded, fold } from './fold.ts'
import { isQuotationMark } from './quotation.ts'

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
  /** What the author wrote around their quotation marks. */
  readonly around: Around
}

interface Range {
  readonly start: number
  readonly end: number
}

/** What is left out at the offset `at`, where a piece begins or ends. */
interface Flaw extends LeftOut {
  readonly at: number
}

/** Where words stand in a folded text; `isCut` when only so that something is left out that turns them around. */
export interface Standing {
  readonly ranges: readonly Range[]
  readonly flaws: readonly Flaw[]
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
    around: ALONE,
  }
}

/** So much of what stands around quotation marks is looked at, in characters. */
const AROUND = 12

/** Words in quotation marks of a text, with what its author wrote directly around the marks. */
export function quotedWords(text: string, inner: Span): Words {
  const isMarked = isQuotationMark(text.charAt(inner.start - 1))
  const words = wordsOf(text.slice(inner.start, inner.end))
  if (!isMarked) return words
  const before = fold(text.slice(Math.max(0, inner.start - 1 - AROUND), inner.start - 1)).text
  const after = fold(text.slice(inner.end + 1, inner.end + 1 + AROUND)).text
  return { ...words, around: { before, after } }
}

/** More places of the same piece are not looked at. */
const MOST_PLACES = 40

/** Places of `piece` in `text` from `from` on, in order: the first ones. */
function* placesOf(text: string, piece: string, from: number): Generator<number> {
  let count = 0
  for (
    let at = text.indexOf(piece, from);
    at >= 0 && count < MOST_PLACES;
    at = text.indexOf(piece, at + 1)
  ) {
    count++
    yield at
  }
}

/** The last place of `piece` that is whole, from that at `first` on and before `end`. */
function lastWhole(text: string, piece: string, first: number, end: number): number {
  for (let at = text.lastIndexOf(piece, end - piece.length); at > first; ) {
    if (!cutBefore(text, at) && !cutAfter(text, at + piece.length)) return at
    at = at === 0 ? -1 : text.lastIndexOf(piece, at - 1)
  }
  return first
}

interface Placed {
  readonly start: number
  readonly flaws: readonly Flaw[]
  /** Where the piece before it stands, when it was moved nearer. */
  readonly earlier?: number
}

/** A piece at a place, with what is wrong with it there. */
function placeAt(
  text: string,
  piece: string,
  start: number,
  { previous, around }: { readonly previous: Range | undefined; readonly around: Around },
): Placed {
  const end = start + piece.length
  const [cut, open] = [cutBefore(text, start, around.before), cutAfter(text, end, around.after)]
  const ends: Flaw[] = [
    ...(cut && previous === undefined ? [{ ...cut, at: start }] : []),
    ...(open ? [{ ...open, at: end }] : []),
  ]
  if (previous === undefined) return { start, flaws: ends }
  const earlierPiece = text.slice(previous.start, previous.end)
  const earlier = lastWhole(text, earlierPiece, previous.start, start)
  const dropped = droppedBetween(text, earlier + earlierPiece.length, start, earlierPiece)
  return { start, flaws: [...(dropped ? [{ ...dropped, at: start }] : []), ...ends], earlier }
}

const endsSentence = (text: string, from: number, to: number): boolean =>
  /[。;]/.test(text.slice(from, to))

/**
 * The first place of a piece from `from` on where nothing is left out that turns it around; else the first at all. After
 * an ellipsis the first place in the same sentence is meant, whatever stands later.
 */
function placeFor(
  text: string,
  piece: string,
  { previous, around }: { readonly previous: Range | undefined; readonly around: Around },
): Placed | undefined {
  let first: Placed | undefined
  for (const start of placesOf(text, piece, previous?.end ?? 0)) {
    const placed = placeAt(text, piece, start, { previous, around })
    if (placed.flaws.length === 0) return placed
    first ??= placed
    if (previous && !endsSentence(text, previous.end, start)) break
  }
  return first
}

/**
 * Where `pieces` stand in `text` in order; undefined when they do not. Takes the first places where nothing is left out
 * that turns the words around. `around` is what the author wrote before the first and after the last piece.
 */
export function standIn(
  text: string,
  pieces: readonly string[],
  around: Around = ALONE,
): Standing | undefined {
  const ranges: Range[] = []
  const flaws: Flaw[] = []
  for (const [index, piece] of pieces.entries()) {
    const previous = ranges.at(-1)
    const own: Around = {
      before: index === 0 ? around.before : '',
      after: index === pieces.length - 1 ? around.after : '',
    }
    const placed = placeFor(text, piece, { previous, around: own })
    if (placed === undefined) return undefined
    const { start, earlier } = placed
    if (previous && earlier !== undefined)
      ranges[index - 1] = { start: earlier, end: earlier + previous.end - previous.start }
    ranges.push({ start, end: start + piece.length })
    flaws.push(...placed.flaws)
  }
  return ranges.length === 0 ? undefined : { ranges, flaws, isCut: flaws.length > 0 }
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
