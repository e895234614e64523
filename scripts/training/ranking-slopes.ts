// Gradients that move right candidates before wrong ones, as much as the exchange is worth in nDCG.
// Source: Burges, From RankNet to LambdaRank to LambdaMART, MSR-TR-2010-82, sections 4 and 7.

/** Ranks beyond which exchanging two candidates is not worth a gradient. */
const DEEPEST_RANK = 30

const discount = (rank: number): number => 1 / Math.log2(rank + 2)

/** Present scores of all rows with their gradients and curvatures. */
export interface Slopes {
  readonly scores: Float32Array
  readonly gradient: Float32Array
  readonly curvature: Float32Array
}

/** Adds `by` to the number at `at`. */
export const increase = (array: Float32Array | Float64Array, at: number, by: number): void => {
  array[at] = (array[at] ?? 0) + by
}

/** Adds what a right row gains by standing before a wrong one; `worth` is the gain of exchanging them. */
function addPair(
  { scores, gradient, curvature }: Slopes,
  right: number,
  wrong: number,
  worth: number,
): void {
  const doubt = 1 / (1 + Math.exp((scores[right] ?? 0) - (scores[wrong] ?? 0)))
  increase(gradient, right, doubt * worth)
  increase(gradient, wrong, -doubt * worth)
  increase(curvature, right, doubt * (1 - doubt) * worth)
  increase(curvature, wrong, doubt * (1 - doubt) * worth)
}

/** Adds the gradient and curvature of one group, whose rows begin at `start`. */
export function addLambdas(right: Uint8Array, start: number, slopes: Slopes): void {
  const { scores } = slopes
  const order = [...right.keys()].sort(
    (a, b) => (scores[start + b] ?? 0) - (scores[start + a] ?? 0),
  )
  const wanted = right.reduce((sum, one) => sum + one, 0)
  let ideal = 0
  for (let rank = 0; rank < wanted; rank++) ideal += discount(rank)
  const wrong = [...order.entries()].filter(([, candidate]) => right[candidate] !== 1)
  for (const [rank, candidate] of order.entries()) {
    if (right[candidate] !== 1) continue
    for (const [otherRank, other] of wrong)
      if (Math.min(rank, otherRank) <= DEEPEST_RANK)
        addPair(
          slopes,
          start + candidate,
          start + other,
          Math.abs(discount(rank) - discount(otherRank)) / ideal,
        )
  }
}
