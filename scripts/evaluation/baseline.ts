// Compares what was measured with the committed figures. A drop that is larger than allowed fails the run.

/** Figures by name, e.g. `retrieval.all.recall5`. */
export type Figures = Readonly<Record<string, number>>

/** Largest drop of a figure that is taken for noise. */
export const ALLOWED_DROP = 0.01
/** Groups with fewer questions than this swing by more than the allowed drop with a single one; they only inform. */
export const SMALLEST_GROUP = 40

/** A figure that fell, with what it was. */
export interface Drop {
  readonly name: string
  readonly before: number
  readonly now: number
}

/** Figures of `before` that fell by more than is allowed, or are no longer measured (then `now` is 0). */
export const drops = (before: Figures, now: Figures): Drop[] =>
  Object.entries(before)
    .map(([name, value]) => ({ name, before: value, now: now[name] ?? 0 }))
    .filter(({ before: was, now: is }) => was - is > ALLOWED_DROP + 1e-9)
