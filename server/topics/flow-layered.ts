// A flow in layers from the top, for a desk. Pure.

import dagre from '@dagrejs/dagre'
import type { FlowDrawing } from '../contract/topics.ts'
import { type DrawnArrow, type Point, placeBox, placeLabel, sizeStep } from './flow-box.ts'
import { FONT_SIZE, SMALL_LINE, SMALL_SIZE, textWidth, wrapLines } from './flow-text.ts'
import type { FlowLink, FlowStep } from './topic.ts'

const BOX_WIDTH = 188
const LABEL_WIDTH = 130
const MARGIN = 8
const BETWEEN_BOXES = 24
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

/**
 * The flow from the top down, branches side by side. The same flow gives the same drawing. Cost: some milliseconds.
 * Source: E. R. Gansner et al., A Technique for Drawing Directed Graphs, IEEE Trans. Software Engineering 19(3), 1993.
 */
export function drawLayered(steps: readonly FlowStep[], links: readonly FlowLink[]): FlowDrawing {
  const sized = steps.map((step, index) => sizeStep(step, index + 1, BOX_WIDTH))
  const ties = links.map(sizeLink)
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
    width: Math.ceil(width),
    height: Math.ceil(height),
    fontSize: FONT_SIZE,
    boxes: sized.map((box) => {
      const { x, y } = graph.node(box.id) as Point
      return placeBox(box, pointOf({ x: x - box.width / 2, y: y - box.height / 2 }))
    }),
    arrows: ties.map((tie) => {
      const edge = graph.edge({ v: tie.from, w: tie.to, name: tie.key }) as unknown as Point & {
        readonly points: readonly Point[]
      }
      return arrowOf(tie, edge.points, edge)
    }),
  }
}
