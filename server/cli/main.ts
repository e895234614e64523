// Entry of the program `tiaoli`: the process around program.ts, nothing else.

import { findProject } from '../store/project-root.ts'
import { runProgram } from './program.ts'

// Whoever reads a part and closes the pipe (`tiaoli check | head`) has all that was wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

/** The first signal to stop; the next one finds no listener and ends the process at once. */
const stopSignal = (): Promise<string> =>
  new Promise((resolve) => {
    const signals = ['SIGINT', 'SIGTERM'] as const
    const stop = (signal: string): void => {
      for (const other of signals) process.off(other, stop)
      resolve(signal)
    }
    for (const signal of signals) process.on(signal, stop)
  })

process.exitCode = await runProgram(process.argv.slice(2), {
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  project: findProject(),
  stopSignal,
})
