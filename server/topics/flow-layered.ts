// A flow in layers from the top, for a desk. Pure.

import dagre from '@dagrejs/dagre'
import type { FlowDrawing } from '../contract/topics.ts'
import {
  type DrawnArrow,
  type Point,
  placeBox,
  placeLabel,
  type SizedStep,
  sizeStep,
} from './flow-box.ts'
import {
  FONT_SIZE,
  LINE_HEIGHT,
  SMALL_LINE,
  SMALL_SIZE,
  textWidth,
  wrapLines,
} from './flow-text.ts'
import type { FlowLink, FlowStep } from './topic.ts'

/** Widths of a box, tried from the widest. */
const BOX_WIDTHS = [216, 188, 168, 152] as const
/** Width that a page gives a drawing at its own size. */
const ROOM = 1040
const LABEL_WIDTH = 124
const MARGIN = 8
const BETWEEN_BOXES = 20
const BETWEEN_LAYERS = 30
/** Room around the letters of a label. */
const AIR = 4

/** Rounded to tenths, so that the same flow is the same picture on every machine. */
const tenth = (value: number): number => Math.round(value * 10) / 10
const pointOf = ({ x, y }: Point): Point => ({ x: tenth(x), y: tenth(y) })

interface SizedLink extends FlowLink {
  readonly key: string
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

function sizeLink(link: FlowLink, index: number): SizedLink {
  const lines = link.label === undefined ? [] : wrapLines(link.label, LABEL_WIDTH, SMALL_SIZE)
  const width = Math.max(0, ...lines.map((line) => textWidth(line, SMALL_SIZE)))
  return {
    ...link,
    key: String(index),
    lines,
    width: lines.length === 0 ? 0 : width + 2 * AIR,
    height: lines.length * SMALL_LINE,
  }
}

function arrowOf(link: SizedLink, points: readonly Point[], middle: Point): DrawnArrow {
  const x = tenth(middle.x - link.width / 2)
  const y = tenth(middle.y - link.height / 2)
  return {
    from: link.from,
    to: link.to,
    points: points.map(pointOf),
    label: placeLabel(link.lines, { x: tenth(x + AIR), y }),
    ...(link.lines.length > 0 && { plate: { x, y, width: link.width, height: link.height } }),
  }
}

interface Placed {
  readonly width: number
  readonly height: number
  readonly boxes: readonly { readonly sized: SizedStep; readonly middle: Point }[]
  readonly ties: readonly {
    readonly tie: SizedLink
    readonly middle: Point
    readonly points: readonly Point[]
  }[]
}

/**
 * Places from the top down. Source: E. R. Gansner et al., A Technique for Drawing Directed Graphs, IEEE Trans. Software
 * Engineering 19(3), 1993.
 */
function place(sized: readonly SizedStep[], ties: readonly SizedLink[]): Placed {
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  graph.setGraph({
    rankdir: 'TB',
    nodesep: BETWEEN_BOXES,
    edgesep: 12,
    ranksep: BETWEEN_LAYERS,
    marginx: MARGIN,
    marginy: MARGIN,
  })
  for (const { id, width, height } of sized) graph.setNode(id, { width, height })
  for (const { from, to, key, width, height } of ties)
    graph.setEdge(from, to, { width, height, labelpos: 'c' }, key)
  dagre.layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  return {
    width,
    height,
    boxes: sized.map((box) => ({ sized: box, middle: graph.node(box.id) as Point })),
    ties: ties.map((tie) => {
      const edge = graph.edge({ v: tie.from, w: tie.to, name: tie.key }) as unknown as Point & {
        readonly points: readonly Point[]
      }
      return { tie, middle: edge, points: edge.points }
    }),
  }
}

/** Boxes beside each other in the order of the list, less those against it. */
function orderliness({ boxes }: Placed): number {
  let balance = 0
  for (const [index, { middle: a }] of boxes.entries())
    for (const { middle: b } of boxes.slice(index + 1))
      if (Math.abs(a.y - b.y) < LINE_HEIGHT * 2) balance += Math.sign(b.x - a.x)
  return balance
}

/** The same places seen in a mirror, where that reads more from left to right. */
function mirrored(placed: Placed): Placed {
  if (orderliness(placed) >= 0) return placed
  const turn = ({ x, y }: Point): Point => ({ x: placed.width - x, y })
  return {
    ...placed,
    boxes: placed.boxes.map((box) => ({ ...box, middle: turn(box.middle) })),
    ties: placed.ties.map((tie) => ({
      ...tie,
      middle: turn(tie.middle),
      points: tie.points.map(turn),
    })),
  }
}

/**
 * The flow from the top down, branches side by side in the order of the list where that is possible. Boxes are as wide as
 * the drawing has room for. The same flow gives the same drawing. Cost: some milliseconds.
 */
export function drawLayered(steps: readonly FlowStep[], links: readonly FlowLink[]): FlowDrawing {
  const ties = links.map(sizeLink)
  const placeAt = (boxWidth: number): Placed =>
    place(
      steps.map((step, index) => sizeStep(step, index + 1, boxWidth)),
      ties,
    )
  const widths = BOX_WIDTHS.map(placeAt)
  const fitting = widths.find(({ width }) => width <= ROOM) ?? widths.at(-1)
  const { width, height, boxes, ties: led } = mirrored(fitting ?? placeAt(BOX_WIDTHS[0]))
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    fontSize: FONT_SIZE,
    boxes: boxes.map(({ sized, middle: { x, y } }) =>
      placeBox(sized, pointOf({ x: x - sized.width / 2, y: y - sized.height / 2 })),
    ),
    arrows: led.map(({ tie, points, middle }) => arrowOf(tie, points, middle)),
  }
}
