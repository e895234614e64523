// Server-sent events read from the body of a POST (EventSource can only GET). Pure.
// Source: WHATWG HTML, 9.2.6 "Interpreting an event stream".

/** One event; several `data:` lines are joined by line feeds. */
export interface StreamEvent {
  readonly event: string
  readonly data: string
}

const BLANK_LINE = /\r\n\r\n|\n\n|\r\r/

function parseEvent(block: string): StreamEvent | undefined {
  let event = 'message'
  const data: string[] = []
  for (const line of block.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(':')
    if (colon === 0) continue
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') event = value
    else if (field === 'data') data.push(value)
  }
  return data.length === 0 ? undefined : { event, data: data.join('\n') }
}

/**
 * Whole events at the start of `buffer`, and the rest that waits for more. Comments and events without data are
 * dropped. Feeding a text in any pieces gives the same events as feeding it whole.
 * @example takeEvents('event: done\ndata: {}\n\nda').rest // 'da'
 */
export function takeEvents(buffer: string): { events: StreamEvent[]; rest: string } {
  const events: StreamEvent[] = []
  let rest = buffer
  for (let match = BLANK_LINE.exec(rest); match !== null; match = BLANK_LINE.exec(rest)) {
    // A lone CR LF CR at the end may be the first half of a blank line that is still coming.
    const event = parseEvent(rest.slice(0, match.index))
    if (event !== undefined) events.push(event)
    rest = rest.slice(match.index + match[0].length)
  }
  return { events, rest }
}
