// Which known names a mistyped one may stand for.

/** Least number of insertions, deletions, substitutions between two words. Cost: product of lengths. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1)
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[right.length] ?? 0
}

/** Words of a kebab-case name that two names share, as a part of the longer one: 0–1. */
function sharedWords(left: string, right: string): number {
  const words = new Set(left.split('-'))
  const others = right.split('-')
  const shared = others.filter((word) => words.has(word)).length
  return shared / Math.max(words.size, others.length)
}

/** Longest name that is compared; beyond it nobody mistyped. */
const MAX_NAME_LENGTH = 80

/**
 * Up to three of `candidates` that are spelt like `name` or share most of its words, the nearest first.
 * @example nearMatches('is-joint-crimes', ['is-joint-crime', 'urgent']) // ['is-joint-crime']
 */
export function nearMatches(name: string, candidates: readonly string[]): readonly string[] {
  if (name.length > MAX_NAME_LENGTH) return []
  return candidates
    .map((candidate) => ({
      candidate,
      distance: editDistance(name, candidate) / Math.max(name.length, candidate.length, 1),
      shared: sharedWords(name, candidate),
    }))
    .filter(({ distance, shared }) => distance <= 0.4 || shared >= 0.5)
    .sort((a, b) => a.distance - b.distance || b.shared - a.shared)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/**
 * Near names as they are put behind a message; nothing where there are none.
 * @example hintOf(['minor']) // '，是不是 minor？'
 */
export const hintOf = (near: readonly string[]): string =>
  near.length > 0 ? `，是不是 ${near.join('、')}？` : ''
