import { beforeEach, describe, expect, it, vi } from 'vitest'

const load = async () => import('../../../web/pages/checklist/held-narrative.ts')

/** The application as it is after a reload: what it had in memory is gone. */
const reloaded = async () => {
  vi.resetModules()
  return load()
}

describe('the narrative that is held', () => {
  const kept = new Map<string, string>()
  const refuse = (): never => {
    throw new Error('shut')
  }
  beforeEach(() => {
    vi.resetModules()
    kept.clear()
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    })
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  })

  it('belongs to its place, until it is emptied', async () => {
    const { heldNarrative, holdNarrative } = await load()
    holdNarrative('fast-track', '被告人认罪。')
    expect(heldNarrative('fast-track')).toBe('被告人认罪。')
    expect(heldNarrative('case-sheet')).toBe('')
    holdNarrative('fast-track', ' ')
    expect(heldNarrative('fast-track')).toBe('')
    expect(kept.size).toBe(0)
  })

  it('outlives a reload of the tab', async () => {
    const before = await load()
    before.holdNarrative('fast-track', '被告人认罪。\n“第二行”')
    const after = await reloaded()
    expect(after.heldNarrative('fast-track')).toBe('被告人认罪。\n“第二行”')
    expect(after.heldNarrative('case-sheet')).toBe('')
  })

  it('is gone for good once it is dropped', async () => {
    const before = await load()
    before.holdNarrative('fast-track', '被告人认罪。')
    before.holdNarrative('case-sheet', '另一案。')
    const between = await reloaded()
    between.dropNarrative('fast-track')
    expect(between.heldNarrative('fast-track')).toBe('')
    const after = await reloaded()
    expect(after.heldNarrative('fast-track')).toBe('')
    expect(after.heldNarrative('case-sheet')).toBe('另一案。')
  })

  it('holds while the application is open where the storage of the tab is shut', async () => {
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
    const { dropNarrative, heldNarrative, holdNarrative } = await load()
    holdNarrative('fast-track', '被告人认罪。')
    expect(heldNarrative('fast-track')).toBe('被告人认罪。')
    dropNarrative('fast-track')
    expect(heldNarrative('fast-track')).toBe('')
  })

  it.each(['{', '[]', 'null', '7'])('is empty where %s was kept', async (text) => {
    const before = await load()
    before.holdNarrative('fast-track', '被告人认罪。')
    for (const key of kept.keys()) kept.set(key, text)
    const after = await reloaded()
    expect(after.heldNarrative('fast-track')).toBe('')
  })
})
