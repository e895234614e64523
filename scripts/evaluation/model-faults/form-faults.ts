// What the model sends is not of the form that was agreed: encodings, types, marks, or bytes missing.

import { chunk, DONE, type Exchange, openStream } from '../chat-server.ts'
import { broken, type Fault, FIRST, GOOD, SECOND, stream, whole } from './fault.ts'

/** Every byte of a text in a packet of its own line of the event stream, cut inside characters. */
function inSplinters({ response }: Exchange): void {
  openStream(response)
  const bytes = Buffer.from(chunk({ content: GOOD }) + DONE)
  const writeNext = (at: number): void => {
    if (at >= bytes.length) response.end()
    else response.write(bytes.subarray(at, at + 5), () => setImmediate(writeNext, at + 5))
  }
  writeNext(0)
}

/** Faults of the form. */
export const FORM_FAULTS: readonly Fault[] = [
  { name: 'characters cut by packets', reply: inSplinters, expected: whole() },
  {
    name: 'a character cut for good',
    reply: stream(
      chunk({ content: `${FIRST}其` }),
      Buffer.from(chunk({ content: '中' })).subarray(0, -12),
      '"}}]}\n\n',
      DONE,
    ),
    expected: broken('damaged', 1, 1),
  },
  {
    name: 'bytes that are no UTF-8',
    reply: stream(
      Buffer.concat([
        Buffer.from('data: {"choices":[{"delta":{"content":"'),
        Buffer.from([0xe4, 0xb8]),
        Buffer.from('"}}]}\n\n'),
      ]),
    ),
    expected: broken('damaged'),
  },
  {
    name: 'HTML with status 200',
    reply: ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>')
    },
    expected: broken('not-a-stream'),
  },
  {
    name: 'HTML called an event stream',
    reply: stream('<!doctype html>\n<h1>Welcome</h1>\n'),
    expected: broken('empty'),
  },
  {
    name: 'one JSON body instead of a stream',
    reply: ({ response }) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: GOOD } }] }))
    },
    expected: broken('not-a-stream'),
  },
  {
    name: 'text/plain',
    reply: ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(chunk({ content: GOOD }) + DONE)
    },
    expected: broken('not-a-stream'),
  },
  { name: 'an empty body', reply: stream(), expected: broken('empty') },
  { name: 'no [DONE]', reply: stream(chunk({ content: GOOD })), expected: whole() },
  { name: '[DONE] twice', reply: stream(chunk({ content: GOOD }), DONE, DONE), expected: whole() },
  {
    name: 'words after [DONE], and never an end',
    reply: ({ response }) => {
      openStream(response).write(chunk({ content: FIRST }) + DONE + chunk({ content: SECOND }))
    },
    expected: whole(1),
  },
  { name: 'nothing but [DONE]', reply: stream(DONE), expected: broken('empty') },
  {
    name: 'empty choices',
    reply: stream('data: {"choices":[]}\n\n'.repeat(50), DONE),
    expected: broken('empty'),
  },
  { name: 'no choices', reply: stream('data: {}\n\n', DONE), expected: broken('empty') },
  {
    name: 'null content',
    reply: stream(chunk({ role: 'assistant', content: null }), chunk({ content: null }), DONE),
    expected: broken('empty'),
  },
  {
    name: 'content as a list',
    reply: stream(chunk({ content: [{ text: GOOD }] }), DONE),
    expected: broken('damaged'),
  },
  {
    name: 'content as a number',
    reply: stream(chunk({ content: 7 }), DONE),
    expected: broken('damaged'),
  },
  {
    name: 'tool calls instead of content',
    reply: stream(
      chunk({
        role: 'assistant',
        tool_calls: [
          { index: 0, id: 't', type: 'function', function: { name: 'fetch', arguments: '{}' } },
        ],
      }),
      chunk({}, { finish_reason: 'tool_calls' }),
      DONE,
    ),
    expected: broken('empty'),
  },
  {
    name: 'somebody else speaks (role system)',
    reply: stream(
      chunk({ content: `${FIRST}其` }),
      chunk({ role: 'system', content: SECOND }),
      DONE,
    ),
    expected: broken('damaged', 1, 1),
  },
  {
    name: 'somebody else speaks (role user)',
    reply: stream(chunk({ role: 'user', content: GOOD }), DONE),
    expected: broken('damaged'),
  },
  {
    name: 'malformed JSON in a chunk',
    reply: stream(chunk({ content: `${FIRST}其` }), 'data: {"choices":[{"delta":\n\n', DONE),
    expected: broken('damaged', 1, 1),
  },
  {
    name: 'malformed JSON under an event name',
    reply: stream('event: thread.error\ndata: {oops\n\n', DONE),
    expected: broken('damaged'),
  },
  {
    name: 'an error in place of a chunk',
    reply: stream('data: {"error":{"message":"overloaded","code":"x"}}\n\n', DONE),
    expected: broken('refused'),
  },
  {
    name: 'compression that is none',
    reply: ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' })
      response.end('not gzip')
    },
    expected: broken('unreachable', 2),
  },
  {
    name: 'CRLF line ends and a byte order mark',
    reply: stream(`\ufeff${chunk({ content: GOOD })}${DONE}`.replaceAll('\n', '\r\n')),
    expected: whole(),
  },
  {
    name: 'cut in a sentence (finish length)',
    reply: stream(chunk({ content: `${FIRST}其中还有“被告` }), DONE),
    expected: whole(1),
  },
]
