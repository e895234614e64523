// The three best values of each group: of the questions of an article, of the articles of a section.

/** Best values kept of each group. */
const KEPT = 3

/** Keeps the three best values of `groups` groups; one that was not offered three counts the missing ones as 0. */
export class BestThree {
  private readonly values: Float32Array

  constructor(groups: number) {
    this.values = new Float32Array(groups * KEPT)
  }

  /** Forgets all values. */
  clear(): void {
    this.values.fill(0)
  }

  /** Takes a value in where it belongs to the best of its group. */
  offer(group: number, value: number): void {
    const { values } = this
    const end = group * KEPT + KEPT
    // Most values are none of the best.
    if (value <= (values[end - 1] ?? 0)) return
    let sinking = value
    for (let at = group * KEPT; at < end; at++) {
      const held = values[at] ?? 0
      if (sinking <= held) continue
      values[at] = sinking
      sinking = held
    }
  }

  /** Best value of a group, 0 for none. */
  best(group: number): number {
    return this.values[group * KEPT] ?? 0
  }

  /** Mean of the three best values of a group. */
  mean(group: number): number {
    const at = group * KEPT
    const { values } = this
    return ((values[at] ?? 0) + (values[at + 1] ?? 0) + (values[at + 2] ?? 0)) / KEPT
  }
}
