// Fits the small models of the ranking: a listwise ranker and a logistic regression. Pure and deterministic.

/** Candidates of one question: a row of features for each, and which of them are right. */
export interface RankingExample {
  readonly rows: readonly (readonly number[])[]
  readonly right: readonly boolean[]
}

/** Examples with the weight of their kind; each kind counts by its mean, not by its size. */
export interface WeightedExamples {
  readonly examples: readonly RankingExample[]
  readonly weight: number
}

/** Bounds of a weight: what the sign of its evidence allows. */
export interface Bounds {
  readonly least: number
  readonly most: number
}
/** More of this evidence never lowers the score. */
export const RAISES: Bounds = { least: 0, most: Number.POSITIVE_INFINITY }
/** More of this evidence never raises the score. */
export const LOWERS: Bounds = { least: Number.NEGATIVE_INFINITY, most: 0 }
/** Either way. */
export const FREE: Bounds = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY }

/** Steps of Adam with its usual constants. Source: Kingma and Ba, Adam, 2015. */
function descend(
  start: readonly number[],
  gradient: (weights: readonly number[]) => readonly number[],
  {
    steps,
    rate,
    bounds,
  }: { readonly steps: number; readonly rate: number; readonly bounds: (at: number) => Bounds },
): number[] {
  let weights = [...start]
  const mean = weights.map(() => 0)
  const square = weights.map(() => 0)
  for (let step = 1; step <= steps; step++) {
    const slope = gradient(weights)
    weights = weights.map((weight, at) => {
      const value = slope[at] ?? 0
      const first = 0.9 * (mean[at] ?? 0) + 0.1 * value
      const second = 0.99 * (square[at] ?? 0) + 0.01 * value * value
      mean[at] = first
      square[at] = second
      const move = first / (1 - 0.9 ** step) / (Math.sqrt(second / (1 - 0.99 ** step)) + 1e-8)
      const { least, most } = bounds(at)
      return Math.min(most, Math.max(least, weight - rate * move))
    })
  }
  return weights
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

/** Adds the gradient of one example's cross entropy between the softmax of the scores and the right candidates. */
function addExampleGradient(
  example: RankingExample,
  weights: readonly number[],
  scale: number,
  into: number[],
): void {
  const scores = example.rows.map((row) => dot(row, weights))
  const top = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - top))
  const sum = shares.reduce((total, share) => total + share, 0)
  const wanted = example.right.filter(Boolean).length
  if (wanted === 0) return
  example.rows.forEach((row, candidate) => {
    const error = (shares[candidate] ?? 0) / sum - (example.right[candidate] ? 1 / wanted : 0)
    if (Math.abs(error) < 1e-9) return
    row.forEach((value, at) => {
      into[at] = (into[at] ?? 0) + error * value * scale
    })
  })
}

/**
 * Weights of a linear ranker, drawn to `prior` by `ridge`; none goes below 0 (more evidence never lowers a score)
 * unless `bounds` says so.
 * Source: Cao et al., Learning to Rank: From Pairwise Approach to Listwise Approach, 2007.
 */
export function fitRanker(
  kinds: readonly WeightedExamples[],
  prior: readonly number[],
  ridge: number,
  bounds: (at: number) => Bounds = () => RAISES,
  steps = 150,
): number[] {
  const gradient = (weights: readonly number[]): number[] => {
    const slope = weights.map((weight, at) => ridge * (weight - (prior[at] ?? 0)))
    for (const { examples, weight } of kinds)
      for (const example of examples)
        addExampleGradient(example, weights, weight / examples.length, slope)
    return slope
  }
  return descend(prior, gradient, { steps, rate: 0.15, bounds })
}

/** A case of a logistic regression. `weight` lets a small class count as much as a large one. */
export interface LabelledCase {
  readonly values: readonly number[]
  readonly label: boolean
  readonly weight: number
}

/** Offset and weights of a logistic regression with a ridge on the weights. Features are used as they are. */
export function fitLogistic(
  cases: readonly LabelledCase[],
  width: number,
  ridge: number,
  bounds: (at: number) => Bounds = () => FREE,
  steps = 800,
): { readonly offset: number; readonly weights: readonly number[] } {
  const total = cases.reduce((sum, { weight }) => sum + weight, 0) || 1
  const gradient = (parameters: readonly number[]): number[] => {
    const [offset = 0, ...weights] = parameters
    const slope = [0, ...weights.map((weight) => ridge * weight)]
    for (const { values, label, weight } of cases) {
      const error =
        (1 / (1 + Math.exp(-offset - dot(values, weights))) - (label ? 1 : 0)) * (weight / total)
      slope[0] = (slope[0] ?? 0) + error
      values.forEach((value, at) => {
        slope[at + 1] = (slope[at + 1] ?? 0) + error * value
      })
    }
    return slope
  }
  const start = Array.from({ length: width + 1 }, () => 0)
  const [offset = 0, ...weights] = descend(start, gradient, {
    steps,
    rate: 0.05,
    bounds: (at) => (at === 0 ? FREE : bounds(at - 1)),
  })
  return { offset, weights }
}
