// Times of repeated work.

/** Times in milliseconds: the median, and what nineteen of twenty stay within. */
export interface Latency {
  readonly p50: number
  readonly p95: number
  readonly count: number
}

/**
 * Value at a share `p` of a list in ascending order, the nearest rank; 0 for an empty list.
 * @example quantile([1, 2, 3, 4], 0.5) // 2
 */
export const quantile = (sorted: readonly number[], p: number): number =>
  sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0

/** Latency of a list of times. */
export function latencyOf(times: readonly number[]): Latency {
  const sorted = [...times].sort((a, b) => a - b)
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), count: sorted.length }
}

/** Does `work` for each input, `rounds` times over after `warming` rounds that are not counted, and times each call. */
export async function timeEach<Input>(
  inputs: readonly Input[],
  rounds: number,
  work: (input: Input) => unknown,
  warming = 1,
): Promise<Latency> {
  const times: number[] = []
  for (let round = 0; round < warming + rounds; round++)
    for (const input of inputs) {
      const started = performance.now()
      await work(input)
      if (round >= warming) times.push(performance.now() - started)
    }
  return latencyOf(times)
}
