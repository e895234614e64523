// The places of the few best scores of a long list.

/**
 * Places of the at most `few` highest scores above `floor`, best first, of equal ones the earlier first.
 * Cost: one look at each score; moving up to `few` places for each that enters.
 *
 * @example bestPlaces([0.2, 0, 0.7, 0.7], 2, 0) // [2, 3]
 */
export function bestPlaces(scores: ArrayLike<number>, few: number, floor: number): number[] {
  const places: number[] = []
  const scoreAt = (rank: number): number => scores[places[rank] ?? 0] ?? 0
  let least = floor
  for (let place = 0; place < scores.length && few > 0; place++) {
    const score = scores[place] ?? 0
    if (!(score > least)) continue
    let at = Math.min(places.length, few - 1)
    for (; at > 0 && scoreAt(at - 1) < score; at--) places[at] = places[at - 1] ?? 0
    places[at] = place
    if (places.length === few) least = scoreAt(few - 1)
  }
  return places
}
