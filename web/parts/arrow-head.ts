// Heads of arrows in drawings. Pure.

/** A place in a drawing. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Length of a head along its line, and half its width across, in units of the drawing. */
export interface HeadSize {
  readonly length: number
  readonly width: number
}

const USUAL_SIZE: HeadSize = { length: 8, width: 3.6 }

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`

/** The head of an arrow at the end of a line, as a path of an SVG; empty for a line without length. */
export function arrowHead(points: readonly Point[], size: HeadSize = USUAL_SIZE): string {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (tip === undefined || before === undefined) return ''
  const length = Math.hypot(tip.x - before.x, tip.y - before.y)
  if (length === 0) return ''
  const dx = (tip.x - before.x) / length
  const dy = (tip.y - before.y) / length
  const base = { x: tip.x - dx * size.length, y: tip.y - dy * size.length }
  const left = { x: base.x - dy * size.width, y: base.y + dx * size.width }
  const right = { x: base.x + dy * size.width, y: base.y - dx * size.width }
  return `M${at(tip)}L${at(left)}L${at(right)}Z`
}
