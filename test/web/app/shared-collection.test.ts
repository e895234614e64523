// Collections that all tabs of a browser keep together. A tab is a module of its own over the storage of all.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const read = (value: unknown): Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, string>) : {}

const held = new Map<string, string>()
let isFull = false
let windows: EventTarget[] = []

/** Opens the application once more: its modules stand for a tab, with a window of its own. */
async function openTab<T>(load: () => Promise<T>): Promise<T> {
  vi.resetModules()
  const view = new EventTarget()
  windows.push(view)
  vi.stubGlobal('addEventListener', view.addEventListener.bind(view))
  vi.stubGlobal('removeEventListener', view.removeEventListener.bind(view))
  return await load()
}

const openNotes = () => openTab(() => import('../../../web/parts/own-notes.ts'))
const openDrill = () => openTab(() => import('../../../web/pages/training/drill-keeping.ts'))
const openTraining = () => openTab(() => import('../../../web/pages/training/training-keeping.ts'))
const openShared = async (key = 'things') => {
  const { sharedCollection } = await openTab(() => import('../../../web/app/shared-collection.ts'))
  return sharedCollection<string>(key, read)
}

/** What a browser sends to the other tabs when one of them wrote. */
const send = (view: EventTarget | undefined, type: string, key: string | null): void => {
  view?.dispatchEvent(Object.assign(new Event(type), { key }))
}

beforeEach(() => {
  held.clear()
  isFull = false
  windows = []
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new Error('full')
      held.set(key, value)
    },
    removeItem: (key: string) => void held.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

const keysOf = (key: string): string[] =>
  Object.keys(JSON.parse(held.get(`tiaoli.${key}`) ?? '{}')).sort()

describe('what two tabs keep', () => {
  const note = (text: string) => ({
    label: '第三百七十条',
    favourite: false,
    note: text,
    changedOn: '2026-11-22',
  })
  const card = {
    due: '2026-11-23T00:00:00.000Z',
    stability: 1,
    difficulty: 1,
    scheduledDays: 1,
    learningSteps: 0,
    reps: 1,
    lapses: 0,
    state: 1,
  }
  const result = { score: 1, right: true, role: 'lawyer', at: '2026-11-22' } as const

  it.each([
    {
      what: 'a note each',
      key: 'kept-law',
      open: async () => {
        const { changeLaw, withKept } = await openNotes()
        return (id: string) => changeLaw((law) => withKept(law, id, note(id)))
      },
    },
    {
      what: 'notes of a file each',
      key: 'kept-law',
      open: async () => {
        const { changeLaw, mergedLaw } = await openNotes()
        return (id: string) => changeLaw((law) => mergedLaw(law, { [id]: note(id) }))
      },
    },
    {
      what: 'a card each',
      key: 'drill',
      open: async () => {
        const { changeDeck } = await openDrill()
        return (id: string) => changeDeck((deck) => ({ ...deck, [id]: card }))
      },
    },
    {
      what: 'a result each',
      key: 'training',
      open: async () => {
        const { keepResult } = await openTraining()
        return (id: string) => keepResult(id, result)
      },
    },
    {
      what: 'results of a file each',
      key: 'training',
      open: async () => {
        const { changeResults, mergedResults } = await openTraining()
        return (id: string) => changeResults((mine) => mergedResults(mine, { [id]: result }))
      },
    },
  ])('is all there: $what', async ({ key, open }) => {
    const [first, second] = [await open(), await open()]
    first('d/370')
    second('d/371')
    first('d/372')
    expect(keysOf(key)).toEqual(['d/370', 'd/371', 'd/372'])
  })

  it('is gone when one of them removed it', async () => {
    const first = await openNotes()
    first.changeLaw((law) => first.withKept(law, 'd/1', note('x')))
    const second = await openNotes()
    second.changeLaw((law) => second.withKept(law, 'd/2', note('y')))
    first.changeLaw((law) => first.withKept(law, 'd/1', note('')))
    expect(keysOf('kept-law')).toEqual(['d/2'])
    second.changeLaw((law) => second.withKept(law, 'd/2', note('')))
    expect(held.size).toBe(0)
  })
})

describe('a shared collection', () => {
  it('is the same object until it changes, here or in another tab', async () => {
    const [mine, other] = [await openShared(), await openShared()]
    expect(mine.now()).toBe(mine.now())
    mine.change((kept) => ({ ...kept, a: '1' }))
    const before = mine.now()
    expect(mine.now()).toBe(before)
    other.change((kept) => ({ ...kept, b: '2' }))
    expect(mine.now()).toEqual({ a: '1', b: '2' })
  })

  it.each([
    ['another tab wrote it', 'storage', 'tiaoli.things', 1],
    ['another tab emptied the storage', 'storage', null, 1],
    ['the page comes back as it was left', 'pageshow', undefined, 1],
    ['another tab wrote something else', 'storage', 'tiaoli.theme', 0],
  ] as const)('tells who shows it when %s', async (_when, type, key, times) => {
    const mine = await openShared()
    const [told, others] = [vi.fn(), vi.fn()]
    const stop = mine.subscribe(told)
    mine.subscribe(others)()
    send(windows[0], type, key as string | null)
    expect(told).toHaveBeenCalledTimes(times)
    expect(others).not.toHaveBeenCalled()
    stop()
    send(windows[0], type, key as string | null)
    expect(told).toHaveBeenCalledTimes(times)
  })

  it('tells who shows it when it is changed here', async () => {
    const mine = await openShared()
    const told = vi.fn()
    mine.subscribe(told)
    mine.change(() => ({ a: '1' }))
    expect(told).toHaveBeenCalledTimes(1)
  })

  it.each(['full', 'shut'])('lives as long as its tab where storage is %s', async (how) => {
    held.set('tiaoli.things', '{"a":"1"}')
    isFull = true
    if (how === 'shut') vi.stubGlobal('localStorage', undefined)
    const mine = await openShared()
    const before = how === 'shut' ? {} : { a: '1' }
    expect(mine.now()).toEqual(before)
    mine.change((kept) => ({ ...kept, b: '2' }))
    mine.change((kept) => ({ ...kept, c: '3' }))
    expect(mine.now()).toEqual({ ...before, b: '2', c: '3' })
  })

  it('is empty where the text is damaged', async () => {
    held.set('tiaoli.things', '{')
    expect((await openShared()).now()).toEqual({})
  })
})
