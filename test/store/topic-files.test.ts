import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { parseTopics } from '../../server/store/parse-topics.ts'
import { loadTopics } from '../../server/store/topic-files.ts'
import { corpus } from '../corpus-fixture.ts'
import { KNOWN, topicYaml } from '../topics/topic-fixture.ts'

const FILE = 'corpus/topics/sample.yaml'
const parse = (text: string) => parseTopics([{ file: FILE, text }], corpus, (id) => KNOWN.has(id))

const refusal = (text: string): AppError => {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('The file was taken')
}

describe('a topic file', () => {
  it('is read into sections, steps and links', () => {
    const [topic] = parse(topicYaml())
    expect(topic).toMatchObject({
      id: 'sample',
      names: ['例子'],
      related: [],
      sections: [
        {
          entries: [
            { provisionId: 'plea-leniency-guidelines-2019/42/2', quotes: [] },
            { provisionId: 'spc-interpretation-2021/370/1/7', quotes: ['辩护人作无罪辩护的'] },
          ],
          background: [{ provisionId: 'nanhai-report-2020/3/2' }],
        },
      ],
      links: [
        { from: 'ask', to: 'fit' },
        { from: 'fit', to: 'fast', label: '符合' },
        { from: 'fit', to: 'other', label: '不符合' },
      ],
      periods: [
        { checklistId: 'fast-track-eligibility', periodId: 'trial-limit', place: `${FILE}:26` },
      ],
    })
    expect(topic?.steps[0]).toEqual({
      id: 'ask',
      kind: 'step',
      actor: '人民法院',
      step: '询问被告人',
      provisionId: 'spc-interpretation-2021/369/1',
    })
  })

  it.each<[string, readonly [string, string], number, RegExp]>([
    ['a provision that does not exist', ['42/2\n', '42/9\n'], 11, /42\/9 不存在/],
    [
      'words that are not in the provision',
      ['辩护人作无罪辩护的', '辩护人作有罪辩护的'],
      12,
      /没有“辩护人作有罪辩护的”/,
    ],
    [
      'a report among the law',
      ['plea-leniency-guidelines-2019/42/2', 'nanhai-report-2020/3/1'],
      11,
      /不是法律依据/,
    ],
    [
      'law among the background',
      ['[nanhai-report-2020/3/2]', '[recording-rules-2021/2]'],
      13,
      /应写在 provisions/,
    ],
    [
      'a provision twice in a section',
      ['spc-interpretation-2021/370/1/7: 辩护人作无罪辩护的', 'plea-leniency-guidelines-2019/42/2'],
      12,
      /写了两次/,
    ],
    ['a difference that is not recorded', ['[K1]', '[K99]'], 14, /没有差异“K99”/],
    [
      'a checklist that does not exist',
      ['[fast-track-eligibility]', '[fast-track]'],
      25,
      /没有清单“fast-track”/,
    ],
    [
      'a period of no checklist',
      ['fast-track-eligibility/trial-limit', 'nothing/trial-limit'],
      26,
      /没有清单“nothing”/,
    ],
    ['a provision of a step that does not exist', ['369/1}', '369/9}'], 17, /369\/9 不存在/],
    ['a link to no step', ['ask -> fit', 'ask -> fits'], 22, /没有步骤“fits”/],
    ['a link that is none', ['ask -> fit', 'ask to fit'], 22, /应写作/],
    ['a step that leads to itself', ['ask -> fit', 'ask -> ask'], 22, /通向自己/],
    ['a step that leads nowhere', ['{id: fast, kind: end,', '{id: fast,'], 19, /没有后续步骤/],
    ['an end that leads on', ['ask -> fit\n', 'ask -> fit\n    - fast -> other\n'], 19, /终点/],
    ['a step that nothing leads to', ['    - fit -> fast: 符合\n', ''], 19, /没有步骤通向“fast”/],
    ['a key that nobody knows', ['order: 5', 'rank: 5'], 2, /rank/],
    ['an id that is not the file’s name', ['id: sample', 'id: other'], 1, /与文件名不一致/],
    [
      'a topic related to itself',
      ['periods:', 'related: [sample]\nperiods:'],
      26,
      /没有专题“sample”/,
    ],
    ['what is no YAML', ['names: [例子]', 'names: [例子'], 6, /YAML/],
  ])('is refused for %s, with its line', (_what, change, line, message) => {
    const error = refusal(topicYaml(change))
    expect(error.code).toBe('TOPIC_INVALID')
    expect(error.message).toMatch(message)
    expect(error.details.place).toBe(`${FILE}:${line}`)
  })

  it('takes its place in the catalogue from its order', () => {
    const files = [
      { file: 'corpus/topics/sample.yaml', text: topicYaml() },
      {
        file: 'corpus/topics/first.yaml',
        text: topicYaml(['id: sample', 'id: first'], ['order: 5', 'order: 1']),
      },
    ]
    expect(parseTopics(files, corpus, (id) => KNOWN.has(id)).map(({ id }) => id)).toEqual([
      'first',
      'sample',
    ])
  })
})

describe('the folder of topics', () => {
  const root = mkdtempSync(join(tmpdir(), 'tiaoli-topics-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('may be missing', async () => {
    expect(await loadTopics({ corpusRoot: root }, corpus, [])).toEqual([])
  })

  it('is read once, kept, and read anew when a file changes', async () => {
    const folders = { corpusRoot: root, dataRoot: join(root, 'data') }
    mkdirSync(join(root, 'topics'))
    writeFileSync(join(root, 'topics', 'sample.yaml'), topicYaml())
    const first = await loadTopics(folders, corpus, [...KNOWN])
    expect(readdirSync(join(root, 'data', 'topics'))).toHaveLength(1)
    expect(await loadTopics(folders, corpus, [...KNOWN])).toEqual(first)
    writeFileSync(join(root, 'topics', 'sample.yaml'), topicYaml(['样例', '改过']))
    const [changed] = await loadTopics(folders, corpus, [...KNOWN])
    expect(changed?.title).toBe('改过')
    await expect(loadTopics(folders, corpus, [])).rejects.toMatchObject({ code: 'TOPIC_INVALID' })
  })
})
