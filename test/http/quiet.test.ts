import { EventEmitter } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchQuiet } from '../../server/http/quiet.ts'

/** Whether a promise has resolved after a few turns. */
async function isResolved(promise: Promise<void>): Promise<boolean> {
  let resolved = false
  promise.then(() => {
    resolved = true
  })
  for (let turn = 0; turn < 5; turn++) await setImmediate()
  return resolved
}

describe('a quiet server', () => {
  let now = 0
  beforeEach(() => {
    now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
  })
  afterEach(() => vi.restoreAllMocks())

  it('is one that nobody asked yet', async () => {
    expect(await isResolved(watchQuiet(new EventEmitter(), 300)())).toBe(true)
  })

  it('is not one that was just asked, and is one again after the time', async () => {
    const server = new EventEmitter()
    const rest = watchQuiet(server, 300)
    server.emit('request')
    expect(await isResolved(rest())).toBe(false)
    now = 299
    expect(await isResolved(rest())).toBe(false)
    now = 300
    expect(await isResolved(rest())).toBe(true)
  })
})
