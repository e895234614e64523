import { afterEach, describe, expect, it, vi } from 'vitest'
import { keep, readKept } from '../../../web/app/kept.ts'
import {
  forgetQuestions,
  recentQuestions,
  rememberQuestion,
  withQuestion,
} from '../../../web/pages/home/recent-questions.ts'

function storage(): Storage {
  const held = new Map<string, string>()
  return {
    get length() {
      return held.size
    },
    clear: () => held.clear(),
    getItem: (key) => held.get(key) ?? null,
    key: (index) => [...held.keys()][index] ?? null,
    removeItem: (key) => void held.delete(key),
    setItem: (key, value) => void held.set(key, value),
  }
}

afterEach(() => vi.unstubAllGlobals())

describe('what the browser keeps', () => {
  it('comes back as it was, and undefined forgets it', () => {
    vi.stubGlobal('localStorage', storage())
    keep('local', 'language', 'en')
    expect(readKept('local', 'language', 'zh')).toBe('en')
    keep('local', 'language', undefined)
    expect(readKept('local', 'language', 'zh')).toBe('zh')
  })

  it('falls back where it is damaged or storage is shut', () => {
    const damaged = storage()
    damaged.setItem('tiaoli.theme', '{')
    vi.stubGlobal('localStorage', damaged)
    expect(readKept('local', 'theme', 'system')).toBe('system')
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('denied')
      },
      setItem: () => {
        throw new Error('full')
      },
    })
    expect(readKept('local', 'theme', 'system')).toBe('system')
    expect(() => keep('local', 'theme', 'dark')).not.toThrow()
  })
})

describe('recent questions', () => {
  it('have the newest first, none twice, eight at most', () => {
    expect(withQuestion(['甲', '乙'], '乙')).toEqual(['乙', '甲'])
    const many = Array.from({ length: 12 }, (_, index) => `问${index}`)
    expect(many.reduce(withQuestion, [] as string[])).toEqual(many.slice(4).reverse())
  })

  it('are kept for this tab and can be forgotten; what is not a list of texts is ignored', () => {
    const [local, tab] = [storage(), storage()]
    vi.stubGlobal('localStorage', local)
    vi.stubGlobal('sessionStorage', tab)
    rememberQuestion('能速裁吗')
    expect(recentQuestions()).toEqual(['能速裁吗'])
    expect(local.length).toBe(0)
    forgetQuestions()
    expect(recentQuestions()).toEqual([])
    expect(tab.length).toBe(0)
    tab.setItem('tiaoli.recent', '["甲",3,null]')
    expect(recentQuestions()).toEqual(['甲'])
    tab.setItem('tiaoli.recent', '{"a":1}')
    expect(recentQuestions()).toEqual([])
  })

  it('are not shown to who opens the browser next', () => {
    vi.stubGlobal('localStorage', storage())
    vi.stubGlobal('sessionStorage', storage())
    rememberQuestion('能速裁吗')
    vi.stubGlobal('sessionStorage', storage())
    expect(recentQuestions()).toEqual([])
  })

  it('of an older version, which kept them for good, are forgotten when the application starts', async () => {
    const local = storage()
    local.setItem('tiaoli.recent', '["能速裁吗"]')
    local.setItem('tiaoli.theme', '"dark"')
    vi.stubGlobal('localStorage', local)
    vi.stubGlobal('sessionStorage', storage())
    vi.resetModules()
    const started = await import('../../../web/pages/home/recent-questions.ts')
    expect(local.getItem('tiaoli.recent')).toBeNull()
    expect(local.getItem('tiaoli.theme')).toBe('"dark"')
    expect(started.recentQuestions()).toEqual([])
  })
})
