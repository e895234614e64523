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
/** May not start a line; may not end one. */
const NOT_FIRST = /^[，。；：、？！）》」』”’…·％%]/u
const NOT_LAST = /[（《「『“‘]$/u

/** Width of a text in letters of a size. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((width, char) => width + (/\p{ASCII}/u.test(char) ? NARROW : 1), 0) * size

function breakAt(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const [part] of text.matchAll(/[!-~]+|\s+|./gsu)) {
    if (line === '' || NOT_FIRST.test(part) || textWidth(line + part, size) <= width) {
      line += part
      continue
    }
    const opening = NOT_LAST.exec(line)?.[0] ?? ''
    lines.push(line.slice(0, line.length - opening.length).trim())
    line = opening + part.trimStart()
  }
  return line.trim() === '' ? lines : [...lines, line.trim()]
}

/**
 * Text in lines of about the same length, none wider than `width` but for one closing mark. Never empty for a text.
 * @example wrapLines('询问被告人是否同意', 70, 14) // ['询问被告人', '是否同意']
 */
export function wrapLines(text: string, width: number, size: number): string[] {
  const lines = breakAt(text, width, size)
  for (let narrower = textWidth(text, size) / lines.length; narrower < width; narrower += size) {
    const balanced = breakAt(text, narrower, size)
    if (balanced.length === lines.length) return balanced
  }
  return lines
}
