// The model says more than anybody can use: lines, sentences and thoughts without end.

import { gzipSync } from 'node:zlib'
import { chunk, DONE, type Exchange, openStream } from '../chat-server.ts'
import { broken, type Fault, FIRST, GOOD, SILENT, stream, whole } from './fault.ts'

/** Writes until the other side leaves. */
function writeOn(response: Exchange['response'], next: () => string | Buffer): void {
  const more = (): void => {
    while (!response.destroyed && response.write(next()));
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

/** Faults of measure. */
export const EXCESS_FAULTS: readonly Fault[] = [
  {
    name: 'a line of 50 MB',
    reply: ({ response }) => {
      openStream(response).write('data: "')
      const block = Buffer.alloc(1 << 20, 'x')
      let left = 50
      writeOn(response, () => {
        if (left-- === 0) response.end()
        return block
      })
    },
    expected: broken('too-long'),
  },
  {
    name: 'a compressed bomb',
    reply: ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' })
      response.end(gzipSync(Buffer.alloc(60 << 20, ': x\n')))
    },
    expected: broken('too-long'),
  },
  {
    name: 'sentences without end',
    reply: ({ response }) => {
      openStream(response)
      let count = 0
      writeOn(response, () => chunk({ content: `这是第${count++}句话，说了等于没说。` }))
    },
    expected: whole(5),
  },
  {
    name: 'one sentence without end',
    reply: ({ response }) => {
      openStream(response)
      writeOn(response, () => chunk({ content: '没完没了' }))
    },
    expected: SILENT,
  },
  {
    name: 'thoughts without end',
    reply: ({ response }) => {
      openStream(response).write(chunk({ content: '<think>' }))
      writeOn(response, () => chunk({ content: '想一想。' }))
    },
    expected: broken('too-long'),
  },
  {
    name: 'thoughts before the words',
    reply: stream(chunk({ content: `<think>${GOOD}也许。</think>${FIRST}` }), DONE),
    expected: whole(1),
  },
]
