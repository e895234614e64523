// The body of a model's reply before anybody reads it: only data lines, of bounded length, in whole characters.
// Source: WHATWG HTML, 9.2.5 "Parsing an event stream"; OpenAI chat completions send one `data:` line an event.

import { z } from 'zod'
import { ModelFailure } from './endpoint.ts'

/** Limits of one reply, in bytes. A chunk is some 300 bytes for one token. */
export interface ByteLimits {
  readonly line: number
  readonly total: number
}

/** 64 KiB a line and 2 MiB a reply: 7,000 tokens, ten times what is shown. */
export const BYTE_LIMITS: ByteLimits = { line: 64 * 1024, total: 2 * 1024 * 1024 }

const LINE_FEED = 0x0a
const DONE = /^data: ?\[DONE\]/

/** What a chunk must be for the library to read it in silence; everything else in it is passed over. */
const chunkSchema = z.object({
  choices: z
    .array(z.object({ delta: z.object({ content: z.string().nullish() }).nullish() }))
    .nullish(),
})

/** Throws `damaged` for a chunk that is not of the protocol, `refused` for an error sent as one. */
function checkChunk(line: string): void {
  const json = line.slice('data:'.length)
  if (DONE.test(line)) return
  let chunk: unknown
  try {
    chunk = JSON.parse(json)
  } catch {
    throw new ModelFailure('damaged')
  }
  const isError = chunk !== null && typeof chunk === 'object' && 'error' in chunk && chunk.error
  if (isError) throw new ModelFailure('refused')
  if (!chunkSchema.safeParse(chunk).success) throw new ModelFailure('damaged')
}

/** A line kept as an event of its own; comments, event names and anything else of the protocol are dropped. */
function readLine(decoder: TextDecoder, line: Uint8Array): string | undefined {
  try {
    const text = decoder.decode(line).replace(/^\ufeff|\r$/g, '')
    return text.startsWith('data:') ? text : undefined
  } catch {
    // A cut or wrong character: nobody knows what it was to be.
    throw new ModelFailure('damaged')
  }
}

/** Lines of a stream of bytes, without their line feeds. The last one counts also without. */
async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  limits: ByteLimits,
): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  let [length, total] = [0, 0]
  const keep = (part: Uint8Array): void => {
    length += part.length
    if (length > limits.line) throw new ModelFailure('too-long')
    parts.push(part)
  }
  for await (const chunk of chunks) {
    total += chunk.length
    if (total > limits.total) throw new ModelFailure('too-long')
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end))
      yield Buffer.concat(parts)
      parts = []
      length = 0
      start = end + 1
    }
    keep(chunk.subarray(start))
  }
  if (length > 0) yield Buffer.concat(parts)
}

/**
 * Data lines of a reply as events, up to `[DONE]`: what comes after is not waited for. Throws ModelFailure `too-long`
 * before more than a line's limit is kept, `damaged` for bytes that are not UTF-8 or a chunk that is not of the
 * protocol, `refused` for an error in a chunk's place.
 */
export async function* guardedEvents(
  chunks: AsyncIterable<Uint8Array>,
  limits: ByteLimits = BYTE_LIMITS,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const line of linesOf(chunks, limits)) {
    const text = readLine(decoder, line)
    if (text === undefined) continue
    checkChunk(text)
    yield `${text}\n\n`
    if (DONE.test(text)) return
  }
}
