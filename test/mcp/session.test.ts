// The session in docs/mcp.md, run again.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { createMcpServer } from '../../server/mcp/mcp-server.ts'
import { createServices } from '../../server/services.ts'
import { findProject } from '../../server/store/project-root.ts'

const { root, version } = findProject()
const documentation = readFileSync(join(root, 'docs/mcp.md'), 'utf8')
const [, session = ''] = /```session\n([\s\S]*?)\n```/.exec(documentation) ?? []
const calls = session.split(/^→ /m).flatMap((part) => {
  const [, name, json, said] = /^(\w+) (\{.*\})\n([\s\S]*)$/.exec(part.trim()) ?? []
  return name && json && said ? [[name, json, said] as const] : []
})

const client = new Client({ name: 'test', version: '1' })
beforeAll(async () => {
  const services = await createServices(readConfig(process.env, root), { version })
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  await createMcpServer({ services, baseUrl: 'http://127.0.0.1:3000' }).connect(ours)
  await client.connect(theirs)
}, 300_000)

describe('the session in the documents', () => {
  it('has a call for each kind of result', () => {
    expect(calls.length).toBeGreaterThanOrEqual(6)
  })

  it.each(calls)('%s %s says what is printed', async (name, json, said) => {
    const { content } = await client.callTool({ name, arguments: JSON.parse(json) })
    expect((content as { text: string }[]).map(({ text }) => text).join('\n')).toBe(said)
  })

  it('lists every tool and no other', async () => {
    const { tools } = await client.listTools()
    const listed = [...documentation.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, name]) => name)
    expect(listed).toEqual(tools.map(({ name }) => name))
  })
})
