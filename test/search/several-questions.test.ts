import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Confidence } from '../../server/search/confidence.ts'
import {
  type JudgedQuestion,
  joinRankings,
  judgeTogether,
  MOST_QUESTIONS,
  splitQuestions,
} from '../../server/search/several-questions.ts'

describe('splitting a message', () => {
  it.each([
    ['速裁程序几天审完？能不能当庭宣判？', ['速裁程序几天审完？', '能不能当庭宣判？']],
    [
      '我弟弟十六岁。要通知家长吗？可以请律师吗？',
      ['我弟弟十六岁。要通知家长吗？', '可以请律师吗？'],
    ],
    ['Can I appeal? How many days do I have?', ['Can I appeal?', 'How many days do I have?']],
    ['保证金怎么退\n谁来担保合适', ['保证金怎么退', '谁来担保合适']],
    ['保证金交多少，交到哪里去？', ['保证金交多少，', '交到哪里去？']],
    ['证人不来怎么办，他住得远，能不能视频作证', ['证人不来怎么办，', '他住得远，能不能视频作证']],
    ['鉴定人可以不来吗，我们对意见没有异议', []],
    ['我们没有异议，鉴定人可以不来吗', []],
    ['When the hearing is public, who may attend?', []],
    ['上诉要交什么材料？？谢谢', []],
    ['上诉要交什么材料？可以吗？', []],
    ['速裁程序几天审完', []],
    ['？？？', []],
    ['', []],
  ])('%j into %j', (message, parts) => {
    expect(splitQuestions(message)).toEqual(parts)
  })

  it('keeps to a number of questions, and to the letters of the message', () => {
    fc.assert(
      fc.property(fc.string(), (message) => {
        const parts = splitQuestions(message)
        expect(parts.length).toBeLessThanOrEqual(MOST_QUESTIONS)
        expect(parts).not.toHaveLength(1)
        let from = 0
        for (const letter of parts.join('').replace(/\s/gu, '')) {
          const found = message.indexOf(letter, from)
          expect(found).toBeGreaterThanOrEqual(from)
          from = found + letter.length
        }
      }),
    )
  })

  it('reads 100 kB of question marks at once', () => {
    expect(splitQuestions('上诉期限几天？'.repeat(15_000))).toHaveLength(MOST_QUESTIONS)
  })
})

const ranking = (...scores: readonly (readonly [number, number])[]) => ({
  ranked: scores
    .map(([article, score]) => ({ article, score }))
    .sort((a, b) => b.score - a.score || a.article - b.article),
})
const articles = (joined: ReturnType<typeof joinRankings>) =>
  joined.map(({ ranked }) => ranked.article)
const anyRanking = fc
  .uniqueArray(fc.tuple(fc.nat(9), fc.nat(20)), { selector: ([article]) => article })
  .map((scores) => ranking(...scores))

describe('joining the rankings of a message and of its questions', () => {
  const whole = ranking([1, 5], [2, 4], [3, 1])

  it.each([
    ['the best of a part moves up', [ranking([3, 4.5], [2, 3])], [1, 3, 2]],
    ['what the whole did not find comes in', [ranking([7, 2])], [1, 2, 7, 3]],
    ['nothing is put before the best of the whole', [ranking([7, 9])], [1, 7, 2, 3]],
    ['what a part is less sure of stays', [ranking([2, 3])], [1, 2, 3]],
    ['a part that found nothing changes nothing', [ranking()], [1, 2, 3]],
  ])('%s', (_, parts, expected) => {
    expect(articles(joinRankings(whole, parts))).toEqual(expected)
  })

  it('gives each article with the ranking that is surest of it', () => {
    const part = ranking([3, 4.5])
    expect(joinRankings(whole, [part]).map(({ ranking: from }) => from)).toEqual([
      whole,
      part,
      whole,
    ])
  })

  it('keeps every article of the whole once, in the order of the scores, and its first one first', () => {
    fc.assert(
      fc.property(anyRanking, fc.array(anyRanking, { maxLength: 4 }), (base, parts) => {
        const joined = joinRankings(base, parts)
        const scores = joined.map(({ ranked }) => ranked.score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        expect(new Set(articles(joined)).size).toBe(joined.length)
        for (const { article } of base.ranked) expect(articles(joined)).toContain(article)
        if (base.ranked.length > 0) expect(articles(joined)[0]).toBe(base.ranked[0]?.article)
      }),
    )
  })
})

describe('judging a message by its questions', () => {
  const yes: Confidence = { confidence: 0.9, answerable: true }
  const beyond: Confidence = {
    confidence: 0.01,
    answerable: false,
    reason: '没有收录。',
    missingSource: '《律师法》',
  }
  const unsure: Confidence = { confidence: 0.3, answerable: false, reason: '没有找到。' }
  const fee = { text: '律师费多少钱？', judged: beyond }
  const files = { text: '值班律师能阅卷吗？', judged: yes }

  it('answers what the texts answer, and says which part they do not, with the law that would', () => {
    expect(judgeTogether(beyond, [fee, files])).toEqual({
      judged: { confidence: 0.9, answerable: true },
      answered: [1],
      notice: '其中“律师费多少钱”，收录的文本没有规定，要看《律师法》。',
    })
  })

  it('says it also where the whole of it is answered, unless the part is only too short to tell', () => {
    expect(judgeTogether(yes, [files, fee])).toMatchObject({ judged: yes, answered: [0] })
    expect(judgeTogether(yes, [files, fee]).notice).toContain('律师费多少钱')
    const short = { text: '需要签什么？', judged: unsure }
    expect(judgeTogether(yes, [files, short])).toEqual({ judged: yes, answered: [0] })
    expect(judgeTogether(unsure, [files, short]).notice).toContain('需要签什么')
    const led = { ...fee, isWithWhole: true }
    expect(judgeTogether(yes, [files, led])).toEqual({ judged: yes, answered: [0] })
    expect(judgeTogether(beyond, [files, led]).notice).toContain('律师费多少钱')
  })

  it.each<[string, readonly JudgedQuestion[]]>([
    ['there are no parts', []],
    ['every part is answered', [files, files]],
    ['no part is', [fee, fee]],
  ])('leaves the judgement on the whole as it is where %s', (_, parts) => {
    for (const whole of [yes, beyond, unsure]) {
      const { judged, notice } = judgeTogether(whole, parts)
      expect(judged).toBe(whole)
      expect(notice).toBeUndefined()
    }
  })

  it('names a long part by its beginning', () => {
    const long = { text: `${'我'.repeat(500)}怎么办？`, judged: beyond }
    expect(judgeTogether(beyond, [long, files]).notice?.length).toBeLessThan(100)
  })
})
