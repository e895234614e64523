import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  LONGEST_SENTENCE,
  sentencesOf,
  withoutThinking,
} from '../../../server/answer/model/sentences.ts'
import { collect, inPieces } from './pieces.ts'

const split = (text: string, lengths: readonly number[] = [text.length || 1]) =>
  collect(sentencesOf(inPieces(text, lengths)))
const think = async (text: string, lengths: readonly number[]) =>
  (await collect(withoutThinking(inPieces(text, lengths)))).join('')

describe('sentences of a stream', () => {
  it.each([
    ['一句。', ['一句。']],
    ['一句。二句？三句！', ['一句。', '二句？', '三句！']],
    ['一句。[P1]二句。[P2][P3]', ['一句。[P1]', '二句。[P2][P3]']],
    ['一句[P1]。二句[P1, P2]。', ['一句[P1]。', '二句[P1, P2]。']],
    ['规定：“应当。可以。”[P1]另有一句。', ['规定：“应当。可以。”[P1]', '另有一句。']],
    ['规定“应当。”，但是不止。', ['规定“应当。”，但是不止。']],
    ['规定“甲‘乙。’丙。”[P1]丁。', ['规定“甲‘乙。’丙。”[P1]', '丁。']],
    ['没有成对的“引号。\n下一句。', ['没有成对的“引号。', '下一句。']],
    ['没有写完的', ['没有写完的']],
    ['真的？！……[P1] 后', ['真的？！', '……[P1] 后']],
    ['一。[Px]二。', ['一。', '[Px]二。']],
    ['  \n\n一。  \n', ['一。']],
    ['', []],
  ])('%s', async (text, sentences) => {
    expect(await split(text)).toEqual(sentences)
  })

  it('are the same however the text is cut into pieces', async () => {
    const alphabet = fc.constantFrom(...'甲乙。？！“”‘’「」[]P123,、 \n;；"）')
    await fc.assert(
      fc.asyncProperty(
        fc.array(alphabet, { maxLength: 80 }).map((chars) => chars.join('')),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
        async (text, lengths) => {
          expect(await split(text, lengths)).toEqual(await split(text))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('lose no word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300 }), async (text) => {
        const strip = (words: string) => words.replace(/\s/g, '')
        expect(strip((await split(text, [3])).join(''))).toBe(strip(text))
      }),
    )
  })

  it('are handed on before the stream ends', async () => {
    let isEnded = false
    async function* pieces() {
      yield '一句。[P1]'
      yield '二'
      isEnded = true
    }
    const first = await sentencesOf(pieces()).next()
    expect([first.value, isEnded]).toEqual(['一句。[P1]', false])
  })

  it('are cut when they do not end', async () => {
    const [first, second] = await split('没'.repeat(LONGEST_SENTENCE + 5), [7])
    expect([first?.length, second?.length]).toEqual([LONGEST_SENTENCE, 5])
  })
})

describe('what a model thinks aloud', () => {
  it.each([
    ['<think>想</think>说', '说'],
    ['说<think>想<think>再想</think>完', '说完'],
    ['说<think>没有想完', '说'],
    ['a<thin b', 'a<thin b'],
    ['只说<', '只说<'],
    ['<think></think>', ''],
  ])('%s leaves %s', async (text, said) => {
    for (const lengths of [[1], [2, 3], [100]]) expect(await think(text, lengths)).toBe(said)
  })
})
