import { afterEach, describe, expect, it } from 'vitest'
import { heldCheck, holdCheck } from '../../../web/pages/verify/held.ts'

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
