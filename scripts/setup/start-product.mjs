// npm start, after the check of Node's version: port, packages, builds, server.

import { join } from 'node:path'
import { checkPort, readAddress } from './port.mjs'
import { PREPARE_STEPS, prepare, reportTrouble } from './prepare.mjs'
import { createProgress } from './progress.mjs'
import { PROJECT_ROOT, productVersion } from './project-folder.mjs'
import { serve } from './serve.mjs'
import { SERVER_COMMAND } from './server-command.mjs'
import { openSetupLog } from './setup-log.mjs'

/** Ends after the set-up: for images of containers and for continuous integration. */
const SETUP_ONLY = '--setup-only'

/**
 * Sets up and serves. Arguments go to the server, `--setup-only` apart.
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export async function startProduct(args) {
  const root = PROJECT_ROOT
  const isSetupOnly = args.includes(SETUP_ONLY)
  const workplace = {
    root,
    log: openSetupLog(join(root, 'dist', 'setup.log')),
    progress: createProgress(PREPARE_STEPS + (isSetupOnly ? 0 : 2), process.stdout),
  }
  console.log(`条理 · Tiaoli ${productVersion()}`)
  try {
    if (!isSetupOnly)
      await workplace.progress.step('检查端口 · Checking the port', async () =>
        checkPort(readAddress(process.env)),
      )
    await prepare(workplace)
  } catch (error) {
    return reportTrouble(error, workplace)
  }
  if (isSetupOnly) return 0
  workplace.progress.skip('启动服务 · Starting the server', 'Ctrl+C 停止 · stops it')
  return serve([...SERVER_COMMAND, ...args], root)
}
