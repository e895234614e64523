// tiaoli mcp

import { serveStdio } from '../../mcp/stdio.ts'
import type { AddCommand } from '../command.ts'
import { EXIT } from '../exit-code.ts'

/** Adds `mcp`: the MCP server on standard input and output, until the client closes it. */
export const addMcpCommand: AddCommand = (program, context) => {
  program
    .command('mcp')
    .description('以标准输入输出提供 MCP 服务，供大模型客户端调用')
    .option('--url <地址>', '网页的地址，写进返回的链接；默认取 HOST 和 PORT')
    .action((options: { readonly url?: string }) =>
      context.run(async () => {
        const { host, port } = context.config()
        const baseUrl = (options.url ?? `http://${host}:${port}`).replace(/\/+$/, '')
        const stopped = context.stopSignal()
        const services = await context.openServices()
        const { stdin, stdout } = context.streams
        await serveStdio({ services, baseUrl }, stdin, stdout, stopped)
        return EXIT.ok
      }),
    )
}
