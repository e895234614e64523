// Text in a picture: how wide it is, where it breaks. Sizes in units of the picture.

/** Size of the letters. */
export const FONT_SIZE = 14
/** Height of a line. */
export const LINE_HEIGHT = 20

/** Share of a Chinese character's width that another letter takes, on average. */
const NARROW = 0.56

/** May not start a line, and may not end one. */
const NOT_FIRST = /^[，。；：、？！）》」』”’…·％%,.;:?!)\]}]/u
const NOT_LAST = /[（《「『“‘([{]$/u
/** What is never broken: a word in Latin letters, a number with its unit, or one other character. */
const UNBREAKABLE = /[!-~]+(?:个月|[年月日天])?|\s+|./gsu

/** Width of a text in letters of the picture's size. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, char) => width + (/\p{ASCII}/u.test(char) ? NARROW : 1), 0) * FONT_SIZE

/**
 * Text in lines no wider than a width, broken as Chinese is set: no mark that closes starts a line, none that opens
 * ends one. Lines are about as long as one another. A word wider than a line stands alone in it. Never empty.
 * @example wrapText('是否适用速裁程序？', 70) // ['是否适用', '速裁程序？']
 */
export function wrapText(text: string, width: number): string[] {
  const lines = breakText(text, width)
  if (lines.length === 1) return lines
  // As many lines as needed, but none much shorter than the others.
  for (let narrow = textWidth(text) / lines.length; narrow < width; narrow += FONT_SIZE) {
    const balanced = breakText(text, narrow)
    if (balanced.length === lines.length) return balanced
  }
  return lines
}

function breakText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const [part] of text.matchAll(UNBREAKABLE)) {
    const fits = textWidth(line + part) <= width
    if (fits || line === '' || NOT_FIRST.test(part)) {
      line += part
      continue
    }
    const kept = line.replace(NOT_LAST, '')
    lines.push((kept === '' ? line : kept).trim())
    line = (kept === '' ? '' : line.slice(kept.length)) + part.trimStart()
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trim())
  return lines
}

/** Width of the widest of some lines. */
export const linesWidth = (lines: readonly string[]): number =>
  Math.max(0, ...lines.map((line) => textWidth(line)))
