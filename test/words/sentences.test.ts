import { describe, expect, it } from 'vitest'
import { REASONS, SOURCES } from '../../server/words/en-beyond.ts'
import { sentencesIn } from '../../server/words/sentences.ts'
import { lexicon } from '../search/search-fixture.ts'
import { chineseOfOurs } from './chinese-of-ours.ts'

const { absent, beyond, leftOut, search, answer, checklist, ...en } = sentencesIn('en')
const ARTICLE = '《刑诉法解释》第三百七十条第七项'

describe('the system’s own sentences', () => {
  it('are Chinese where no language is asked for', () => {
    expect(sentencesIn()).toBe(sentencesIn('zh'))
    expect(sentencesIn().answer.provides(ARTICLE)).toBe(`${ARTICLE}规定：`)
  })

  it.each([
    [
      absent.together([
        absent.item({ article: 370 }, [{ items: 8 }], 9),
        absent.paragraph(371, 1, 8),
      ]),
      'Article 370 has 8 items; there is no item 9. Article 371 has 1 paragraph; there is no paragraph 8.',
    ],
    [
      absent.item(
        { article: 1 },
        [
          { paragraph: 1, items: 1 },
          { paragraph: 3, items: 2 },
        ],
        4,
      ),
      'Article 1 has 1 item in paragraph 1 and 2 items in paragraph 3; there is no item 4',
    ],
    [
      absent.noItems({ article: 54, paragraph: 1 }, 3),
      'Paragraph 1 of article 54 has no items; there is no item 3',
    ],
    [absent.subitem(7, 2, 3, 4), 'Item 2 of article 7 has 3 subitems; there is no subitem 4'],
    [
      absent.article('刑诉法解释', 655, 120, 1),
      '《刑诉法解释》 has 655 articles; there is no article 120-1',
    ],
    [
      absent.external('刑法、民法典'),
      '《刑法》 and 《民法典》 are not among the texts held here and cannot be quoted',
    ],
    [beyond.law('刑法'), '《中华人民共和国刑法》 (Criminal Law)'],
    [beyond.law('某市条例'), '《某市条例》'],
    [beyond.source('某些规定'), '“某些规定”'],
    [
      beyond.reason({ id: 'new', source: '某些规定', reason: '由某些规定规定。' }),
      'The texts held here do not decide this. Text needed: “某些规定”.',
    ],
    [
      leftOut.force({ effectiveOn: '2023-10-24', day: '2022-01-01' }),
      'in force only from 2023-10-24, not yet on 2022-01-01',
    ],
    [
      leftOut.force({ effectiveOn: '2023-10-24', expiresOn: '2028-10-24', day: '2029-01-01' }),
      'in force from 2023-10-24, and possibly no longer in force since 2028-10-24',
    ],
    [leftOut.force({ day: '2029-01-01' }), 'possibly no longer in force on 2029-01-01'],
    [
      checklist.missing('清单', ['甲', '乙'], 2),
      'By the checklist “清单”, an outcome still needs: “甲” and “乙”.',
    ],
    [
      checklist.missing('清单', ['甲', '乙'], 9),
      'By the checklist “清单”, an outcome still needs: “甲”, “乙” and 7 more.',
    ],
  ])('in English: %s', (said, expected) => {
    expect(said).toBe(expected)
  })

  it('have no Chinese in English but what is filled in, in its marks', () => {
    const said = [
      ...[absent.unnamed, absent.cut(10), absent.ended(absent.unnamed)],
      ...[search.tooLong(1), search.byWords, search.nothingFound, search.nothingNear],
      ...[search.corrected('值班律使', '值班律师'), search.open('多少钱', undefined)],
      ...[search.open('多少钱', beyond.source('不是法律问题')), search.nearSource('《民法典》')],
      ...Object.values(en.measure).map((measure) =>
        search.notStated(typeof measure === 'string' ? measure : measure('2022')),
      ),
      ...[leftOut.cited([ARTICLE], true), leftOut.texts('2022-01-01', ['《安庆意见》'])],
      ...[leftOut.notChosen(ARTICLE), leftOut.rulesOf('合肥')],
      leftOut.notInForce(ARTICLE, '《安庆意见》', leftOut.force({ day: '2029-01-01' })),
      leftOut.nationalInstead(leftOut.onlyLocal(ARTICLE, '安徽省安庆市', '合肥')),
      leftOut.nothingInstead(leftOut.onlyLocal(ARTICLE, '安徽省安庆市', '合肥'), '合肥'),
      ...[answer.nothingFound, answer.onlyReport, answer.reportBackground, answer.whichMatter],
      ...[answer.local('安庆意见', '安徽省安庆市'), answer.expired('安庆意见', '2028-10-24')],
      answer.notYetInForce('安庆意见', '2023-10-24', '2022-01-01'),
      ...[answer.opposite('无罪辩护', '罪轻辩护'), answer.askProvision(ARTICLE)],
      ...[checklist.canJudge('清单'), checklist.judgeWith('清单'), checklist.open('清单')],
      ...[checklist.verdict('不适用'), checklist.confirmed, checklist.confirmedDropped],
      ...Object.values(en.value),
      ...Object.values(en.model),
    ]
    expect(said.flatMap(chineseOfOurs)).toEqual([])
  })

  it('have English for every topic and every source that the lexicon names', () => {
    const topics = lexicon.outside.map(({ id }) => id)
    const sources = [...lexicon.outside.map(({ source }) => source), ...lexicon.outsideSources]
    expect(topics.filter((id) => REASONS[id] === undefined)).toEqual([])
    expect([...new Set(sources)].filter((one) => one !== null && !SOURCES[one])).toEqual([])
    expect(Object.keys(REASONS).filter((id) => !topics.includes(id))).toEqual([])
    expect(Object.keys(SOURCES).filter((one) => !sources.includes(one))).toEqual([])
    const said = [...Object.values(REASONS), ...Object.values(SOURCES)]
    expect(said.flatMap(chineseOfOurs)).toEqual([])
  })
})
