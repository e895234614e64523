// Whether the quotations of one sentence stand together in one provision, so that joining them says nothing new.

import type { Provision } from '../../law/document.ts'
import type { Span } from '../../law/span.ts'
import { cutAfter, cutBefore } from '../verify/cut.ts'
import { fold } from '../verify/fold.ts'
import { smallestHolding } from '../verify/wording.ts'

/** More places of the same words are not looked at. */
const MOST_PLACES = 20
/** What may stand between two quotations that are one run of words: marks, and the number of an item. */
const ONLY_MARKS = /^[\p{P}\s]*(?:\([零〇一二三四五六七八九十百]{1,3}\))?[\p{P}\s]*$/u

/** Places of folded words where nothing is cut off that turns them around, in order. */
function wholePlaces(text: string, words: string): Span[] {
  const places: Span[] = []
  for (
    let at = words === '' ? -1 : text.indexOf(words);
    at >= 0 && places.length < MOST_PLACES;
    at = text.indexOf(words, at + 1)
  ) {
    const end = at + words.length
    if (!cutBefore(text, at) && !cutAfter(text, end)) places.push({ start: at, end })
  }
  return places
}

interface Unit {
  readonly holder: Provision
  /** Extent of the own words of the holder, in folded characters of the whole. */
  readonly start: number
  readonly end: number
}

/** The smallest unit that holds a place, with its extent; of one that has items, the words before them. */
function unitAt(provision: Provision, starts: readonly number[], place: Span): Unit {
  const from = starts[place.start] ?? 0
  const to = (starts[place.end - 1] ?? 0) + 1
  const holder = smallestHolding(provision, from, to)
  const begin = offsetOf(provision, holder, from)
  const length =
    holder.children.length === 0
      ? holder.text.length
      : holder.opening.reduce((sum, { text }) => sum + text.length, 0)
  const folded = (offset: number): number => {
    const index = starts.findIndex((start) => start >= offset)
    return index < 0 ? starts.length : index
  }
  return { holder, start: folded(begin), end: folded(begin + length) }
}

/** Where the text of `holder`, which holds the character at `at` of `provision`, begins in it. */
export function offsetOf(provision: Provision, holder: Provision, at: number): number {
  if (holder === provision) return 0
  let offset = provision.opening.reduce((sum, block) => sum + block.text.length, 0)
  for (const child of provision.children) {
    if (child === holder) return offset
    if (at < offset + child.text.length) return offset + offsetOf(child, holder, at - offset)
    offset += child.text.length
  }
  return 0
}

const parentOf = ({ id }: Provision): string => id.slice(0, id.lastIndexOf('/'))

/** True when `later` goes on where `earlier` ends, or only whole items of one list are left out between them. */
function follows(
  text: string,
  provision: Provision,
  starts: readonly number[],
  [earlier, later]: readonly [Span, Span],
): boolean {
  if (later.start < earlier.end) return false
  if (ONLY_MARKS.test(text.slice(earlier.end, later.start))) return true
  const [one, other] = [unitAt(provision, starts, earlier), unitAt(provision, starts, later)]
  const isItem = other.holder.level === 'item' || other.holder.level === 'subitem'
  const isOneList =
    parentOf(one.holder) === parentOf(other.holder)
      ? one.holder.level === other.holder.level
      : one.holder.id === parentOf(other.holder)
  return (
    isItem &&
    isOneList &&
    ONLY_MARKS.test(text.slice(earlier.end, one.end)) &&
    ONLY_MARKS.test(text.slice(other.start, later.start))
  )
}

/**
 * Places of quotations in `provision`, one for each, in order and standing together there: each goes on where the one
 * before ends, or follows it in the same list, a lead and its items, items and later items, with only whole items left
 * out. Undefined when they do not stand so. Spans are in `provision.text`.
 * Cost: linear in the text; with many places of the same words, their product for neighbours.
 */
export function placeTogether(
  provision: Provision,
  quotations: readonly string[],
): readonly Span[] | undefined {
  const { text, starts } = fold(provision.text)
  const [first = [], ...rest] = quotations.map((words) => wholePlaces(text, fold(words).text))
  let chains = first.map((place) => [place])
  for (const places of rest)
    chains = places.flatMap((place) => {
      const chain = chains.find((each) => {
        const last = each.at(-1)
        return last && follows(text, provision, starts, [last, place])
      })
      return chain ? [[...chain, place]] : []
    })
  return chains[0]?.map(({ start, end }) => ({
    start: starts[start] ?? 0,
    end: (starts[end - 1] ?? 0) + 1,
  }))
}
