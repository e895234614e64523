// A flow in one column, for a phone: steps one under the other, jumps led along rails at the right. Pure.

import type { FlowDrawing } from '../contract/topics.ts'
import {
  type DrawnArrow,
  type DrawnBox,
  type Point,
  placeBox,
  placeLabel,
  sizeStep,
} from './flow-box.ts'
import { FONT_SIZE, SMALL_LINE, SMALL_SIZE, textWidth, wrapLines } from './flow-text.ts'
import type { FlowLink, FlowStep } from './topic.ts'

/** Width of the drawing: fits a screen of 360 px between its margins. */
const WIDTH = 324
const MARGIN = 4
const RAIL = 13
/** Room between two steps without words, and above and below the words of a label. */
const GAP = 24
const AIR = 5
const INDENT = 18

interface Jump extends FlowLink {
  readonly fromRow: number
  readonly toRow: number
  readonly lane: number
}

/** Whether two jumps would run beside each other; those to one step share a rail. */
const meet = (a: Omit<Jump, 'lane'>, b: Omit<Jump, 'lane'>): boolean =>
  a.to !== b.to &&
  Math.min(a.fromRow, a.toRow) < Math.max(b.fromRow, b.toRow) + 1 &&
  Math.min(b.fromRow, b.toRow) < Math.max(a.fromRow, a.toRow) + 1

/** Each jump on the first rail, counted from the steps outwards, where it meets no other; short ones innermost. */
function laneJumps(jumps: readonly Omit<Jump, 'lane'>[]): Jump[] {
  const placed: Jump[] = []
  const length = ({ fromRow, toRow }: Omit<Jump, 'lane'>): number => Math.abs(toRow - fromRow)
  for (const jump of [...jumps].sort((a, b) => length(a) - length(b))) {
    let lane = 0
    while (placed.some((other) => other.lane === lane && meet(other, jump))) lane += 1
    placed.push({ ...jump, lane })
  }
  return placed
}

/** What stands below a step: words of the way on, and one line for each jump. */
interface Exit {
  readonly link: FlowLink
  readonly jump?: Jump
  readonly lines: readonly string[]
}

function exitsOf(
  row: number,
  steps: readonly FlowStep[],
  links: readonly FlowLink[],
  jumps: readonly Jump[],
  width: number,
): Exit[] {
  const wrap = (text: string): string[] => wrapLines(text, width - INDENT, SMALL_SIZE)
  return links
    .filter(({ from }) => from === steps[row]?.id)
    .map((link) => {
      const jump = jumps.find((one) => one.from === link.from && one.to === link.to)
      if (jump === undefined) return { link, lines: link.label ? wrap(link.label) : [] }
      const target = `转第 ${jump.toRow + 1} 步`
      return { link, jump, lines: wrap(link.label ? `${link.label}：${target}` : target) }
    })
    .sort((a, b) => Number(a.jump === undefined) - Number(b.jump === undefined))
}

/** Leads a jump from the end of its words along its rail into the side of its step. */
function railPoints(start: Point, box: DrawnBox, jump: Jump, railsAt: number): Point[] {
  const x = railsAt + (jump.lane + 0.7) * RAIL
  const y = box.y + (jump.fromRow < jump.toRow ? 14 : box.height - 14)
  return [start, { x, y: start.y }, { x, y }, { x: box.x + box.width, y }]
}

/** The flow in one column. The order of the steps is that of the list; a jump says where it leads in words too. */
export function drawColumn(steps: readonly FlowStep[], links: readonly FlowLink[]): FlowDrawing {
  const rowOf = new Map(steps.map(({ id }, row) => [id, row]))
  const jumps = laneJumps(
    links.flatMap((link) => {
      const fromRow = rowOf.get(link.from) ?? 0
      const toRow = rowOf.get(link.to) ?? 0
      return toRow === fromRow + 1 ? [] : [{ ...link, fromRow, toRow }]
    }),
  )
  const rails = Math.max(0, ...jumps.map(({ lane }) => lane + 1))
  const boxWidth = WIDTH - 2 * MARGIN - rails * RAIL - (rails > 0 ? 4 : 0)
  const rows = steps.map((step, row) => ({
    sized: sizeStep(step, row + 1, boxWidth),
    exits: exitsOf(row, steps, links, jumps, boxWidth),
  }))
  const boxes: DrawnBox[] = []
  const below: { readonly exit: Exit; readonly top: number; readonly row: number }[] = []
  let y = MARGIN
  for (const [row, { sized, exits }] of rows.entries()) {
    boxes.push(placeBox(sized, { x: MARGIN, y }))
    y += sized.height
    for (const exit of exits) {
      below.push({ exit, top: y + AIR, row })
      y += exit.lines.length * SMALL_LINE + (exit.lines.length > 0 ? AIR : 0)
    }
    const hasWords = exits.some(({ lines }) => lines.length > 0)
    y += row === rows.length - 1 ? MARGIN : hasWords ? GAP - AIR : GAP
  }
  const arrowOf = ({ exit, top, row }: (typeof below)[number]): DrawnArrow[] => {
    const box = boxes[row]
    const target = boxes[exit.jump?.toRow ?? row + 1]
    if (box === undefined || target === undefined) return []
    const label = placeLabel(exit.lines, { x: MARGIN + INDENT + 6, y: top })
    const trunk = MARGIN + INDENT - 6
    const { from, to } = exit.link
    if (exit.jump === undefined) {
      const points = [
        { x: trunk, y: box.y + box.height },
        { x: trunk, y: target.y },
      ]
      return [{ from, to, points, label }]
    }
    const last = exit.lines.at(-1) ?? ''
    const start = {
      x: MARGIN + INDENT + 12 + textWidth(last, SMALL_SIZE),
      y: top + (exit.lines.length - 0.5) * SMALL_LINE,
    }
    return [{ from, to, points: railPoints(start, target, exit.jump, MARGIN + boxWidth), label }]
  }
  return { width: WIDTH, height: y, fontSize: FONT_SIZE, boxes, arrows: below.flatMap(arrowOf) }
}
