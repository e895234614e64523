import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../server/checklist/argument/evaluate.ts'
import { readAmountText } from '../../../server/checklist/narrative/amount.ts'
import { sentencesOf } from '../../../server/checklist/narrative/clause.ts'
import { tellingClauses } from '../../../server/checklist/narrative/doubt.ts'
import { readNarrative } from '../../../server/checklist/narrative/narrative.ts'
import { polarityOf } from '../../../server/checklist/narrative/negation.ts'
import { loadRuleFiles } from '../../../server/checklist/rules/load.ts'
import { checklistOf, corpus, HEAD } from '../checklists-fixture.ts'
import { SENTENCES } from './sentences.ts'

const fastTrack = checklistOf('fast-track-eligibility')
const read = (narrative: string, id: string) => readNarrative(fastTrack, narrative).get(id)?.value

describe('an amount', () => {
  it.each([
    ['一年六个月', 18],
    ['三年', 36],
    ['十个月', 10],
    ['半年', 6],
    ['一年半', 18],
    ['1年零6个月', 18],
    ['10个月', 10],
    ['两年', 24],
    ['', undefined],
    ['三年左右', undefined],
    ['六个月至一年', undefined],
    ['年', undefined],
  ])('%s is %s months', (text, months) => {
    expect(readAmountText(text, 'months')).toBe(months)
  })
  it.each([
    ['十七岁', 17],
    ['18周岁', 18],
    ['一百岁', 100],
    ['十七', undefined],
  ])('%s is %s years of age', (text, years) => {
    expect(readAmountText(text, 'years')).toBe(years)
  })
  it.each([
    ['2024年3月4日', undefined, '2024-03-04'],
    ['2024-03-04', undefined, '2024-03-04'],
    ['2024.12.31', undefined, '2024-12-31'],
    ['二〇二四年三月四日', undefined, '2024-03-04'],
    ['2023年2月29日', undefined, undefined],
    ['3月4日', undefined, undefined],
    ['3月4日', 2024, '2024-03-04'],
    ['同年3月4日', 2023, '2023-03-04'],
  ])('%s, in the year %s, is the date %s', (text, year, date) => {
    expect(readAmountText(text, 'date', year)).toBe(date)
  })
  it.each([
    ['2024年5月1日、2日、3日', ['2024-05-01', '2024-05-02', '2024-05-03']],
    ['2024年10月1日至3日', ['2024-10-01', '2024-10-02', '2024-10-03']],
    ['2024年4月28日、5月11日', ['2024-04-28', '2024-05-11']],
    ['5月1日', undefined],
    ['2024年2月30日', undefined],
  ])('%s are the dates %j', (text, dates) => {
    expect(readAmountText(text, 'dates')).toEqual(dates)
  })
})

describe('clauses', () => {
  it('hold every character of the narrative that is no mark, at its place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('他', '认', '，', '。', '？', '\n', 'a') }),
        (text) => {
          const clauses = sentencesOf(text).flatMap((sentence) => sentence.clauses)
          for (const { text: words, span } of clauses)
            expect(text.slice(span.start, span.end)).toBe(words)
          expect(clauses.map((clause) => clause.text).join('')).toBe(
            text.replace(/[，。？\n]/gu, ''),
          )
        },
      ),
    )
  })
  it('keep a short apposition inside, and part from an age in brackets', () => {
    const clauses = (text: string) =>
      sentencesOf(text).flatMap((sentence) => sentence.clauses.map((clause) => clause.text))
    expect(clauses('其父（法定代理人）反对。')).toEqual(['其父（法定代理人）反对'])
    expect(clauses('张某（34岁）认罪。')).toEqual(['张某', '34岁', '认罪'])
  })
  it.each([
    ['被告人认罪认罚。', 'told'],
    ['被告人是否认罪认罚。', 'asked'],
    ['被告人认罪认罚吗？', 'asked'],
    ['双方谈没谈成。', 'asked'],
    ['听说被告人认罪认罚。', undefined],
    ['若被告人认罪认罚。', undefined],
    ['根据解释第三百七十条的规定。', undefined],
  ])('%s: %s', (text, manner) => {
    const sentences = sentencesOf(text)
    const [clause] = sentences.flatMap((sentence) => sentence.clauses)
    expect(clause && tellingClauses(sentences).get(clause)).toBe(manner)
  })
})

describe('a denial', () => {
  it.each([
    ['双方并未达成和解', '达成', 'denied'],
    ['双方达成和解', '达成', 'stated'],
    ['不是未成年人', '未成年人', 'denied'],
    ['被告人系未成年人', '未成年人', 'stated'],
    ['案件没有重大社会影响', '重大', 'denied'],
    ['并非没有达成和解', '达成', 'doubtful'],
    ['除共同犯罪外', '共同犯罪', 'doubtful'],
    ['未与被害人达成和解', '达成', 'denied'],
    ['尚未就赔偿达成和解', '达成', 'denied'],
    ['没有伤人并且愿意认罪认罚', '认罪', 'stated'],
    ['未成年被告人认罪认罚', '认罪', 'stated'],
    ['没有不构成犯罪、否认事实等情形', '否认事实', 'denied'],
    ['逼供的情形不存在', '逼供', 'denied'],
  ])('in %s of %s is %s', (clause, words, kind) => {
    const start = clause.indexOf(words)
    expect(polarityOf(clause, start, start + words.length).kind).toBe(kind)
  })
})

interface Row {
  readonly checklist: string
  readonly note: string
  readonly wanted: readonly (readonly [string, string])[]
}

/** Rows of the table by the headings they stand under. */
function rowsOf(table: string): readonly Row[] {
  const rows: Row[] = []
  let checklist = ''
  for (const line of table.trim().split('\n')) {
    if (line.startsWith('# ')) checklist = line.slice(2)
    else {
      const [note = '', facts = ''] = line.split(' → ')
      const wanted = facts.split(' ').map((fact): [string, string] => {
        const [id = '', value = ''] = fact.split('=')
        return [id, value]
      })
      rows.push({ checklist, note, wanted })
    }
  }
  return rows
}

const textOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value ?? '?')

const ROWS = rowsOf(SENTENCES)

describe('a note on a case', () => {
  it('is one of at least two hundred written for these tests', () => {
    expect(ROWS.length).toBeGreaterThan(200)
  })
  it.each(ROWS)('$checklist: $note', ({ checklist: id, note, wanted }) => {
    const checklist = checklistOf(id)
    const found = readNarrative(checklist, note)
    for (const [fact, value] of wanted)
      if (fact === 'outcome')
        expect(evaluate(corpus, checklist, { read: found }).outcome.id).toBe(value)
      else expect([fact, textOf(found.get(fact)?.value)]).toEqual([fact, value])
  })
  it('gives the words each fact was read from, at their place', () => {
    for (const { checklist, note } of ROWS)
      for (const { evidence } of readNarrative(checklistOf(checklist), note).values()) {
        expect(evidence.quote).not.toBe('')
        expect(note.slice(evidence.span.start, evidence.span.end)).toBe(evidence.quote)
      }
  })
  it('is read alike with blanks and full-width digits in it', () => {
    const text = '被 告人１７ 岁，可能判处有期徒刑 一年 六个月。'
    const found = readNarrative(fastTrack, text)
    expect(found.get('likely-term-months')?.value).toBe(18)
    expect(found.get('defendant-minor-now')?.evidence.quote).toBe('１７ 岁')
  })
})

describe('a narrative', () => {
  it('of several defendants tells nothing of one, unless it says all', () => {
    const plea = 'pleads-guilty-accepts-punishment'
    expect(read('被告人甲、乙共同盗窃。甲认罪认罚。', plea)).toBeUndefined()
    expect(read('被告人甲、乙共同盗窃。二人均认罪认罚。', plea)).toBe(true)
    expect(read('被告人甲、乙共同盗窃。', 'is-joint-crime')).toBe(true)
  })

  it('that contradicts itself tells nothing; words that say so override what was said before', () => {
    expect(read('孙某单独作案。系共同犯罪。', 'is-joint-crime')).toBeUndefined()
    expect(read('孙某同意速裁。后来孙某不同意速裁。', 'consents-fast-track')).toBe(false)
    expect(read('孙某起初不同意速裁。', 'consents-fast-track')).toBeUndefined()
  })

  it('tells the same in whatever order its unrelated sentences stand', () => {
    const sentences = [
      '被告人周某三十八岁。',
      '双方并未达成和解协议。',
      '案件由区法院审理。',
      '周某自愿认罪认罚。',
      '辩护人作无罪辩护。',
      '没有造成重大社会影响。',
    ]
    const told = (order: readonly string[]) =>
      Object.fromEntries(
        [...readNarrative(fastTrack, order.join(''))]
          .map(([id, { value }]) => [id, value] as const)
          .sort(),
      )
    const expected = told(sentences)
    expect(Object.keys(expected).length).toBeGreaterThanOrEqual(6)
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences, { minLength: 6 }), (order) => {
        expect(told(order)).toEqual(expected)
      }),
    )
  })

  it('of 100 kB, of noise, of a lone surrogate is read without failing', () => {
    expect(readNarrative(fastTrack, '被告人不'.repeat(25_000)).size).toBe(0)
    expect(readNarrative(fastTrack, '不'.repeat(100_000)).size).toBe(0)
    expect(readNarrative(fastTrack, '律师，'.repeat(30_000)).size).toBe(0)
    expect(readNarrative(fastTrack, '\ud800\u0000<script>').size).toBe(0)
    const words = fc.constantFrom(
      '被告人',
      '不',
      '认罪认罚',
      '，',
      '。',
      '没有',
      '（',
      '？',
      '2024年',
    )
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: words })), (text) => {
        for (const { evidence } of readNarrative(fastTrack, text).values())
          expect(text.slice(evidence.span.start, evidence.span.end)).toBe(evidence.quote)
      }),
    )
  })
})

describe('a reading with a mistake is refused with its line', () => {
  const withReads =
    (reads: string, lexicon = 'classes: {all: [均, 都]}') =>
    () =>
      loadRuleFiles(
        {
          checklists: [
            {
              file: 'corpus/checklists/small.yaml',
              text: `${HEAD}facts:
  a:
    type: boolean
    title: 甲
    question: 甲？
    reads:
      - ${reads}
outcomes: {x: 一, y: 二, undetermined: 不定}
rules:
  x: {title: 一, when: a, outcome: x}
  y: {title: 二, otherwise: true, outcome: y}
`,
            },
          ],
          cases: [],
          lexicon: { file: 'corpus/lexicon/narrative.yaml', text: lexicon },
        },
        corpus,
      )
  it.each([
    ['{phrase: "{all}同意", value: true}', undefined],
    ['{phrase: "{none}同意", value: true}', /small\.yaml 第 13 行.*没有词类 \{none\}/u],
    ['{phrase: "(同意", value: true}', /small\.yaml 第 13 行.*不是合法的正则表达式/u],
    ['{phrase: 同意}', /small\.yaml 第 13 行.*value 和 as/u],
    ['{phrase: 同意, as: years}', /small\.yaml 第 13 行.*amount/u],
    ['{phrase: 同意, value: true, of: nobody}', /small\.yaml 第 13 行/u],
  ])('%s', (reads, message) => {
    const load = withReads(reads)
    if (message) expect(load).toThrow(message)
    else expect(load).not.toThrow()
  })
  it.each([
    ['classes: {all: [(]}', /narrative\.yaml 第 1 行.*正则表达式/u],
    ['classes: {all: ["{every}"]}', /narrative\.yaml 第 1 行.*没有词类 \{every\}/u],
    ['classes: {All: [均]}', /narrative\.yaml 第 1 行/u],
  ])('a lexicon that says %s', (lexicon, message) => {
    expect(withReads('{phrase: 同意, value: true}', lexicon)).toThrow(message)
  })
})
