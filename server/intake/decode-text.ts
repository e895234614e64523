// Reads the bytes of a text file: UTF-8, UTF-16 with its mark, or GB 18030, whichever they are without error.

/** A decoded text and the name of its encoding. */
export interface DecodedText {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030'
}

const UTF16_MARKS: readonly (readonly [readonly [number, number], string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]
/** Control characters that old text files hold: the end of file of DOS, and escape. */
const OLD_CONTROLS = new Set([0x1a, 0x1b])

/** True for text with control characters that no text has; files of other kinds have them soon. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x09 || (code > 0x0d && code < 0x20 && !OLD_CONTROLS.has(code))) return true
  }
  return false
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Text of `bytes`, without byte order mark; undefined when they are no text in any of these encodings. Strict UTF-8 goes
 * first: a text in GB 18030 is practically never valid UTF-8.
 * @example decodeText(new Uint8Array([0xcc, 0xf5])) // { text: '条', encoding: 'GB18030' }
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const mark = UTF16_MARKS.find(([[first, second]]) => bytes[0] === first && bytes[1] === second)
  const readings: readonly (readonly [DecodedText['encoding'], string])[] = mark
    ? [['UTF-16', mark[1]]]
    : [
        ['UTF-8', 'utf-8'],
        ['GB18030', 'gb18030'],
      ]
  for (const [encoding, label] of readings) {
    const text = decode(bytes, label)
    if (text !== undefined) return hasControls(text) ? undefined : { text, encoding }
  }
  return undefined
}
