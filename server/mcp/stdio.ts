// MCP over standard input and output: one JSON message a line, and nothing else on standard output.

import type { Readable, Writable } from 'node:stream'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { createMcpServer } from './mcp-server.ts'
import type { ToolSetting } from './tools.ts'

/** Serves one client until it closes its end or `stop` resolves. */
export async function serveStdio(
  setting: ToolSetting,
  input: Readable,
  output: Writable,
  stop: Promise<unknown>,
): Promise<void> {
  const server = createMcpServer(setting)
  const ended = new Promise<void>((resolve) => {
    input.once('end', resolve)
    input.once('close', resolve)
  })
  await server.connect(new StdioServerTransport(input, output))
  await Promise.race([ended, stop])
  await server.close()
}
