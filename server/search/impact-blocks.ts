// Postings of an impact index as bytes: blocks by window of documents, one byte or two a place and one an impact.

/*
 * The stream of a term: the number of its postings, then a block for each window of 2^windowBits documents that holds it.
 * A block: how many windows on from the one before (the first from -1); the number of its postings, if the term has more
 * than one; its largest impact, if it has more than one posting; places; impacts, a byte each. Numbers are variable bytes,
 * seven bits each, lowest first. Few places are two bytes each, lowest first. Many are one byte each, the low one, after a
 * table that says for each row of 256 documents where its places end (two bytes): this is smaller from twice as many
 * postings as rows on, and unlike gaps it can be searched by halves.
 */

const ROW_BITS = 8
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

  all(values: Uint8Array): void {
    this.reserve(values.length)
    this.bytes.set(values, this.length)
    this.length += values.length
  }

  taken(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }
}

function writePlaces(places: Uint32Array, rows: number, writer: ByteWriter): void {
  if (places.length <= 2 * rows) {
    for (const place of places) writer.pair(place)
    return
  }
  let at = 0
  for (let row = 0; row < rows; row++) {
    while (at < places.length && (places[at] ?? 0) >>> ROW_BITS === row) at++
    writer.pair(at)
  }
  for (const place of places) writer.byte(place & 255)
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
    writePlaces(places, rowsOf(windowBits), writer)
    writer.all(block)
    before = window
  }
}

/** Postings of all terms as streams: term `t` has the bytes `streams[t] … streams[t + 1]`. */
export interface ImpactStreams {
  readonly streams: Uint32Array
  readonly bytes: Uint8Array
}

/**
 * Streams of postings that are sorted by term and document, each with its impact. `windowBits` is at most 15.
 * Cost: one pass; about 2.4 bytes a posting on a corpus of laws.
 */
export function writeStreams(
  offsets: Uint32Array,
  documents: Uint32Array,
  impacts: Uint8Array,
  windowBits: number,
): ImpactStreams {
  const terms = offsets.length - 1
  const streams = new Uint32Array(terms + 1)
  const writer = new ByteWriter()
  for (let term = 0; term < terms; term++) {
    const [start = 0, end = 0] = offsets.subarray(term, term + 2)
    writer.number(end - start)
    writeBlocks(documents.subarray(start, end), impacts.subarray(start, end), windowBits, writer)
    streams[term + 1] = writer.length
  }
  return { streams, bytes: writer.taken() }
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
  /** Where the impacts of the present block begin in the bytes. */
  impacts = 0
  private places = 0
  private at = 0
  private end = 0
  private readonly bytes: Uint8Array
  private readonly rows: number

  constructor(bytes: Uint8Array, windowBits: number) {
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

  /** Goes to the first block of the term whose stream this is; the number of its postings is read at once. */
  open(start: number, end: number): void {
    this.at = start
    this.end = end
    this.window = -1
    this.total = start < end ? this.number() : 0
    this.next()
  }

  /** Goes to the next block. */
  next(): void {
    if (this.at >= this.end) {
      this.window = NO_WINDOW
      return
    }
    this.window += this.number()
    this.count = this.total > 1 ? this.number() : 1
    const largest = this.count > 1 ? (this.bytes[this.at++] ?? 0) : 0
    this.places = this.at
    this.impacts =
      this.at + (this.count > 2 * this.rows ? 2 * this.rows + this.count : 2 * this.count)
    this.at = this.impacts + this.count
    this.largest = this.count > 1 ? largest : (this.bytes[this.impacts] ?? 0)
  }

  private pair(at: number): number {
    return (this.bytes[at] ?? 0) | ((this.bytes[at + 1] ?? 0) << 8)
  }

  /** Writes the places of the present block, ascending, to `into`. */
  readPlaces(into: Uint16Array): void {
    const { bytes, rows, places, count } = this
    if (count <= 2 * rows) {
      for (let at = 0; at < count; at++) into[at] = this.pair(places + 2 * at)
      return
    }
    const lows = places + 2 * rows
    let at = 0
    for (let row = 0; row < rows; row++) {
      const end = this.pair(places + 2 * row)
      const high = row << ROW_BITS
      for (; at < end; at++) into[at] = high | (bytes[lows + at] ?? 0)
    }
  }

  /** Number in the present block of the posting at a place, or -1. Cost: a search by halves. */
  postingAt(place: number): number {
    return this.count > 2 * this.rows ? this.postingInRow(place) : this.postingOfFew(place)
  }

  private postingOfFew(place: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.pair(this.places + 2 * middle) < place) low = middle + 1
      else high = middle
    }
    return low < this.count && this.pair(this.places + 2 * low) === place ? low : -1
  }

  private postingInRow(place: number): number {
    const { bytes, places } = this
    const row = place >>> ROW_BITS
    const wanted = place & 255
    const lows = places + 2 * this.rows
    let low = row === 0 ? 0 : this.pair(places + 2 * (row - 1))
    const end = this.pair(places + 2 * row)
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((bytes[lows + middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low < end && bytes[lows + low] === wanted ? low : -1
  }
}
