// Postings of an impact index as bytes: blocks by window of documents, a byte and a half or two for each posting.

import type { IndexArrays } from './postings.ts'
import { hashText } from './text-features.ts'

/*
 * The record of a term: the number of its UTF-16 code units and these, two bytes each; the number of its postings; then a
 * block for each window of 2^windowBits documents that holds it. A block: how many windows on from the one before (the
 * first from -1); the number of its postings, if the term has more than one; its largest impact, if it has more than one
 * posting; the postings. Numbers are variable bytes, seven bits each, lowest first. Few postings are two bytes each, lowest
 * first: twelve bits of place, four of impact. Many are the low byte of each place, after a table that says for each row of
 * 256 documents where its places end (two bytes), and then their impacts, half a byte each: this is smaller from four times
 * as many postings as rows on, and unlike gaps can be searched by halves.
 */

const ROW_BITS = 8
const PLACE_BITS = 12
const PLACE_MASK = 2 ** PLACE_BITS - 1
/** Largest impact that half a byte holds. */
export const LARGEST_IMPACT = 15
/** Window of a reader that has no further block. */
export const NO_WINDOW = 2 ** 31 - 1

/** Rows of a window: those of 256 documents that it has. */
const rowsOf = (windowBits: number): number => 2 ** Math.max(0, windowBits - ROW_BITS)

/** Bytes that grow as they are written. */
class ByteWriter {
  private bytes = new Uint8Array(1 << 16)
  length = 0

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return
    const bytes = new Uint8Array(Math.max(2 * this.bytes.length, this.length + count))
    bytes.set(this.bytes.subarray(0, this.length))
    this.bytes = bytes
  }

  byte(value: number): void {
    this.reserve(1)
    this.bytes[this.length++] = value
  }

  /** Two bytes, the low one first. */
  pair(value: number): void {
    this.byte(value & 255)
    this.byte(value >>> 8)
  }

  number(value: number): void {
    let rest = value
    for (; rest > 127; rest >>>= 7) this.byte((rest & 127) | 128)
    this.byte(rest)
  }

  taken(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }
}

function writePostings(
  places: Uint32Array,
  impacts: Uint8Array,
  rows: number,
  writer: ByteWriter,
): void {
  if (places.length <= 4 * rows) {
    places.forEach((place, at) => {
      writer.pair(place | ((impacts[at] ?? 0) << PLACE_BITS))
    })
    return
  }
  let ended = 0
  for (let row = 0; row < rows; row++) {
    while (ended < places.length && (places[ended] ?? 0) >>> ROW_BITS === row) ended++
    writer.pair(ended)
  }
  for (const place of places) writer.byte(place & 255)
  for (let at = 0; at < impacts.length; at += 2)
    writer.byte((impacts[at] ?? 0) | ((impacts[at + 1] ?? 0) << 4))
}

/** Writes the postings of one term, a block for each window. */
function writeBlocks(
  documents: Uint32Array,
  impacts: Uint8Array,
  windowBits: number,
  writer: ByteWriter,
): void {
  const mask = 2 ** windowBits - 1
  let before = -1
  let at = 0
  while (at < documents.length) {
    const window = (documents[at] ?? 0) >>> windowBits
    const start = at
    while (at < documents.length && (documents[at] ?? 0) >>> windowBits === window) at++
    const block = impacts.subarray(start, at)
    writer.number(window - before)
    if (documents.length > 1) writer.number(block.length)
    if (block.length > 1) writer.byte(block.reduce((most, one) => Math.max(most, one), 0))
    const places = documents.subarray(start, at).map((document) => document & mask)
    writePostings(places, block, rowsOf(windowBits), writer)
    before = window
  }
}

/**
 * Records of all terms, and an open hash table that leads to them: `slots` holds where a record starts plus one; 0 is empty.
 * Everything of a term lies together, so that to find it and to read its first postings is one place in memory.
 */
export interface TermRecords {
  readonly slots: Uint32Array
  readonly bytes: Uint8Array
}

/** Slots for each term: a quarter of them stays empty, so that a look-up takes some two comparisons. */
const SLOTS_FOR_EACH = 4 / 3

/** Slot of a hash: its share of 2^32 as a share of the slots. */
const slotOf = (term: string, slots: number): number =>
  Math.floor(((hashText(term) >>> 0) / 2 ** 32) * slots)

/**
 * Records of postings that are sorted by term and document, each with its impact, 1–15.
 * Cost: one pass; about 2.3 bytes a posting on a corpus of laws, terms included. Throws RangeError beyond 4 GB and for
 * windows of more than 12 bits.
 */
export function writeRecords(
  postings: Pick<IndexArrays, 'units' | 'starts' | 'offsets' | 'documents'>,
  impacts: Uint8Array,
  windowBits: number,
): TermRecords {
  if (windowBits > PLACE_BITS)
    throw new RangeError(`Expected windows of at most ${PLACE_BITS} bits, found ${windowBits}`)
  const { units, starts, offsets, documents } = postings
  const terms = offsets.length - 1
  const slots = new Uint32Array(Math.ceil(terms * SLOTS_FOR_EACH) + 1)
  const writer = new ByteWriter()
  for (let term = 0; term < terms; term++) {
    const text = String.fromCharCode(...units.subarray(starts[term], starts[term + 1]))
    let slot = slotOf(text, slots.length)
    while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1
    slots[slot] = writer.length + 1
    writer.number(text.length)
    for (let at = 0; at < text.length; at++) writer.pair(text.charCodeAt(at))
    const [start = 0, end = 0] = offsets.subarray(term, term + 2)
    writer.number(end - start)
    writeBlocks(documents.subarray(start, end), impacts.subarray(start, end), windowBits, writer)
  }
  if (writer.length >= 2 ** 32 - 1) throw new RangeError('Expected postings of less than 4 GB')
  return { slots, bytes: writer.taken() }
}

/** Goes through the blocks of one term after the other; made once and used for many terms. Allocates nothing. */
export class BlockReader {
  /** Window of the present block; NO_WINDOW after the last one. */
  window = NO_WINDOW
  /** Postings of the present block. */
  count = 0
  /** Largest impact of the present block. */
  largest = 0
  /** Postings of the term in all blocks. */
  total = 0
  /** Where the postings of the present block begin. */
  private postings = 0
  private at = 0
  /** Postings of blocks that were not read yet. */
  private rest = 0
  private readonly slots: Uint32Array
  private readonly bytes: Uint8Array
  private readonly rows: number

  constructor({ slots, bytes }: TermRecords, windowBits: number) {
    this.slots = slots
    this.bytes = bytes
    this.rows = rowsOf(windowBits)
  }

  private number(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }

  /** Whether the record at `at` is that of the term; if so, `at` is behind its text. */
  private readTerm(term: string): boolean {
    if (this.number() !== term.length) return false
    for (let unit = 0; unit < term.length; unit++, this.at += 2)
      if (this.pair(this.at) !== term.charCodeAt(unit)) return false
    return true
  }

  /** Goes to the first block of a term; false for a term that no document holds. */
  open(term: string): boolean {
    const { slots } = this
    let slot = slotOf(term, slots.length)
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      this.at = held - 1
      if (this.readTerm(term)) {
        this.total = this.number()
        this.rest = this.total
        this.window = -1
        this.next()
        return true
      }
      slot = slot + 1 === slots.length ? 0 : slot + 1
    }
    this.total = 0
    this.rest = 0
    this.window = NO_WINDOW
    return false
  }

  /** Goes to the next block. */
  next(): void {
    if (this.rest === 0) {
      this.window = NO_WINDOW
      return
    }
    this.window += this.number()
    this.count = this.total > 1 ? this.number() : 1
    if (this.count > 1) this.largest = this.bytes[this.at++] ?? 0
    this.postings = this.at
    this.at += this.isFew() ? 2 * this.count : 2 * this.rows + this.count + ((this.count + 1) >>> 1)
    if (this.count === 1) this.largest = this.pair(this.postings) >>> PLACE_BITS
    this.rest -= this.count
  }

  private isFew(): boolean {
    return this.count <= 4 * this.rows
  }

  private pair(at: number): number {
    return (this.bytes[at] ?? 0) | ((this.bytes[at + 1] ?? 0) << 8)
  }

  /** Adds `weight` times the impact to the sum of each place of the present block. */
  addTo(sums: Int32Array, weight: number): void {
    const { bytes, rows, postings, count } = this
    if (this.isFew()) {
      for (let at = 0; at < count; at++) {
        const both = this.pair(postings + 2 * at)
        const place = both & PLACE_MASK
        sums[place] = (sums[place] ?? 0) + weight * (both >>> PLACE_BITS)
      }
      return
    }
    const lows = postings + 2 * rows
    const halves = lows + count
    let at = 0
    for (let row = 0; row < rows; row++) {
      const end = this.pair(postings + 2 * row)
      const high = row << ROW_BITS
      for (; at < end; at++) {
        const place = high | (bytes[lows + at] ?? 0)
        const impact = ((bytes[halves + (at >>> 1)] ?? 0) >>> ((at & 1) << 2)) & 15
        sums[place] = (sums[place] ?? 0) + weight * impact
      }
    }
  }

  /**
   * The same; also writes each place whose sum was 0 to `found` from `known` on, which has to have room for one more than all
   * places, and returns how many it holds then. Source of writing first: a branch is guessed wrong every other time, so a
   * place is written before it is known to be new, and the sign of sum − 1 says whether it is.
   */
  addFinding(sums: Int32Array, weight: number, found: Uint16Array, known: number): number {
    const { bytes, rows, postings, count } = this
    let length = known
    if (this.isFew()) {
      for (let at = 0; at < count; at++) {
        const both = this.pair(postings + 2 * at)
        const place = both & PLACE_MASK
        const sum = sums[place] ?? 0
        found[length] = place
        length += (sum - 1) >>> 31
        sums[place] = sum + weight * (both >>> PLACE_BITS)
      }
      return length
    }
    const lows = postings + 2 * rows
    const halves = lows + count
    let at = 0
    for (let row = 0; row < rows; row++) {
      const end = this.pair(postings + 2 * row)
      const high = row << ROW_BITS
      for (; at < end; at++) {
        const place = high | (bytes[lows + at] ?? 0)
        const sum = sums[place] ?? 0
        found[length] = place
        length += (sum - 1) >>> 31
        sums[place] = sum + weight * (((bytes[halves + (at >>> 1)] ?? 0) >>> ((at & 1) << 2)) & 15)
      }
    }
    return length
  }

  /** Impact at a place of the present block; 0 where the term does not occur. Cost: a search by halves. */
  impactAt(place: number): number {
    return this.isFew() ? this.impactOfFew(place) : this.impactInRow(place)
  }

  private impactOfFew(place: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.pair(this.postings + 2 * middle) & PLACE_MASK) < place) low = middle + 1
      else high = middle
    }
    const both = low < this.count ? this.pair(this.postings + 2 * low) : 0
    return (both & PLACE_MASK) === place ? both >>> PLACE_BITS : 0
  }

  private impactInRow(place: number): number {
    const { bytes, postings, rows, count } = this
    const row = place >>> ROW_BITS
    const wanted = place & 255
    const lows = postings + 2 * rows
    let low = row === 0 ? 0 : this.pair(postings + 2 * (row - 1))
    const end = this.pair(postings + 2 * row)
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((bytes[lows + middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    if (low >= end || bytes[lows + low] !== wanted) return 0
    return ((bytes[lows + count + (low >>> 1)] ?? 0) >>> ((low & 1) << 2)) & 15
  }
}
