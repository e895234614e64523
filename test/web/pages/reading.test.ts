import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChecklistSummary } from '../../../server/contract/checklists.ts'
import type { DocumentDetail } from '../../../server/contract/documents.ts'
import type { CheckedCitation } from '../../../server/contract/verify.ts'
import { byGroup, byStage, byUser } from '../../../web/pages/checklists/arrange.ts'
import { askedNumber, blockOf, blocksOf, marksIn } from '../../../web/pages/law/blocks.ts'
import { findIn, stepFrom } from '../../../web/pages/law/finding.ts'
import { validitySentence } from '../../../web/pages/law/validity-sentence.ts'
import { excerptOf } from '../../../web/pages/search/excerpt.ts'
import { piecesOf } from '../../../web/pages/verify/pieces.ts'

const span = { start: 0, end: 0 }
const article = (id: string, mark: string, text: string) => ({
  id,
  number: '1',
  mark,
  path: [],
  span,
  paragraphs: [{ id: `${id}/1`, number: 1, text, lead: text, span, items: [] }],
})
const law: Pick<DocumentDetail, 'outline' | 'articles'> = {
  outline: [
    {
      level: 'chapter',
      number: 1,
      heading: '第一章',
      span: { start: 5, end: 8 },
      articleIds: [],
      children: [
        {
          level: 'section',
          number: 1,
          heading: '第一节',
          span: { start: 9, end: 12 },
          articleIds: ['d/1', 'd/2'],
          children: [],
        },
      ],
    },
  ],
  articles: [
    article('d/1', '第一百二十四 条', '应当通知。应当记录。'),
    article('d/2', '第二条', '可以。'),
  ],
}
const blocks = blocksOf(law as DocumentDetail)

describe('the blocks of a text', () => {
  it('carry the headings that open before them, outermost first', () => {
    expect(blocks[0]?.headings.map(({ text }) => text)).toEqual(['第一章', '第一节'])
    expect(blocks[1]?.headings).toEqual([])
  })

  it('show a number without the space that was printed inside it', () => {
    expect(blocks[0]?.mark).toBe('第一百二十四条')
  })

  it('are found from any provision in them, and from none beside them', () => {
    expect(blockOf(blocks, 'd/2/1')?.id).toBe('d/2')
    expect(blockOf(blocks, 'd/20')).toBeUndefined()
  })

  it('mark every place of the words that are looked for', () => {
    const [block] = blocks
    if (block === undefined) throw new Error('no block')
    expect(marksIn(block, '应当').map((mark) => mark.span.start)).toEqual([0, 5])
    expect(marksIn(block, '')).toEqual([])
  })

  it.each([
    ['370', '370'],
    ['第370条', '370'],
    ['３７０', '370'],
    ['120-1', '120-1'],
    ['速裁', undefined],
    ['2021年', undefined],
  ])('the find field reads %s as article %s', (text, number) => {
    expect(askedNumber(text)).toBe(number)
  })
})

describe('the excerpt of a hit', () => {
  const long = `${'前'.repeat(300)}。值班律师可以查阅案卷${'后'.repeat(300)}`
  const at = long.indexOf('值班律师')

  it('is the whole of a short text', () => {
    expect(excerptOf('短', [{ start: 0, end: 1 }])).toMatchObject({ text: '短', before: false })
  })

  it('starts at the sentence of the first highlight and marks it there', () => {
    const excerpt = excerptOf(long, [{ start: at, end: at + 4 }])
    const [marked] = excerpt.spans
    expect(excerpt.text.slice(marked?.start, marked?.end)).toBe('值班律师')
    expect(excerpt).toMatchObject({ before: true, after: true })
    expect(excerpt.text.startsWith('值班律师')).toBe(true)
  })

  it('is the beginning where nothing is highlighted', () => {
    expect(excerptOf(long, [])).toMatchObject({ before: false, after: true, spans: [] })
  })
})

describe('the catalogue', () => {
  const checklist = (id: string, group: string, stages: string[], users: string[]) =>
    ({ id, group, stages, users }) as ChecklistSummary
  const all = [
    checklist('appeal', '期间', ['第二审'], ['律师']),
    checklist('fast', '认罪认罚', ['审查起诉', '第一审'], ['检察官', '法官']),
    checklist('odd', '', [], []),
  ]

  it('stands in the order of a case, under every stage, the rest at the end', () => {
    expect(
      byStage(all, '其他').map(({ name, items }) => [name, items.map(({ id }) => id)]),
    ).toEqual([
      ['审查起诉', ['fast']],
      ['第一审', ['fast']],
      ['第二审', ['appeal']],
      ['其他', ['odd']],
    ])
  })

  it('puts what is decided most often first under a stage', () => {
    const rare = checklist('absentia', '特别程序', ['审查起诉'], [])
    expect(byStage([rare, ...all], '其他')[0]?.items.map(({ id }) => id)).toEqual([
      'fast',
      'absentia',
    ])
  })

  it('puts pleas first among topics and prosecutors first among users', () => {
    expect(byGroup(all, '其他').map(({ name }) => name)).toEqual(['认罪认罚', '期间', '其他'])
    expect(byUser(all, '其他').map(({ name }) => name)).toEqual(['检察官', '法官', '律师', '其他'])
  })
})

describe('the pieces of a checked text', () => {
  const cited = (start: number, end: number) => ({ span: { start, end } }) as CheckedCitation

  it('join to the text and link each citation once', () => {
    const text = '依照第一条和第二条办理'
    const pieces = piecesOf(text, [cited(6, 9), cited(2, 5), cited(3, 8)])
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter(({ checked }) => checked).map((piece) => piece.text)).toEqual([
      '第一条',
      '第二条',
    ])
  })

  it('are cut to the text where a span goes beyond it', () => {
    expect(piecesOf('第一条', [cited(0, 99)])).toMatchObject([{ text: '第一条' }])
  })
})

describe('finding in a text', () => {
  const found = findIn(blocks, '应当')
  const [first, second] = blocks

  it('gives every place in reading order, by article', () => {
    expect(found.places.map(({ block, mark }) => [block.id, mark.span.start])).toEqual([
      ['d/1', 0],
      ['d/1', 5],
    ])
    expect([...found.byBlock.keys()]).toEqual([first])
    expect(findIn(blocks, '').places).toEqual([])
  })

  it.each([
    ['the first step goes to the first place', undefined, 1, undefined, 0],
    ['the first step starts from the article that is read', undefined, 1, first, 0],
    ['past the last article it begins again', undefined, 1, second, 0],
    ['the first step back goes to the last place before', undefined, -1, second, 1],
    ['the first step back from the top goes to the last', undefined, -1, undefined, 1],
    ['on', 0, 1, undefined, 1],
    ['round the end', 1, 1, undefined, 0],
    ['round the beginning', 0, -1, undefined, 1],
    ['a place that is no longer there is forgotten', 7, 1, undefined, 0],
  ] as const)('%s', (_claim, at, step, reading, expected) => {
    expect(stepFrom(found, at, step, blocks, reading)).toBe(expected)
  })

  it('steps nowhere where nothing was found', () => {
    expect(stepFrom(findIn(blocks, '速裁'), undefined, 1, blocks, undefined)).toBeUndefined()
  })

  it('comes to every place once before it comes round', () => {
    fc.assert(
      fc.property(fc.constantFrom('应', '当', '。', '可以'), (words) => {
        const all = findIn(blocks, words)
        let at: number | undefined
        const visited = all.places.map(() => {
          at = stepFrom(all, at, 1, blocks, undefined)
          return at
        })
        expect(visited).toEqual(all.places.map((_, index) => index))
      }),
    )
  })
})

describe('how a text stands on a day', () => {
  const dated = { effectiveOn: '2023-10-24', expiresOn: '2028-10-24' }
  it.each([
    [dated, 'in-force', 'validity.inForceUntil', '2028-10-24'],
    [dated, 'expired', 'validity.expired', '2028-10-24'],
    [dated, 'not-yet-in-force', 'validity.future', '2023-10-24'],
    [{ effectiveOn: '2021-03-01' }, 'in-force', 'validity.inForce', '2021-03-01'],
    [{}, 'in-force', 'validity.undated', ''],
    [{}, 'not-normative', 'validity.report', ''],
  ] as const)('%o, %s is said as %s', (document, status, key, date) => {
    expect(validitySentence(document, status)).toEqual({ key, date })
  })
})
