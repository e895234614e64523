// Where two texts differ, character by character. Pure.

/** A run that both have, or that only one side has. */
export interface Difference {
  readonly kind: 'same' | 'left' | 'right'
  readonly text: string
}

/** （七）: where an item stands in its list says nothing of what it says. */
const ITEM_MARK = /（[一二三四五六七八九十]{1,3}）/g
/** Stands for the mark of an item while texts are compared: a character that no text has. */
const ANY_MARK = '\uE000'

/** A run as each side prints it: alike but for the numbers of items. */
export interface PrintedDifference {
  readonly kind: Difference['kind']
  readonly left: string
  readonly right: string
}

/** A run of equal characters shorter than this between two differences says nothing: it is chance. */
const SHORTEST_SAME = 2
/** Characters of both sides compared at most, as a product: beyond, the middle counts as different altogether. */
const MAX_CELLS = 6_000_000

const sharedStart = (left: string, right: string): number => {
  let at = 0
  while (at < left.length && at < right.length && left[at] === right[at]) at += 1
  return at
}

const reversed = (text: string): string => text.split('').reverse().join('')

/** Lengths of the longest common subsequence of every pair of tails; row-major, one more than each length. */
function commonTails(left: string, right: string): Uint16Array {
  const width = right.length + 1
  const table = new Uint16Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      table[i * width + j] =
        left[i] === right[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
  return table
}

function middleDifferences(left: string, right: string): Difference[] {
  if (left === '' || right === '' || left.length * right.length > MAX_CELLS)
    return [
      { kind: 'left', text: left },
      { kind: 'right', text: right },
    ]
  const table = commonTails(left, right)
  const width = right.length + 1
  const found: Difference[] = []
  let i = 0
  let j = 0
  while (i < left.length && j < right.length) {
    const a = left[i] ?? ''
    const b = right[j] ?? ''
    if (a === b) {
      found.push({ kind: 'same', text: a })
      i += 1
      j += 1
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) {
      found.push({ kind: 'left', text: a })
      i += 1
    } else {
      found.push({ kind: 'right', text: b })
      j += 1
    }
  }
  return [...found, { kind: 'left', text: left.slice(i) }, { kind: 'right', text: right.slice(j) }]
}

/** Neighbours of one kind as one run; within a stretch of differences the left side first. */
function joined(parts: readonly Difference[]): Difference[] {
  const out: Difference[] = []
  let left = ''
  let right = ''
  const flush = (): void => {
    if (left !== '') out.push({ kind: 'left', text: left })
    if (right !== '') out.push({ kind: 'right', text: right })
    left = ''
    right = ''
  }
  for (const { kind, text } of parts) {
    if (kind === 'left') left += text
    else if (kind === 'right') right += text
    else {
      flush()
      const last = out.at(-1)
      if (last?.kind === 'same') out[out.length - 1] = { kind: 'same', text: last.text + text }
      else out.push({ kind: 'same', text })
    }
  }
  flush()
  return out.filter(({ text }) => text !== '')
}

const dissolved = (parts: readonly Difference[]): Difference[] =>
  parts.flatMap((part, index): Difference[] => {
    const isInside = index > 0 && index < parts.length - 1
    if (part.kind !== 'same' || !isInside || part.text.length >= SHORTEST_SAME) return [part]
    return [
      { kind: 'left', text: part.text },
      { kind: 'right', text: part.text },
    ]
  })

/**
 * Runs of two texts. Joining `same` and `left` gives the left text, `same` and `right` the right one.
 * Cost: the product of the lengths of what lies between the shared start and end.
 * @example differences('应当通知', '应当告知') // 应当 same, 通 left, 告 right, 知 same
 */
export function differences(left: string, right: string): Difference[] {
  const start = sharedStart(left, right)
  const leftRest = left.slice(start)
  const rightRest = right.slice(start)
  const end = sharedStart(reversed(leftRest), reversed(rightRest))
  const middle = middleDifferences(
    leftRest.slice(0, leftRest.length - end),
    rightRest.slice(0, rightRest.length - end),
  )
  const tail = end === 0 ? '' : leftRest.slice(-end)
  const whole = joined([
    { kind: 'same', text: left.slice(0, start) },
    ...middle,
    { kind: 'same', text: tail },
  ])
  return joined(dissolved(whole))
}

/** Puts the marks of a text back in their places, in order. */
function marksBack(text: string): (run: string) => string {
  const marks = text.match(ITEM_MARK) ?? []
  let next = 0
  return (run) =>
    run.replaceAll(ANY_MARK, () => {
      const mark = marks[next] ?? ''
      next += 1
      return mark
    })
}

/**
 * Runs of two texts in which another number of an item is no difference. The left words of `same` and `left` runs joined
 * give the left text, and so on the right.
 * @example printedDifferences('（一）聋', '（二）聋') // one run: same, （一）聋 on the left, （二）聋 on the right
 */
export function printedDifferences(left: string, right: string): PrintedDifference[] {
  const ofLeft = marksBack(left)
  const ofRight = marksBack(right)
  const runs = differences(left.replace(ITEM_MARK, ANY_MARK), right.replace(ITEM_MARK, ANY_MARK))
  return runs.map(({ kind, text }) => ({
    kind,
    left: kind === 'right' ? '' : ofLeft(text),
    right: kind === 'left' ? '' : ofRight(text),
  }))
}

const pairsOf = (text: string): Set<string> => {
  const letters = text.replace(/[^一-龥]/g, '')
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)),
  )
}

/** Share of pairs of characters that two texts have in common, 0–1 (Dice). */
export function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left]
  let common = 0
  for (const pair of small) if (large.has(pair)) common += 1
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size)
}

/** Something with an id and words. */
export interface Comparable {
  readonly id: string
  readonly text: string
}

/** A unit of the left text with the unit of the right one that is most like it. */
export interface Counterpart {
  readonly left: string
  readonly right: string
  readonly likeness: number
}

/** Units of two texts that speak alike, in the order of the left; below `least` nothing is alike. */
export function counterparts(
  left: readonly Comparable[],
  right: readonly Comparable[],
  least: number,
): Counterpart[] {
  const others = right.map(({ id, text }) => ({ id, pairs: pairsOf(text) }))
  return left.flatMap(({ id, text }) => {
    const pairs = pairsOf(text)
    let best: Counterpart | undefined
    for (const other of others) {
      const value = likeness(pairs, other.pairs)
      if (value >= least && value > (best?.likeness ?? 0))
        best = { left: id, right: other.id, likeness: value }
    }
    return best ?? []
  })
}
