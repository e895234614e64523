// Fits the weights that rank articles, and those that choose the paragraph or item in an article.

import { UNIT_FEATURES } from '../../server/search/pinpoint.ts'
import type { Example, Examples, PinpointExample } from './collect.ts'
import { FREE, fitRanker, RAISES, type RankingExample } from './fit.ts'
import { PRIOR_VECTOR, partOf, rounded, scoreOf, vectorOf } from './model.ts'

const RIDGE = 0.01
/**
 * Held-out questions lose a third of what is written about their article, and only theirs: fitted on them alone, the
 * ranker would learn to distrust annotations. The development questions do not have that fault, but are few.
 */
const HELD_OUT_WEIGHT = 0.3
const PARTS = 5

const rankings = (examples: readonly Example[]): RankingExample[] =>
  examples.map(({ ranking }) => ranking)

const fitOn = (development: readonly Example[], held: readonly Example[]): number[] =>
  fitRanker(
    [
      { examples: rankings(development), weight: 1 },
      { examples: rankings(held), weight: HELD_OUT_WEIGHT },
    ],
    PRIOR_VECTOR,
    RIDGE,
  )

/** Weights of the ranking. */
export const fitRanking = ({ development, held }: Examples): number[] => fitOn(development, held)

/** Mean share of right candidates among the first `k`. */
function recall(
  examples: readonly Example[],
  weightsOf: (example: Example) => readonly number[],
  k: number,
): number {
  let sum = 0
  for (const example of examples) {
    const { rows, right } = example.ranking
    const weights = weightsOf(example)
    const order = rows
      .map((row, at) => ({ at, score: scoreOf(row, weights) }))
      .sort((a, b) => b.score - a.score)
    const found = order.slice(0, k).filter(({ at }) => right[at]).length
    sum += found / Math.max(1, right.filter(Boolean).length)
  }
  return rounded(sum / Math.max(1, examples.length))
}

/** Prints recall of the prior and, on parts that it has not seen, of the fit. */
export function reportRanking(examples: Examples, fitted: readonly number[]): void {
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const seen = (example: Example): boolean => partOf(example, PARTS) !== part
    return fitOn(examples.development.filter(seen), examples.held.filter(seen))
  })
  const unseen = (example: Example): readonly number[] => parts[partOf(example, PARTS)] ?? fitted
  const styles = new Map<string, readonly Example[]>([
    ['held-out annotations', examples.held],
    ['development', examples.development],
    ...['plain', 'english', 'case'].map(
      (style) =>
        [
          `development ${style}`,
          examples.development.filter((example) => example.style === style),
        ] as const,
    ),
  ])
  for (const [name, group] of styles)
    console.log(
      `${name} (${group.length}): ${[1, 5, 10].map((k) => `recall@${k} ${recall(group, unseen, k)} (prior ${recall(group, () => PRIOR_VECTOR, k)})`).join(', ')}`,
    )
}

const PINPOINT_RIDGE = 0.003
const SHAPE: ReadonlySet<string> = new Set(['isItem', 'hasItems', 'opens'])
/** Cannot be learned: an annotated question never meets itself. A reader who asks one means the unit it stands at. */
const SAME_QUESTION = 3

const boundsOf = (at: number) => (SHAPE.has(UNIT_FEATURES[at] ?? '') ? FREE : RAISES)

const fitPinpointsOn = (examples: readonly PinpointExample[]): number[] =>
  fitRanker(
    [{ examples: examples.map(({ example }) => example), weight: 1 }],
    vectorOf(UNIT_FEATURES, {}),
    PINPOINT_RIDGE,
    boundsOf,
  ).map((weight, at) => (UNIT_FEATURES[at] === 'sameQuestion' ? SAME_QUESTION : weight))

/** Weights of the pinpoint. */
export const fitPinpoints = ({ pinpoints }: Examples): number[] => fitPinpointsOn(pinpoints)

const chosenRight = ({ rows, right }: RankingExample, weights: readonly number[]): boolean => {
  const scores = rows.map((row) => scoreOf(row, weights))
  return right[scores.indexOf(Math.max(...scores))] === true
}

const share = (values: readonly boolean[]): number =>
  rounded(values.filter(Boolean).length / Math.max(1, values.length))

/** Prints how often the right unit is chosen in the right article. */
export function reportPinpoints(examples: Examples, fitted: readonly number[]): void {
  const held = Array.from({ length: PARTS }, (_, part) => {
    const weights = fitPinpointsOn(examples.pinpoints.filter((one) => partOf(one, PARTS) !== part))
    return examples.pinpoints
      .filter((one) => partOf(one, PARTS) === part)
      .map(({ example }) => chosenRight(example, weights))
  }).flat()
  const development = examples.development.flatMap(({ pinpoints }) =>
    pinpoints.map((pinpoint) => chosenRight(pinpoint, fitted)),
  )
  console.log(
    `pinpoint in the right article: cross-validated ${share(held)} of ${held.length}; development, not fitted ${share(development)} of ${development.length}`,
  )
}
