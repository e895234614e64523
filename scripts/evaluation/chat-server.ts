// A loopback server that speaks the protocol of OpenAI's chat completions, or anything else that a test wants of it.

import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'

/** One request to the server, with the reply to be written. */
export interface Exchange {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** 1 for the first request. */
  readonly number: number
  readonly response: ServerResponse
}

/** A server that runs. `hits` counts requests, `bytesSent` what was written to sockets. */
export interface ChatServer {
  /** Base of the API. */
  readonly url: string
  readonly exchanges: readonly Exchange[]
  /** Resolves when the connection of the last request has closed. */
  closed(): Promise<void>
  stop(): Promise<void>
}

/** Starts a server on a free port of 127.0.0.1. */
export async function startChatServer(
  reply: (exchange: Exchange) => void | Promise<void>,
): Promise<ChatServer> {
  const exchanges: Exchange[] = []
  const closings: Promise<void>[] = []
  const server = createServer({ keepAliveTimeout: 1 }, (request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('error', () => undefined)
    response.on('error', () => undefined)
    closings.push(new Promise((resolve) => response.once('close', resolve)))
    request.on('end', () => {
      const exchange: Exchange = {
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
        number: exchanges.length + 1,
        response,
      }
      exchanges.push(exchange)
      void reply(exchange)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/v1`,
    exchanges,
    closed: async () => closings.at(-1),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** One chunk of the protocol as an event; `delta` is what it adds. */
export const chunk = (delta: unknown, rest: object = {}): string =>
  `data: ${JSON.stringify({
    id: 'c',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'loopback',
    choices: [{ index: 0, delta, finish_reason: null, ...rest }],
  })}\n\n`

/** The end of a reply. */
export const DONE = 'data: [DONE]\n\n'

/** Opens a stream of events. */
export const openStream = (response: ServerResponse): ServerResponse =>
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })

/** A reply as the protocol has it: who speaks, the text in pieces of a few characters, why it ends, the end. */
export function sayAll(response: ServerResponse, text: string): void {
  openStream(response)
  response.write(chunk({ role: 'assistant', content: '' }))
  for (const [piece] of text.matchAll(/[\s\S]{1,7}/g)) response.write(chunk({ content: piece }))
  response.write(chunk({}, { finish_reason: 'stop' }))
  response.end(DONE)
}
