// Runs a module in a process of its own, with limits on memory, time and output: for work on what strangers send.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { entryOf } from './module-place.ts'

/** Limits of one run. */
export interface ProcessLimits {
  readonly timeoutMs: number
  /** Heap of the process. */
  readonly memoryMb: number
  /** Longest output; a longer one ends the process. */
  readonly outputBytes: number
}

/** How a run ended: with its output, or over a limit, or otherwise without. */
export type ProcessEnd =
  | { readonly kind: 'done'; readonly output: Buffer }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'out-of-memory' }
  /** Not begun, or ended by a signal or with a code other than 0 for another reason. */
  | { readonly kind: 'failed'; readonly reason: string }

/** Last of what a failing process says, in characters. */
const REASON_SHOWN = 500
/** How Node ends when its heap is used up: by this signal, or this code where there are no signals. */
const ABORT = { signal: 'SIGABRT', code: 134 } as const

const failed = (reason: string): ProcessEnd => ({ kind: 'failed', reason })

/**
 * Runs the module at `address` (see `modulePlace`) with `input` on its standard input, and gives its standard output.
 * The process gets no environment but the path. Never rejects.
 */
export function runProcess(
  address: string,
  input: Uint8Array,
  { timeoutMs, memoryMb, outputBytes }: ProcessLimits,
): Promise<ProcessEnd> {
  const { url, argv } = entryOf(address)
  return new Promise<ProcessEnd>((resolve) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${memoryMb}`, fileURLToPath(url), ...argv],
      { stdio: ['pipe', 'pipe', 'pipe'], env: { PATH: process.env.PATH ?? '' } },
    )
    child.on('error', (error) => resolve(failed(error.message)))
    // Where the system has no process or file to spare there are no pipes either, and the error is told above.
    if (child.stdin === undefined) return
    const chunks: Buffer[] = []
    let length = 0
    let reason = ''
    let end: ProcessEnd | undefined
    const kill = (why: ProcessEnd): void => {
      end ??= why
      child.kill('SIGKILL')
    }
    const timer = setTimeout(() => kill({ kind: 'too-slow' }), timeoutMs)
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > outputBytes) kill({ kind: 'too-long' })
      else chunks.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      reason = (reason + chunk.toString('utf8')).slice(-REASON_SHOWN)
    })
    // A process that ends before it has read everything closes the pipe; how it ended is told below.
    child.stdin.on('error', () => {})
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (end !== undefined) resolve(end)
      else if (code === 0) resolve({ kind: 'done', output: Buffer.concat(chunks) })
      else if (signal === ABORT.signal || code === ABORT.code) resolve({ kind: 'out-of-memory' })
      else resolve(failed(`${signal ?? `code ${code}`} ${reason}`))
    })
    child.stdin.end(input)
  }).catch((error: unknown) => failed(String(error)))
}
