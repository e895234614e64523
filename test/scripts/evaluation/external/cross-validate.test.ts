import { describe, expect, it } from 'vitest'
import { indexContent } from '../../../../scripts/evaluation/external/content-index.ts'
import {
  crossValidate,
  openPipelines,
} from '../../../../scripts/evaluation/external/cross-validate.ts'
import { rankQuestion } from '../../../../scripts/evaluation/external/pipeline.ts'
import { externalTable } from '../../../../scripts/evaluation/external/report.ts'
import { analyzer } from '../../../search/search-fixture.ts'

const TOPICS = [
  ...'速裁程序值班律师取保候审附带民事死刑复核申诉回避管辖证人鉴定拘传公告扣押没收假释减刑送达',
]
const word = (at: number): string =>
  `${TOPICS[at % TOPICS.length]}${TOPICS[(at * 7 + 3) % TOPICS.length]}`
const articles = Array.from({ length: 120 }, (_, at) => ({
  id: at,
  law: `第${Math.floor(at / 20)}号法`,
  article: `第${at}条`,
  chapter: '',
  text: `${word(at)}应当由${word(at + 40)}办理，${at}日以内送${word(at + 11)}。`,
}))
const questions = Array.from({ length: 100 }, (_, at) => ({
  q: `${word(at)}要${word(at + 40)}办吗，${word(at + 11)}呢`,
  gold: [at],
}))

describe('cross-validation', () => {
  const index = indexContent(articles, analyzer)
  const { judged, models } = crossValidate(
    { articles, questions },
    analyzer,
    () => undefined,
    index,
  )
  const pipelines = openPipelines({ articles, questions }, analyzer, index, models)
  const recallAt10 = (system: 'bm25' | 'fusion' | 'content' | 'whole'): number =>
    judged.filter(({ gold, rankings }) => rankings[system].slice(0, 10).includes(gold[0] ?? -1))
      .length / judged.length

  it('judges every question once', () => {
    expect(judged.map(({ gold }) => gold[0]).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      questions.map(({ gold }) => gold[0]),
    )
  })

  it('calls an article unseen that no other question is answered by', () => {
    expect(judged.every(({ unseen }) => unseen)).toBe(true)
  })

  it('learns a ranking that is no worse than the fusion it starts from', () => {
    expect(recallAt10('fusion')).toBeGreaterThan(0.8)
    expect(recallAt10('content')).toBeGreaterThanOrEqual(recallAt10('fusion') - 0.05)
  })

  it('keeps the content ranking where no labelled question is near', () => {
    expect(recallAt10('whole')).toBeGreaterThanOrEqual(recallAt10('content') - 0.05)
  })

  it('ranks a question alone as it ranked it among the others', () => {
    questions.slice(0, 12).forEach(({ q, gold }, at) => {
      const pipeline = pipelines[at]
      const judgement = judged.find((one) => one.gold[0] === gold[0])
      expect(pipeline === undefined ? [] : rankQuestion(pipeline, q)).toEqual(
        judgement?.rankings.whole,
      )
    })
  })

  it('prints a line for each system and group, and what others published', () => {
    const lines = externalTable(judged)
    expect(lines.some((line) => line.startsWith('unseen articles') && line.includes('whole'))).toBe(
      true,
    )
    expect(lines.at(-1)).toContain('0.472')
  })
})
