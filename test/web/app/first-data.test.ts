import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isOtherSubject, loadFirst } from '../../../web/app/first-data.ts'

const query = (queryFn: () => Promise<string>) => ({ queryKey: ['law'], queryFn, retry: false })

describe('what a page shows first', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is there before the page is drawn when it comes in time', async () => {
    const client = new QueryClient()
    const load = loadFirst(client, ({ id }) => [query(async () => `law ${id}`)])
    await load({ params: { id: 'a' } })
    expect(client.getQueryData(['law'])).toBe('law a')
  })

  it('does not hold the page up when it is slow, and is still on its way', async () => {
    const client = new QueryClient()
    let bring: (law: string) => void = () => undefined
    const slow = new Promise<string>((resolve) => {
      bring = resolve
    })
    let isDrawn = false
    const loading = loadFirst(client, () => [query(() => slow)])({ params: {} }).then(() => {
      isDrawn = true
    })
    await vi.advanceTimersByTimeAsync(50)
    expect(isDrawn).toBe(false)
    await vi.advanceTimersByTimeAsync(50)
    await loading
    expect(client.getQueryData(['law'])).toBeUndefined()
    bring('law')
    await vi.advanceTimersByTimeAsync(0)
    expect(client.getQueryData(['law'])).toBe('law')
  })

  it('never keeps a page from being drawn by failing', async () => {
    const client = new QueryClient()
    const load = loadFirst(client, () => [query(() => Promise.reject(new Error('gone')))])
    await expect(load({ params: {} })).resolves.toBeNull()
  })

  it.each([
    [{ documentId: 'a', '*': '1' }, { documentId: 'a', '*': '2' }, false],
    [{ documentId: 'a' }, { documentId: 'b' }, true],
    [{ id: 'x' }, { id: 'y' }, true],
    [{ id: 'x' }, { id: 'x', fact: 'f' }, false],
    [{}, {}, false],
  ])('%o → %o is another subject: %s', (currentParams, nextParams, expected) => {
    expect(isOtherSubject({ currentParams, nextParams })).toBe(expected)
  })
})
