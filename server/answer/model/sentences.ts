// Sentences of a text that arrives in pieces: each is handed on as soon as it is certain where it ends.

/** Longest sentence; a longer one is cut, and what is cut is never verified. */
export const LONGEST_SENTENCE = 600

const OPENERS = '“「『‘'
const CLOSERS = '”」』’'
const ENDS = '。！？!?'
/** What still belongs to the sentence before: closing marks, spaces, our markers, further ends. */
const TAIL = /(?:[”’」』"）)】\s。！？!?]|\[[P\d,，、 ]{0,16}\])*/y
/** The beginning of a marker that is not here yet. */
const HALF_MARKER = /^\[[P\d,，、 ]{0,16}$/

/** Where the tail that begins at `from` ends; undefined when what comes next may still belong to it. */
function tailEnd(text: string, from: number, isWhole: boolean): number | undefined {
  TAIL.lastIndex = from
  const end = from + (TAIL.exec(text)?.[0].length ?? 0)
  if (isWhole) return end
  return end === text.length || HALF_MARKER.test(text.slice(end)) ? undefined : end
}

/** True when a quotation that closes at `at` ends its sentence: its last word is an end, and a marker or nothing follows. */
function closesSentence(text: string, at: number): boolean {
  return ENDS.includes(text.charAt(at - 1)) && /^[\s[]/.test(text.slice(at + 1, at + 2) || ' ')
}

/** End of the first sentence of a text, tail included; undefined when it is not certain yet. */
function firstEnd(text: string, isWhole: boolean): number | undefined {
  let depth = 0
  for (let at = 0; at < Math.min(text.length, LONGEST_SENTENCE); at++) {
    const char = text.charAt(at)
    if (char === '\n') return at + 1
    if (OPENERS.includes(char)) depth++
    else if (CLOSERS.includes(char)) {
      depth = Math.max(0, depth - 1)
      if (at + 1 === text.length && !isWhole) return undefined
      if (depth === 0 && closesSentence(text, at)) return tailEnd(text, at + 1, isWhole)
    } else if (depth === 0 && ENDS.includes(char)) return tailEnd(text, at + 1, isWhole)
  }
  if (text.length >= LONGEST_SENTENCE) return LONGEST_SENTENCE
  return isWhole && text !== '' ? text.length : undefined
}

/**
 * Sentences of a text that comes in pieces, with their markers; line ends end them too. They are the same however the
 * text is cut into pieces. The last one may lack its end: it is handed on as it is.
 */
export async function* sentencesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let buffer = ''
  const take = (isWhole: boolean): string | undefined => {
    const end = firstEnd(buffer, isWhole)
    if (end === undefined) return undefined
    const sentence = buffer.slice(0, end)
    buffer = buffer.slice(end)
    return sentence
  }
  for await (const piece of pieces) {
    buffer += piece
    for (let sentence = take(false); sentence !== undefined; sentence = take(false))
      if (sentence.trim() !== '') yield sentence.trim()
  }
  for (let sentence = take(true); sentence !== undefined; sentence = take(true))
    if (sentence.trim() !== '') yield sentence.trim()
}

const THINKING = { open: '<think>', close: '</think>' } as const

/** Length of the longest end of `text` that is a beginning of `tag`. */
function overlap(text: string, tag: string): number {
  for (let length = Math.min(text.length, tag.length - 1); length > 0; length--)
    if (tag.startsWith(text.slice(-length))) return length
  return 0
}

/** The text without what a model thinks aloud between <think> and </think>; what is never closed is left out too. */
export async function* withoutThinking(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let buffer = ''
  let isThinking = false
  for await (const piece of pieces) {
    buffer += piece
    for (;;) {
      const tag = isThinking ? THINKING.close : THINKING.open
      const at = buffer.indexOf(tag)
      if (at < 0) break
      if (!isThinking && at > 0) yield buffer.slice(0, at)
      buffer = buffer.slice(at + tag.length)
      isThinking = !isThinking
    }
    const kept = overlap(buffer, isThinking ? THINKING.close : THINKING.open)
    const ready = buffer.slice(0, buffer.length - kept)
    if (!isThinking && ready !== '') yield ready
    buffer = buffer.slice(buffer.length - kept)
  }
  if (!isThinking && buffer !== '') yield buffer
}
