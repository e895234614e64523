// Who may use a server: not the pages of other sites that its reader happens to have open.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'

/** An address of this machine that no other one has, as the system or as a Host header writes it. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i

/** True while the server can be reached from this machine only. */
const isLocal = (app: FastifyInstance): boolean =>
  app.addresses().every((address) => typeof address === 'string' || LOOPBACK.test(address.address))

/**
 * A page may not reach the server of its reader's machine under a name of its own that was made to lead here (DNS
 * rebinding): Origin and Host then agree. A server for the network cannot tell such a name from its own, which is
 * written down nowhere, and takes every Host. Source: MCP 2025-06-18, Transports, Security.
 */
function refuseOtherNames(app: FastifyInstance, request: FastifyRequest): void {
  if (LOOPBACK.test(request.hostname) || !isLocal(app)) return
  throw new AppError(
    'FORBIDDEN_ORIGIN',
    '这台服务器只供本机使用，不接受以其他名称来的请求。请把地址中的主机名写作 localhost 或 127.0.0.1。',
  )
}

/** Methods that change nothing and that a page may use anywhere, since it cannot read the reply. */
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])
/** What a browser says of a request from the server's own page, or of one that the reader typed. */
const OWN_SITE: ReadonlySet<unknown> = new Set(['same-origin', 'none'])

/**
 * Whether a page of this server sent the request, or a program. A browser says so in Sec-Fetch-Site, which no page can
 * set; over plain HTTP in a network it does not, and the Origin is compared with the Host, or with the one that a proxy was
 * asked for: no page can send that header to another site either. Programs send none of these.
 */
function isFromHere({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return OWN_SITE.has(site)
  const { origin } = headers
  if (origin === undefined) return true
  const hosts: readonly unknown[] = [host, headers['x-forwarded-host']]
  return URL.canParse(origin) && hosts.includes(new URL(origin).host)
}

/** A hook for the routes of an app that refuses other names and other sites' pages with FORBIDDEN_ORIGIN. */
export function createOriginGuard(
  app: FastifyInstance,
): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    refuseOtherNames(app, request)
    if (SAFE_METHODS.has(request.method) || isFromHere(request)) return
    throw new AppError(
      'FORBIDDEN_ORIGIN',
      '来自其他网站的页面不能使用这个接口。请从本站页面访问，或者在 MCP 客户端等程序中填写地址。',
    )
  }
}
