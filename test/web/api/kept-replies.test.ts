import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keptSince, noteReply, onReply, wasReached } from '../../../web/api/kept-replies.ts'

const reply = (at?: string) => ({
  headers: new Headers(at === undefined ? {} : { 'tiaoli-kept-on': at }),
})
const MONDAY = '2026-11-16T08:00:00.000Z'
const FRIDAY = '2026-11-20T08:00:00.000Z'

beforeEach(() => {
  for (const path of ['/a', '/b']) noteReply(path, reply())
})

describe('kept replies', () => {
  it('are told by the oldest that is shown', () => {
    noteReply('/a', reply(FRIDAY))
    noteReply('/b', reply(MONDAY))
    expect(keptSince()).toBe(MONDAY)
    noteReply('/b', reply(FRIDAY))
    expect(keptSince()).toBe(FRIDAY)
  })

  it('are none when the server gave them, or when the date is damaged', () => {
    noteReply('/a', reply(MONDAY))
    noteReply('/a', reply())
    noteReply('/b', reply('neulich'))
    expect(keptSince()).toBeUndefined()
  })

  it('tell when the server answers again, also for another address', () => {
    const listen = vi.fn()
    noteReply('/a', reply(MONDAY))
    const leave = onReply(listen)
    expect(wasReached()).toBe(false)
    noteReply('/b', reply())
    expect(wasReached()).toBe(true)
    expect(keptSince()).toBe(MONDAY)
    expect(listen).toHaveBeenCalledOnce()
    leave()
    noteReply('/b', reply(FRIDAY))
    expect(listen).toHaveBeenCalledOnce()
  })
})
