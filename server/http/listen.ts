// Opening the port, and saying clearly why it cannot be opened.

import type { FastifyInstance } from 'fastify'
import { AppError } from '../errors.ts'

interface Address {
  readonly host: string
  readonly port: number
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What to tell whoever started the server when the system refuses an address. */
function explainRefusal(error: unknown, { host, port }: Address): AppError | undefined {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new AppError(
        'PORT_IN_USE',
        `端口 ${port} 已被占用：请关闭占用它的程序，或换一个端口，例如 PORT=${port === 65_535 ? 3000 : port + 1} npm start。(Port ${port} is in use: stop the other program or choose another port.)`,
        {},
        error,
      )
    case 'EACCES':
      return new AppError(
        'CONFIG_INVALID',
        `没有权限使用端口 ${port}：请换一个 1024 以上的端口，例如 PORT=3000 npm start。(Not permitted to use port ${port}: choose one above 1023.)`,
        {},
        error,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new AppError(
        'CONFIG_INVALID',
        `本机没有 HOST=${host} 这个地址：请用 127.0.0.1（只供本机）或 0.0.0.0（供内网）。(This machine has no address ${host}.)`,
        {},
        error,
      )
    default:
      return undefined
  }
}

/** Listens and returns the address for a browser. Throws PORT_IN_USE or CONFIG_INVALID with what to do. */
export async function listen(app: FastifyInstance, address: Address): Promise<string> {
  try {
    return await app.listen({
      ...address,
      listenTextResolver: (url) => `listening at ${url}`,
    })
  } catch (error) {
    throw explainRefusal(error, address) ?? error
  }
}
