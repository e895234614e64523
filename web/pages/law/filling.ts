// A long text is set in groups of articles, nearest to the reader first; until then a group stands there as plain words.
// Pure.

import { type Block, plainWordsOf } from './blocks.ts'

/** Articles that are set together. */
export interface BlockGroup {
  /** Id of its first article. */
  readonly id: string
  readonly blocks: readonly Block[]
}

/** Articles in a group: a screen shows four or five, and setting a group must not be felt. */
const GROUP_SIZE = 8
/** Articles after the first one shown that are set at once, so that the first screen is whole. */
const SHOWN_AFTER = 5
/** Height in pixels that an article takes by guess, the space under it included; `contain-intrinsic-size` says the same. */
const ARTICLE_HEIGHT = 216
const HEADING_HEIGHT = 100

/** Blocks in groups, in reading order. */
export function groupsOf(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = []
  for (let start = 0; start < blocks.length; start += GROUP_SIZE) {
    const some = blocks.slice(start, start + GROUP_SIZE)
    groups.push({ id: some[0]?.id ?? '', blocks: some })
  }
  return groups
}

/** Indexes of the groups that the first screen shows when it opens at the block at `index`. */
export function firstShown(groups: readonly BlockGroup[], index: number): number[] {
  const from = Math.floor(Math.max(0, index - 1) / GROUP_SIZE)
  const to = Math.floor((index + SHOWN_AFTER) / GROUP_SIZE)
  return groups.map((_, at) => at).filter((at) => at >= from && at <= to)
}

/** Index of the group nearest to `at` that is not set yet, of two the one below; undefined when all are. */
export function nearestUnset(
  groups: readonly BlockGroup[],
  set: ReadonlySet<number>,
  at: number,
): number | undefined {
  for (let distance = 0; distance < groups.length; distance++) {
    const near = [at + distance, at - distance].find(
      (index) => index >= 0 && index < groups.length && !set.has(index),
    )
    if (near !== undefined) return near
  }
  return undefined
}

/** Words of a group as they are copied, found and read aloud before it is set: a line for each heading and paragraph. */
export const wordsOfGroup = ({ blocks }: BlockGroup): string => blocks.map(plainWordsOf).join('\n')

/** Height of a group in pixels, by guess, while it was never drawn. */
export const heightOfGroup = ({ blocks }: BlockGroup): number =>
  blocks.reduce((sum, { headings }) => sum + ARTICLE_HEIGHT + headings.length * HEADING_HEIGHT, 0)
