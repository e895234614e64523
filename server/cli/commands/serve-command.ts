// tiaoli serve

import { webRootOf } from '../../config.ts'
import { buildApp } from '../../http/app.ts'
import { listen } from '../../http/listen.ts'
import { createLogger } from '../../http/logger.ts'
import { watchQuiet } from '../../http/quiet.ts'
import { isPresent } from '../../store/project-root.ts'
import type { AddCommand } from '../command.ts'
import { EXIT } from '../exit-code.ts'

/** Longest wait for open requests when the server is told to stop. */
const CLOSE_TIMEOUT_MS = 10_000

/** Closes an app; requests that are still open after the time are cut off. */
async function closeWithin(
  app: Awaited<ReturnType<typeof buildApp>>,
  timeoutMs: number,
): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), timeoutMs)
  await app.close()
  clearTimeout(timer)
}

/** Adds `serve`: the web application and the API on one port, until a signal. A second signal ends at once. */
export const addServeCommand: AddCommand = (program, context) => {
  program
    .command('serve')
    .description('启动网页与接口')
    .option('-p, --port <端口>', '端口，默认取环境变量 PORT，否则 3000')
    .option('--host <地址>', '监听地址，默认取环境变量 HOST，否则 127.0.0.1')
    .action((options: { readonly port?: string; readonly host?: string }) =>
      context.run(async () => {
        const config = context.config({ PORT: options.port, HOST: options.host })
        const logger = createLogger(config.logLevel)
        const webRoot = webRootOf(config)
        const services = await context.openServices({ inThreads: true })
        const app = await buildApp({
          services,
          logger,
          rateLimit: config.rateLimit,
          costlyRateLimit: config.costlyRateLimit,
          webRoot: isPresent(webRoot) ? webRoot : undefined,
        })
        const stopped = context.stopSignal()
        const warming = new AbortController()
        const rest = watchQuiet(app.server)
        try {
          const url = await listen(app, config)
          context.terminal.line(`条理已启动：${url}（按 Ctrl+C 停止）`)
          services.warmUp({ rest, signal: warming.signal }).catch((error: unknown) => {
            logger.warn({ err: error }, 'warming up failed')
          })
          logger.info({ signal: await stopped }, 'stopping')
        } finally {
          warming.abort()
          await closeWithin(app, CLOSE_TIMEOUT_MS)
        }
        return EXIT.ok
      }),
    )
}
