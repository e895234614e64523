// Starts a module in a thread of this process: for long work that must not hold up the others.

import { Worker, type WorkerOptions } from 'node:worker_threads'
import { entryOf } from './module-place.ts'

/** Starts the module at `address` (see `modulePlace`) in a thread. */
export function startThread(address: string, options: WorkerOptions): Worker {
  const { url, argv } = entryOf(address)
  return new Worker(url, { ...options, argv: [...argv] })
}
