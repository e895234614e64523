// A box of a flow: its words in lines and the room they need. Pure.

import type { FlowDrawing } from '../contract/topics.ts'
import { FONT_SIZE, LINE_HEIGHT, SMALL_LINE, SMALL_SIZE, wrapLines } from './flow-text.ts'
import type { FlowStep } from './topic.ts'

/** A box of a drawing as the contract has it. */
export type DrawnBox = FlowDrawing['boxes'][number]
/** An arrow of a drawing as the contract has it. */
export type DrawnArrow = FlowDrawing['arrows'][number]
/** A place in a drawing. */
export interface Point {
  readonly x: number
  readonly y: number
}

const PADDING = 10
/** Share of the size of letters by which their baseline lies below the middle of a line. */
const BASELINE = 0.36

/** A step with its words broken, before it has a place. */
export interface SizedStep {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly actor: string
  readonly lines: readonly string[]
}

/** Words of a step in a box of a width. The number is that of the list that stands for the drawing. */
export function sizeStep(step: FlowStep, number: number, width: number): SizedStep {
  const lines = wrapLines(step.step, width - 2 * PADDING, FONT_SIZE)
  return {
    id: step.id,
    width,
    height: 2 * PADDING + SMALL_LINE + lines.length * LINE_HEIGHT,
    actor: `${number} · ${step.actor}`,
    lines,
  }
}

/** The box with its top left corner at a place. */
export function placeBox(
  { id, width, height, actor, lines }: SizedStep,
  { x, y }: Point,
): DrawnBox {
  const left = x + PADDING
  const top = y + PADDING + SMALL_LINE
  return {
    id,
    x,
    y,
    width,
    height,
    actor: { text: actor, x: left, y: y + PADDING + SMALL_LINE / 2 + SMALL_SIZE * BASELINE },
    lines: lines.map((text, index) => ({
      text,
      x: left,
      y: top + (index + 0.5) * LINE_HEIGHT + FONT_SIZE * BASELINE,
    })),
  }
}

/** Lines of a label whose top left corner is at a place. */
export const placeLabel = (lines: readonly string[], { x, y }: Point): DrawnArrow['label'] =>
  lines.map((text, index) => ({
    text,
    x,
    y: y + (index + 0.5) * SMALL_LINE + SMALL_SIZE * BASELINE,
  }))
