import { afterEach, describe, expect, it } from 'vitest'
import type { Verified } from '../../../web/api/verify.ts'
import { beginCheck, heldCheck, holdCheck } from '../../../web/pages/verify/held.ts'

const verified = {
  text: '刑诉解释第370条',
  response: { checked: [], counts: {}, summary: '' },
  notices: [],
} as never

describe('the check that is held', () => {
  afterEach(() => holdCheck({ text: '' }))

  it('is there again with its verdicts', () => {
    holdCheck({ text: '刑诉解释第370条' })
    holdCheck({ verified })
    expect(heldCheck()).toEqual({ text: '刑诉解释第370条', verified })
  })

  it('is given up, verdicts and all, when the text is emptied', () => {
    holdCheck({ text: '刑诉解释第370条', verified })
    holdCheck({ text: ' ' })
    expect(heldCheck()).toEqual({ text: '' })
  })
})

describe('two checks', () => {
  const found = (text: string) => ({
    text,
    response: { checked: [], counts: {}, summary: '' } as unknown as Verified['response'],
    notices: [],
  })

  it('hold what the later one found, whichever is done first', () => {
    holdCheck({ text: '' })
    const file = beginCheck()
    holdCheck({ text: '后写的' })
    const written = beginCheck()
    expect(written(found('后写的'))).toBe(true)
    expect(file(found('文件里的'))).toBe(false)
    expect(heldCheck()).toMatchObject({ text: '后写的', verified: { text: '后写的' } })
  })

  it('leave what was written while a file was checked', () => {
    holdCheck({ text: '' })
    const file = beginCheck()
    holdCheck({ text: '正在写' })
    expect(file(found('文件里的'))).toBe(false)
    expect(heldCheck()).toMatchObject({ text: '正在写', verified: { text: '文件里的' } })
  })

  it('put the text of a file where nothing was written since', () => {
    holdCheck({ text: '先前的' })
    expect(beginCheck()(found('文件里的'))).toBe(true)
    expect(heldCheck().text).toBe('文件里的')
  })
})
