// Reads a report: parts 一、, sub-parts （一）, paragraphs. Nothing in it is law.

import { type Draft, markedDraft } from './draft.ts'
import { type Line, readItemMark, readPartMark, runInHeading } from './line.ts'

const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1]

/** Part 一、…: the rest of the line is its heading. */
function startPart(line: Line): Draft | undefined {
  const mark = readPartMark(line.text)
  if (mark === undefined || line.text.includes('。')) return undefined
  const part = markedDraft('part', mark, line.range.start, [])
  part.opening.push({ start: line.range.start + mark.width, end: line.range.end })
  return { ...part, heading: line.text.slice(mark.width) }
}

/** Sub-part （一）…: a heading on its own line, a run-in one, or none. */
function startSubpart(line: Line): Draft | undefined {
  const mark = readItemMark(line.text)
  if (mark === undefined) return undefined
  const subpart = markedDraft('subpart', mark, line.range.start, [])
  const rest = line.text.slice(mark.width)
  subpart.opening.push({ start: line.range.start + mark.width, end: line.range.end })
  const heading = rest.includes('。') ? runInHeading(rest) : rest
  return heading === undefined ? subpart : { ...subpart, heading }
}

/**
 * Reads the lines of a report into parts and sub-parts. `isBack` tells the signature lines after the last part.
 */
export function readReport(
  lines: readonly Line[],
  isBack: (line: Line) => boolean,
): { frontLines: Line[]; parts: Draft[]; backLines: Line[] } {
  const frontLines: Line[] = []
  const backLines: Line[] = []
  const parts: Draft[] = []
  for (const line of lines) {
    const part = last(parts)
    const started = startPart(line)
    if (started) parts.push(started)
    else if (part === undefined) frontLines.push(line)
    else if (isBack(line)) backLines.push(line)
    else {
      const subpart = startSubpart(line)
      if (subpart) part.children.push(subpart)
      else (last(part.children) ?? part).opening.push(line.range)
    }
  }
  return { frontLines, parts, backLines }
}
