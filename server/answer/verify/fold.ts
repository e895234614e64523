// Makes written and stored words comparable: white space, width of punctuation, shape of quotation marks. Nothing else.

/** Text for comparison. `starts[i]` is the offset in the original of the character at `i`. */
export interface Folded {
  readonly text: string
  readonly starts: readonly number[]
}

const WHITE_SPACE = new Set(' \t\r\n\u00a0\u3000')
const QUOTATION_MARKS = '“”„‟‘’‚‛"＂＇「」『』｢｣〝〞〟﹁﹂﹃﹄'
const FULL_WIDTH_OFFSET = 0xfee0

/** Punctuation in one shape. Letters and digits keep their width: full-width digits are not the stored text. */
function buildShapes(): ReadonlyMap<string, string> {
  const shapes = new Map<string, string>()
  for (let code = 0x21; code <= 0x7e; code++) {
    const char = String.fromCharCode(code)
    if (!/[0-9A-Za-z]/.test(char)) shapes.set(String.fromCharCode(code + FULL_WIDTH_OFFSET), char)
  }
  for (const mark of QUOTATION_MARKS) shapes.set(mark, '"')
  shapes.set('｡', '。').set('､', '、').set('〈', '《').set('〉', '》')
  return shapes
}

const SHAPES = buildShapes()

/**
 * Folds a text. White space is left out; punctuation becomes half width, quotation marks one shape, 〈〉 become 《》.
 * Invisible characters, compatible forms and look-alikes stay what they are, so that they never compare as equal.
 * Cost: linear.
 * @example fold('第七条 “（一）”').text // '第七条"(一)"'
 */
export function fold(text: string): Folded {
  const starts: number[] = []
  let folded = ''
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index)
    if (WHITE_SPACE.has(char)) continue
    folded += SHAPES.get(char) ?? char
    starts.push(index)
  }
  return { text: folded, starts }
}

/** Original words of the folded range `[start, end)`. */
export function originalOf(original: string, folded: Folded, start: number, end: number): string {
  const last = folded.starts[end - 1]
  const first = folded.starts[start]
  return first === undefined || last === undefined ? '' : original.slice(first, last + 1)
}

const PUNCTUATION = /[\p{P}\p{S}]/gu

/** True when two folded texts differ in punctuation only. */
export const differInPunctuationOnly = (a: string, b: string): boolean =>
  a.replace(PUNCTUATION, '') === b.replace(PUNCTUATION, '')

const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cf}/gu

/** Invisible characters of a text, as U+200B. */
export const invisibleIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(INVISIBLE)].map(
      ([char]) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    ),
  ),
]

/** Text without invisible characters and in compatible form: what it looks like, not what it is. */
export const appearanceOf = (text: string): string => text.replace(INVISIBLE, '').normalize('NFKC')
