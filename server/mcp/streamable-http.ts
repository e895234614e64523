// MCP over streamable HTTP without sessions: each request is answered by a server of its own, as JSON.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { createMcpServer } from './mcp-server.ts'
import type { ToolSetting } from './tools.ts'

/** Answers one POST with its body already read. Nothing is kept between requests. */
export async function answerMcp(
  setting: ToolSetting,
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
): Promise<void> {
  const server = createMcpServer(setting)
  // No generator of session ids: the transport then works without sessions.
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true })
  response.on('close', () => {
    void server.close()
  })
  // The SDK's class declares its optional callbacks without `undefined`, which its own interface then refuses.
  await server.connect(transport as Parameters<typeof server.connect>[0])
  await transport.handleRequest(request, response, body)
}
