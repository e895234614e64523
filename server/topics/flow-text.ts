// Words in a drawing of a flow: how wide they are and where a line breaks. Sizes in units of the drawing.

/** Size of the letters of a step. */
export const FONT_SIZE = 14
/** Size of the letters of an actor and of a label. */
export const SMALL_SIZE = 12
/** Height of a line of a step. */
export const LINE_HEIGHT = 20
/** Height of a line of a label. */
export const SMALL_LINE = 17

/** Share of a Chinese character's width that a Latin letter or digit takes, on average. */
const NARROW = 0.56
/** May not start a line. */
const NOT_FIRST = /^[，。；：、？！）》」』”’…·％%]/u
/** Ends at a mark that pauses. */
const PAUSE_END = /[，；：、。）]$/u
/** May not end one. */
const NOT_LAST = /[（《「『“‘]+$/u

/** Width of a text in letters of a size. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((width, char) => width + (/\p{ASCII}/u.test(char) ? NARROW : 1), 0) * size

/** Words up to the last mark that pauses, and the rest. */
const PAUSE = /^(.*[，；：、。）])(?![，。；：、？！）》」』”’…·％%])(.+)$/su
/** Least share of a line that may end early at a pause. */
const EARLY = 0.45

type Break = (line: string, width: number, size: number) => readonly [string, string]

/** Breaks where the line is full; an opening mark goes to the next line. */
const whereFull: Break = (line) => {
  const opening = NOT_LAST.exec(line)?.[0] ?? ''
  return opening === line ? [line, ''] : [line.slice(0, line.length - opening.length), opening]
}

/** Breaks at a pause where the line has one late enough, so that words stay together. */
const whereItPauses: Break = (line, width, size) => {
  const [, before = '', after = ''] = PAUSE.exec(line) ?? []
  return textWidth(before, size) >= width * EARLY ? [before, after] : whereFull(line, width, size)
}

function breakAt(text: string, width: number, size: number, breakLine: Break): string[] {
  const lines: string[] = []
  let line = ''
  for (const [part] of text.matchAll(/[!-~]+|\s+|./gsu)) {
    if (line === '' || NOT_FIRST.test(part) || textWidth(line + part, size) <= width) {
      line += part
      continue
    }
    const [kept, carried] = breakLine(line, width, size)
    lines.push(kept.trim())
    line = carried + part.trimStart()
  }
  return line.trim() === '' ? lines : [...lines, line.trim()]
}

/**
 * Text in as few lines as fit a width, none wider but for one closing mark; where that takes no more lines they break at
 * pauses, and else are about the same length. Never empty for a text.
 * @example wrapLines('依法审查，说明理由', 84, 14) // ['依法审查，', '说明理由']
 */
export function wrapLines(text: string, width: number, size: number): string[] {
  const lines = breakAt(text, width, size, whereFull)
  if (lines.length < 2) return lines
  for (const breakLine of [whereItPauses, whereFull])
    for (let narrower = textWidth(text, size) / lines.length; narrower <= width; narrower += size) {
      const balanced = breakAt(text, narrower, size, breakLine)
      const breaksWell =
        breakLine === whereFull || balanced.slice(0, -1).every((line) => PAUSE_END.test(line))
      if (balanced.length === lines.length && breaksWell) return balanced
    }
  return lines
}
