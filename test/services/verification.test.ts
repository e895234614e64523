import { describe, expect, it } from 'vitest'
import { verifyCitations } from '../../server/answer/verify/verify-citations.ts'
import {
  CHECKED_AT_ONCE,
  createVerification,
  verifyInThread,
} from '../../server/services/verification.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'

const asOf = '2026-03-01'
const sentence = '《刑诉法解释》第三百七十条第七项规定：“辩护人作无罪辩护的；”。刑法第六条。\n'
const long = sentence.repeat(1 + Math.ceil(CHECKED_AT_ONCE / sentence.length))

describe('verifying in a thread', () => {
  const verify = createVerification({ corpus, corpusRoot, today: () => asOf })

  it('gives what verifying at once gives, for long texts and short ones', async () => {
    for (const text of [sentence, long])
      expect(await verify(text)).toEqual(verifyCitations(corpus, text, { asOf }))
  })

  it('answers several texts each with its own', async () => {
    const texts = [long, `${long}第七百条`, `${long}刑诉法解释第七百条`]
    const found = await Promise.all(texts.map(verify))
    expect(found.map(({ counts }) => counts['no-such-provision'])).toEqual([0, 0, 1])
  })

  it('leaves the caller free while a long text is checked', async () => {
    let turns = 0
    const turn = (): void => {
      turns++
      timer = setImmediate(turn)
    }
    let timer = setImmediate(turn)
    await verify(long.repeat(20))
    clearImmediate(timer)
    expect(turns).toBeGreaterThan(20)
  })

  it('fails with a code when the thread dies, and starts another for the next text', async () => {
    const broken = verifyInThread({ corpusRoot, corpusHash: 'another' })
    await expect(broken(long, asOf)).rejects.toMatchObject({ code: 'INTERNAL' })
    await expect(broken(long, asOf)).rejects.toMatchObject({ code: 'INTERNAL' })
  })
})
