// Arrows of a drawing as paths of an SVG. Pure.

import type { Point } from '../../parts/arrow-head.ts'

/** Radius of a rounded corner. */
const CORNER = 9

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`

/** The point on the way from `corner` to `other`, at most `CORNER` and half the way from the corner. */
function shy(corner: Point, other: Point): Point {
  const dx = other.x - corner.x
  const dy = other.y - corner.y
  const length = Math.hypot(dx, dy)
  if (length === 0) return corner
  const share = Math.min(CORNER, length / 2) / length
  return { x: corner.x + dx * share, y: corner.y + dy * share }
}

/**
 * A line through points with its corners rounded.
 * @example arrowPath([{ x: 0, y: 0 }, { x: 0, y: 8 }]) // 'M0 0L0 8'
 */
export function arrowPath(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1]
      const after = points[index + 1]
      if (before === undefined) return `M${at(point)}`
      if (after === undefined) return `L${at(point)}`
      return `L${at(shy(point, before))}Q${at(point)} ${at(shy(point, after))}`
    })
    .join('')
}
