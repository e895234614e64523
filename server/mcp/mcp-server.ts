// The MCP server put together, apart from how it is reached.

import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { DISCLAIMER } from '../contract/disclaimer.ts'
import { addResources } from './resources.ts'
import { addTools, type ToolSetting } from './tools.ts'

const INSTRUCTIONS = `条理提供中国刑事诉讼法律文件的原文、检索、引用核对、清单式判断和期限计算。返回的法条一字不差；引用时写明返回的引用格式和网页地址。
不收录《刑法》《刑事诉讼法》本身；没有依据时如实说明，不要补写法条。回答中引用了法条的，先用 verify_citations 核对。
结论由编码的规则得出；事实不清楚时传 "unknown"，不要猜。${DISCLAIMER}
Quotations are word for word. Never complete the law from memory; verify your own answer with verify_citations.`

/** An MCP server over the services. It is good for one connection. Cost: about a millisecond. */
export function createMcpServer(setting: ToolSetting): McpServer {
  const { version } = setting.services.health()
  const server = new McpServer(
    { name: 'tiaoli', title: '条理', version },
    { instructions: INSTRUCTIONS },
  )
  addTools(server, setting)
  addResources(server, setting.services)
  return server
}
