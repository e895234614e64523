// The best documents of an impact index for a query, without scoring those that cannot be among them.
// MaxScore over windows: Turtle and Flood, Query evaluation, 1995; block maxima: Ding and Suel, Faster top-k, SIGIR 2011.

import { BestFew, type TopDocuments } from './best-few.ts'
import { BlockReader } from './impact-blocks.ts'
import { type ImpactIndex, wholeWeights } from './impact-index.ts'
import type { WeightedTerms } from './inverted-index.ts'

/** From how many postings for each candidate on they are searched one by one instead of read through. */
const SEARCH_FROM = 12

/** Terms of a query in an index, and its sums over one window. Buffers are made once and used for every query. */
class WindowSearch {
  private readonly index: ImpactIndex
  private readonly sums: Int32Array
  private readonly touched: Uint16Array
  private readonly kept: Uint16Array
  private keptCount = 0
  private touchedCount = 0
  private terms = 0
  private weights = new Int32Array(64)
  /** Blocks of each term, at the present window or beyond it. */
  private readonly readers: BlockReader[] = []
  /** For the present window: clauses that occur in it, by ascending bound. */
  private order = new Uint32Array(64)
  private bounds = new Int32Array(64)
  private active = 0

  constructor(index: ImpactIndex) {
    this.index = index
    this.sums = new Int32Array(2 ** index.windowBits)
    // One more than fits: a place is written before it is known to be new.
    this.touched = new Uint16Array(2 ** index.windowBits + 1)
    this.kept = new Uint16Array(2 ** index.windowBits + 1)
  }

  private reserve(count: number): void {
    if (this.weights.length >= count) return
    this.weights = new Int32Array(count)
    this.order = new Uint32Array(count)
    this.bounds = new Int32Array(count)
  }

  private readonly addTerm = (weight: number, term: string): void => {
    if (!this.readerOf(this.terms).open(term)) return
    this.weights[this.terms] = weight
    this.terms++
  }

  /** Best `k` documents for whole weights. */
  run(query: ReadonlyMap<string, number>, k: number): TopDocuments {
    const best = new BestFew(k)
    this.terms = 0
    this.reserve(query.size)
    query.forEach(this.addTerm)
    const windows = Math.ceil(this.index.size / 2 ** this.index.windowBits)
    if (k > 0) for (let window = 0; window < windows; window++) this.searchWindow(window, best)
    return best.drain()
  }

  /** Reader of a term, made when a query first has so many. */
  private readerOf(term: number): BlockReader {
    const { arrays, windowBits } = this.index
    const reader = this.readers[term] ?? new BlockReader(arrays, windowBits)
    this.readers[term] = reader
    return reader
  }

  /** Puts a term into its place in the ascending order of bounds. */
  private insert(term: number, bound: number): void {
    this.bounds[term] = bound
    let at = this.active++
    for (; at > 0 && (this.bounds[this.order[at - 1] ?? 0] ?? 0) > bound; at--)
      this.order[at] = this.order[at - 1] ?? 0
    this.order[at] = term
  }

  /** Orders the terms that occur in a window by what they can add to a document; returns the sum of that. */
  private enter(window: number): number {
    this.active = 0
    let total = 0
    for (let term = 0; term < this.terms; term++) {
      const reader = this.readerOf(term)
      // Windows are gone through in ascending order.
      while (reader.window < window) reader.next()
      if (reader.window !== window) continue
      const bound = (this.weights[term] ?? 0) * reader.largest
      total += bound
      this.insert(term, bound)
    }
    return total
  }

  private searchWindow(window: number, best: BestFew): void {
    const total = this.enter(window)
    if (total <= best.floor) return
    // Terms that cannot lift a document above the floor, even all of them together, bring no candidates.
    let optional = 0
    let open = 0
    for (; optional < this.active; optional++) {
      const bound = this.bounds[this.order[optional] ?? 0] ?? 0
      if (open + bound > best.floor) break
      open += bound
    }
    this.touchedCount = 0
    for (let at = this.active - 1; at >= optional; at--) {
      const term = this.order[at] ?? 0
      this.touchedCount = this.readerOf(term).addFinding(
        this.sums,
        this.weights[term] ?? 0,
        this.touched,
        this.touchedCount,
      )
    }
    this.kept.set(this.touched.subarray(0, this.touchedCount))
    this.keptCount = this.touchedCount
    for (let at = optional - 1; at >= 0 && this.keptCount > 0; at--) {
      this.dropBelow(best.floor - open)
      const term = this.order[at] ?? 0
      this.addToCandidates(term)
      open -= this.bounds[term] ?? 0
    }
    this.offerKept(window * 2 ** this.index.windowBits, best)
  }

  private offerKept(first: number, best: BestFew): void {
    for (let at = 0; at < this.keptCount; at++) {
      const place = this.kept[at] ?? 0
      const sum = this.sums[place] ?? 0
      if (sum >= best.floor) best.offer(sum, first + place)
    }
    // Places that were never candidates have sums too.
    this.sums.fill(0)
  }

  /** Keeps the candidates whose sum is at least `least`. */
  private dropBelow(least: number): void {
    if (least <= 0) return
    const { kept, sums } = this
    let count = 0
    for (let at = 0; at < this.keptCount; at++) {
      const place = kept[at] ?? 0
      kept[count] = place
      count += (least - 1 - (sums[place] ?? 0)) >>> 31
    }
    this.keptCount = count
  }

  private addToCandidates(term: number): void {
    const reader = this.readerOf(term)
    const weight = this.weights[term] ?? 0
    if (this.keptCount * SEARCH_FROM < reader.count) this.searchKept(reader, weight)
    else reader.addTo(this.sums, weight)
  }

  private searchKept(reader: BlockReader, weight: number): void {
    for (let at = 0; at < this.keptCount; at++) {
      const place = this.kept[at] ?? 0
      this.sums[place] = (this.sums[place] ?? 0) + weight * reader.impactAt(place)
    }
  }
}

/** Finds the best `k` documents for a query; exact. */
export type FindTop = (query: WeightedTerms, k: number) => TopDocuments

/**
 * Search over an impact index. Exact: the same documents and scores as scoring everything. One search at a time (calls are
 * synchronous). Cost: the postings of the terms that can still matter; memory for one window, made once.
 */
export function createTopSearch(index: ImpactIndex): FindTop {
  const search = new WindowSearch(index)
  return (query, k) => search.run(wholeWeights(query), k)
}
