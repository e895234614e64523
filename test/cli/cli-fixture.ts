// Runs the program in this process and keeps what it writes.

import { runProgram } from '../../server/cli/program.ts'
import type { Services } from '../../server/services.ts'
import { findProject } from '../../server/store/project-root.ts'
import { servicesWith } from '../http/app-fixture.ts'

/** How a run of the program ended, and what it wrote. */
export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** What a run may be given besides its arguments. */
export interface RunOptions {
  readonly services?: Partial<Services>
  readonly environment?: Readonly<Record<string, string>>
  readonly input?: string
  readonly isTTY?: boolean
  /** Called once the server listens, with what was written so far. */
  readonly stopSignal?: () => Promise<string>
  readonly written?: { out: string; err: string }
}

/** Runs `tiaoli` with arguments over the services of the HTTP tests. */
export async function tiaoli(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const written = options.written ?? { out: '', err: '' }
  const output = (key: 'out' | 'err') => ({
    isTTY: options.isTTY ?? false,
    write: (text: string) => {
      written[key] += text
    },
  })
  async function* stdin() {
    yield options.input ?? ''
  }
  const code = await runProgram(args, {
    environment: options.environment ?? {},
    stdout: output('out'),
    stderr: output('err'),
    stdin: stdin(),
    project: findProject(),
    stopSignal: options.stopSignal ?? (() => Promise.resolve('SIGTERM')),
    openServices: async () => servicesWith(options.services),
  })
  return { code, ...written }
}
