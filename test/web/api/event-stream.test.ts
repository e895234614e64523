import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeEvents } from '../../../web/api/event-stream.ts'

const WIRE =
  ': hello\n\nevent: citations\ndata: {"a":1}\n\nevent: delta\r\ndata: 第一行\r\ndata: 第二行\r\n\r\ndata: plain\n\n'

describe('an event stream', () => {
  it('gives named events, joins data lines, drops comments', () => {
    expect(takeEvents(WIRE)).toEqual({
      events: [
        { event: 'citations', data: '{"a":1}' },
        { event: 'delta', data: '第一行\n第二行' },
        { event: 'message', data: 'plain' },
      ],
      rest: '',
    })
  })

  it('keeps what is not whole yet', () => {
    expect(takeEvents('event: done\ndata: {}\n\nda')).toEqual({
      events: [{ event: 'done', data: '{}' }],
      rest: 'da',
    })
  })

  it('strips one space after the colon and no more', () => {
    expect(takeEvents('data:  x\n\n').events[0]?.data).toBe(' x')
    expect(takeEvents('data:x\n\n').events[0]?.data).toBe('x')
  })

  it('gives the same events however a text with line feeds is cut', () => {
    const wire = WIRE.replaceAll('\r\n', '\n')
    const whole = takeEvents(wire).events
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: wire.length })), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), wire.length]
        let buffer = ''
        const events = edges.slice(1).flatMap((end, index) => {
          const taken = takeEvents(buffer + wire.slice(edges[index], end))
          buffer = taken.rest
          return taken.events
        })
        expect(events).toEqual(whole)
      }),
    )
  })
})
