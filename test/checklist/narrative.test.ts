import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../server/checklist/narrative.ts'
import { readAmountText } from '../../server/checklist/narrative-amount.ts'
import { clausesOf, tells } from '../../server/checklist/narrative-clause.ts'
import { polarityOf } from '../../server/checklist/narrative-negation.ts'
import { checklistOf } from './checklists-fixture.ts'

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
    ['2024年3月4日', '2024-03-04'],
    ['2024-03-04', '2024-03-04'],
    ['2024.12.31', '2024-12-31'],
    ['2023年2月29日', undefined],
    ['3月4日', undefined],
  ])('%s is the date %s', (text, date) => {
    expect(readAmountText(text, 'date')).toBe(date)
  })
})

describe('clauses', () => {
  it('hold every character of the narrative that is no mark, at its place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('他', '认', '，', '。', '？', '（', '）', '\n', 'a') }),
        (text) => {
          const clauses = clausesOf(text)
          for (const { text: words, span } of clauses)
            expect(text.slice(span.start, span.end)).toBe(words)
          expect(clauses.map((clause) => clause.text).join('')).toBe(
            text.replace(/[，。？（）\n]/gu, ''),
          )
        },
      ),
    )
  })
  it.each([
    ['被告人认罪认罚。', true],
    ['被告人是否认罪认罚。', false],
    ['被告人认罪认罚吗？', false],
    ['听说被告人认罪认罚。', false],
    ['被告人打算认罪认罚。', false],
    ['如果被告人认罪认罚。', false],
    ['双方谈没谈成。', false],
    ['有没有和解不清楚。', false],
  ])('%s tells something: %s', (text, expected) => {
    expect(clausesOf(text).every(tells)).toBe(expected)
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
    ['没有伤人故且愿意认罪认罚', '认罪', 'doubtful'],
    ['未成年被告人认罪认罚', '认罪', 'stated'],
  ])('in %s of %s is %s', (clause, words, kind) => {
    expect(polarityOf(clause, clause.indexOf(words)).kind).toBe(kind)
  })
})

describe('a narrative', () => {
  it.each([
    ['被告人孙某认罪认罚。', 'pleads-guilty-accepts-punishment', true],
    ['被告人孙某不认罪。', 'pleads-guilty-accepts-punishment', false],
    ['已向孙某告知认罪认罚制度。', 'pleads-guilty-accepts-punishment', undefined],
    ['孙某是否认罪认罚还要再问。', 'pleads-guilty-accepts-punishment', undefined],
    ['听说孙某会认罪认罚。', 'pleads-guilty-accepts-punishment', undefined],
    ['孙某同意适用速裁程序。', 'consents-fast-track', true],
    ['孙某不同意适用速裁程序。', 'consents-fast-track', false],
    ['孙某先同意适用速裁程序，开庭前撤回同意。', 'consents-fast-track', undefined],
    ['检察院同意适用速裁程序。', 'consents-fast-track', undefined],
    ['可能判处有期徒刑一年六个月。', 'likely-term-months', 18],
    ['可能判处拘役三个月。', 'likely-term-months', 0],
    ['可能判处有期徒刑三年以下。', 'likely-term-months', undefined],
    ['可能判处有期徒刑一年至两年。', 'likely-term-months', undefined],
    ['被告人孙某，52岁。', 'defendant-minor-now', false],
    ['被告人孙某（16岁）。', 'defendant-minor-now', true],
    ['被告人孙某不是未成年人。', 'defendant-minor-now', false],
    ['被害人是未成年人。', 'defendant-minor-now', undefined],
    ['孙某犯罪时未满十八周岁。', 'defendant-minor-now', undefined],
    ['孙某单独作案。', 'is-joint-crime', false],
    ['孙某与他人共同盗窃。', 'is-joint-crime', true],
    ['双方已达成和解协议。', 'civil-settlement-reached', true],
    ['双方并未达成和解。', 'civil-settlement-reached', false],
    ['双方打算达成和解。', 'civil-settlement-reached', undefined],
    ['辩护人作无罪辩护。', 'defender-pleads-not-guilty', true],
    ['辩护人考虑作无罪辩护。', 'defender-pleads-not-guilty', undefined],
    ['孙某没有委托辩护人。', 'defender-pleads-not-guilty', false],
    ['案件事实不清，证据不足。', 'facts-clear-evidence-sufficient', false],
    ['案件事实清楚，证据确实、充分。', 'facts-clear-evidence-sufficient', true],
    ['案件由中级人民法院管辖。', 'court-is-basic', false],
    ['孙某系聋哑人。', 'defendant-blind-deaf-mute', true],
    ['被害人系聋哑人。', 'defendant-blind-deaf-mute', undefined],
  ])('%s %s is %s', (narrative, id, value) => {
    expect(read(narrative, id)).toBe(value)
  })

  it('of several defendants tells nothing of one, unless it says all', () => {
    expect(
      read('被告人甲、乙共同盗窃。甲认罪认罚。', 'pleads-guilty-accepts-punishment'),
    ).toBeUndefined()
    expect(read('被告人甲、乙共同盗窃。二人均认罪认罚。', 'pleads-guilty-accepts-punishment')).toBe(
      true,
    )
    expect(read('被告人甲、乙共同盗窃。', 'is-joint-crime')).toBe(true)
  })

  it('that contradicts itself tells nothing', () => {
    expect(read('孙某单独作案。后查明系共同犯罪。', 'is-joint-crime')).toBeUndefined()
  })

  it('gives the words each fact was read from, at their place, the denial with them', () => {
    const text = '经查，双方并未达成和解。孙某认罪认罚。'
    for (const { evidence } of readNarrative(fastTrack, text).values())
      expect(text.slice(evidence.span.start, evidence.span.end)).toBe(evidence.quote)
    expect(
      readNarrative(fastTrack, text).get('civil-settlement-reached')?.evidence.quote,
    ).toContain('并未')
  })

  it('of 100 kB, of noise, of a lone surrogate is read without failing', () => {
    expect(readNarrative(fastTrack, '被告人不'.repeat(25_000)).size).toBe(0)
    expect(readNarrative(fastTrack, '不'.repeat(100_000)).size).toBe(0)
    expect(readNarrative(fastTrack, '\ud800\u0000<script>').size).toBe(0)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readNarrative(fastTrack, text)).toBeInstanceOf(Map)
      }),
    )
  })
})
