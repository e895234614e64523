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

/**
 * Where a sentence may end: a line end, an end mark outside quotation marks, or the closing of a quotation. Undefined
 * when there is none in the first LONGEST_SENTENCE characters.
 */
function nextBreak(text: string, from: number) {
  let open = 0
  for (let at = from; at < Math.min(text.length, LONGEST_SENTENCE); at++) {
    const char = text.charAt(at)
    if (OPENERS.includes(char)) open++
    else if (CLOSERS.includes(char)) {
      open = Math.max(0, open - 1)
      if (open === 0) return { at, kind: 'closing' as const }
    } else if (char === '\n') return { at, kind: 'line' as const }
    else if (open === 0 && ENDS.includes(char)) return { at, kind: 'end' as const }
  }
  return undefined
}

/** End of the first sentence of a text, tail included; undefined when it is not certain yet. */
function firstEnd(text: string, isWhole: boolean): number | undefined {
  for (let found = nextBreak(text, 0); found; found = nextBreak(text, found.at + 1)) {
    if (found.kind === 'line') return found.at + 1
    if (found.kind === 'end') return tailEnd(text, found.at + 1, isWhole)
    if (found.at + 1 === text.length && !isWhole) return undefined
    // 规定：“……。”[P1] ends with its quotation, when that ends and a marker or nothing follows.
    const isEnd = ENDS.includes(text.charAt(found.at - 1))
    if (isEnd && /^[\s[]?$/.test(text.charAt(found.at + 1)))
      return tailEnd(text, found.at + 1, isWhole)
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

/** Takes out of a buffer what is outside the tags; what may be half a tag stays in it. */
function createThinkingFilter() {
  let buffer = ''
  let isThinking = false
  const tag = (): string => (isThinking ? THINKING.close : THINKING.open)
  return {
    push(piece: string): string {
      buffer += piece
      let said = ''
      for (let at = buffer.indexOf(tag()); at >= 0; at = buffer.indexOf(tag())) {
        const { length } = tag()
        if (!isThinking) said += buffer.slice(0, at)
        buffer = buffer.slice(at + length)
        isThinking = !isThinking
      }
      const ready = buffer.length - overlap(buffer, tag())
      if (!isThinking) said += buffer.slice(0, ready)
      buffer = buffer.slice(ready)
      return said
    },
    rest: (): string => (isThinking ? '' : buffer),
  }
}

/** The text without what a model thinks aloud between <think> and </think>; what is never closed is left out too. */
export async function* withoutThinking(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const filter = createThinkingFilter()
  for await (const piece of pieces) {
    const said = filter.push(piece)
    if (said !== '') yield said
  }
  if (filter.rest() !== '') yield filter.rest()
}
