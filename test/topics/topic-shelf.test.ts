import { describe, expect, it } from 'vitest'
import { parseTopics } from '../../server/store/parse-topics.ts'
import { provisionLines } from '../../server/topics/provision-lines.ts'
import { createTopicShelf } from '../../server/topics/topic-shelf.ts'
import { corpus } from '../corpus-fixture.ts'
import { DIGESTS } from '../receipt-fixture.ts'
import { KNOWN, topicYaml } from './topic-fixture.ts'

const basis = {
  provisionId: 'spc-interpretation-2021/370/1/7',
  citation: '全称',
  quote: '辩护人作无罪辩护的',
  span: { start: 3, end: 12 },
}
const shelfOf = (yaml = topicYaml()) =>
  createTopicShelf({
    corpus,
    topics: parseTopics([{ file: 'corpus/topics/sample.yaml', text: yaml }], corpus, (id) =>
      KNOWN.has(id),
    ),
    checklists: () => [
      {
        id: 'fast-track-eligibility',
        version: '1.0.0',
        title: '速裁程序适用条件',
        group: '认罪认罚',
        stages: [],
        users: [],
        factCount: 1,
        outcomes: [],
      },
    ],
    conflictOf: (id) => ({ id, title: '无罪辩护', note: '说明', texts: [basis] }),
    periodsOf: () => [{ id: 'trial-limit', title: '十日以内审结', legalBasis: [basis] }],
    receipt: () => ({
      version: '0',
      corpusHash: corpus.hash,
      digests: DIGESTS,
      asOf: '2024-05-01',
    }),
  })

describe('a topic', () => {
  const topic = shelfOf().read('sample')

  it('sets the texts side by side, the strongest first, whatever the order of the file', () => {
    expect(topic.sections[0]?.columns.map(({ documentId }) => documentId)).toEqual([
      'spc-interpretation-2021',
      'plea-leniency-guidelines-2019',
    ])
  })

  it('keeps a report out of the columns', () => {
    expect(topic.sections[0]?.background.map(({ documentId }) => documentId)).toEqual([
      'nanhai-report-2020',
    ])
  })

  it('gives an item with the words it hangs from, and marks the quote', () => {
    const [provision] = topic.sections[0]?.columns[0]?.provisions ?? []
    expect(provision).toMatchObject({
      label: '第三百七十条第七项',
      lead: '具有下列情形之一的，不适用速裁程序：',
      lines: [{ text: '（七）辩护人作无罪辩护的；', depth: 1, marks: [{ start: 3, end: 12 }] }],
    })
  })

  it('cites with the usual abbreviation', () => {
    expect(topic.periods[0]?.legalBasis[0]?.citation).toBe('《刑诉法解释》第三百七十条第七项')
    expect(topic.sections[0]?.conflicts[0]?.texts[0]?.citation).toBe(
      '《刑诉法解释》第三百七十条第七项',
    )
  })

  it('numbers the steps in the order of the file', () => {
    expect(topic.flow.nodes.map(({ number, id }) => `${number} ${id}`)).toEqual([
      '1 ask',
      '2 fit',
      '3 fast',
      '4 other',
    ])
  })

  it('is refused when its checklist has no such period, with file and line', () => {
    const shelf = shelfOf(topicYaml(['/trial-limit', '/no-such']))
    expect(() => shelf.read('sample')).toThrow(/sample\.yaml 第 26 行：.*没有期间“no-such”/)
  })

  it('that does not exist is said to be unknown, with others to try', () => {
    expect(() => shelfOf().read('none')).toThrowError(
      expect.objectContaining({ code: 'UNKNOWN_TOPIC', details: { suggestions: ['sample'] } }),
    )
  })
})

describe('the lines of a provision', () => {
  it('are all of its words, for every provision of the texts', () => {
    const bare = (text: string): string => text.replace(/\s+/g, '')
    for (const article of corpus.articles) {
      const lines = provisionLines(article, [])
      expect(bare(lines.map(({ text }) => text).join('')), article.id).toBe(bare(article.text))
    }
  })

  it('carry a mark over from one line to the next', () => {
    const article = corpus.provision('spc-interpretation-2021/370')
    if (article === undefined) throw new Error('No such article')
    const lines = provisionLines(article, [article.text.slice(0, 30)])
    const marked = lines.map(({ text, marks }) =>
      marks.map(({ start, end }) => text.slice(start, end)).join(''),
    )
    expect(marked.join('')).toBe(article.text.slice(0, 30).replace(/\s+/g, ''))
  })
})
