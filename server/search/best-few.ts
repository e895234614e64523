// The best few of a stream of scored documents.

import { FULL_IMPACT, WEIGHT_UNITS } from './impact-index.ts'

/** Documents, best first, equal ones by number, with their share (0–1) of the score of a document that has everything. */
export interface TopDocuments {
  readonly documents: Uint32Array
  readonly scores: Float64Array
}

/** The best `k` seen so far as a heap with the worst in front: lowest score, of equal ones the later document. */
export class BestFew {
  readonly scores: Int32Array
  readonly documents: Uint32Array
  readonly k: number
  count = 0

  constructor(k: number) {
    this.k = k
    this.scores = new Int32Array(k)
    this.documents = new Uint32Array(k)
  }

  /** Score that a later document has to exceed; −1 while there is room. */
  get floor(): number {
    return this.count < this.k ? -1 : (this.scores[0] ?? 0)
  }

  private isWorse(a: number, b: number): boolean {
    const first = this.scores[a] ?? 0
    const second = this.scores[b] ?? 0
    return first === second ? (this.documents[a] ?? 0) > (this.documents[b] ?? 0) : first < second
  }

  private swap(a: number, b: number): void {
    const score = this.scores[a] ?? 0
    const document = this.documents[a] ?? 0
    this.scores[a] = this.scores[b] ?? 0
    this.documents[a] = this.documents[b] ?? 0
    this.scores[b] = score
    this.documents[b] = document
  }

  private sink(): void {
    let at = 0
    for (;;) {
      let worst = at
      const left = 2 * at + 1
      if (left < this.count && this.isWorse(left, worst)) worst = left
      if (left + 1 < this.count && this.isWorse(left + 1, worst)) worst = left + 1
      if (worst === at) return
      this.swap(at, worst)
      at = worst
    }
  }

  /** Takes a document in where it belongs to the best. `score` is a sum of whole weights times impacts. */
  offer(score: number, document: number): void {
    if (this.count < this.k) {
      let at = this.count++
      this.scores[at] = score
      this.documents[at] = document
      for (; at > 0 && this.isWorse(at, (at - 1) >>> 1); at = (at - 1) >>> 1)
        this.swap(at, (at - 1) >>> 1)
      return
    }
    const worst = this.scores[0] ?? 0
    if (score < worst || (score === worst && document > (this.documents[0] ?? 0))) return
    this.scores[0] = score
    this.documents[0] = document
    this.sink()
  }

  /** Empties the heap, best first. */
  drain(): TopDocuments {
    const documents = new Uint32Array(this.count)
    const scores = new Float64Array(this.count)
    for (let at = this.count - 1; at >= 0; at--) {
      documents[at] = this.documents[0] ?? 0
      scores[at] = (this.scores[0] ?? 0) / (WEIGHT_UNITS * FULL_IMPACT)
      this.count--
      this.swap(0, this.count)
      this.sink()
    }
    return { documents, scores }
  }
}
