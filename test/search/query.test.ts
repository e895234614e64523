import { describe, expect, it } from 'vitest'
import { createExpansion } from '../../server/search/expansion.ts'
import { normaliseText } from '../../server/search/normalise.ts'
import { buildPinyinTable } from '../../server/search/pinyin-table.ts'
import {
  MAX_QUERY_CHARACTERS,
  MAX_QUERY_TERMS,
  understandQuery,
} from '../../server/search/query.ts'
import { createSpelling } from '../../server/search/spelling.ts'
import { analyzer, lexicon } from './search-fixture.ts'

const legalTerms = new Set(lexicon.legalTerms.map(normaliseText))
const correct = createSpelling({
  table: buildPinyinTable([...legalTerms]),
  legalTerms,
  isKnown: (word) => ['程序', '律师', '案件', '重审', '审理', '裁程', '班律'].includes(word),
  isStopWord: analyzer.isStopWord,
  cut: analyzer.surface,
})
const expand = createExpansion(lexicon)
const understand = (question: string, previous: readonly string[] = []) =>
  understandQuery(question, previous, { analyzer, expand, correct })

describe('correcting', () => {
  it.each([
    ['宿裁程序', '速裁程序', 'homophone'],
    ['值班绿师', '值班律师', 'homophone'],
    ['认罪认法具结书', '认罪认罚具结书', 'homophone'],
    ['取保侯审', '取保候审', 'homophone'],
    ['值斑律师', '值班律师', 'homophone'],
    ['附代民事诉讼', '附带民事诉讼', 'homophone'],
    ['合适成车人', '合适成年人', 'character'],
    ['sucai chengxu', '速裁程序', 'pinyin'],
    ['zhibanlvshi', '值班律师', 'pinyin'],
  ])('reads %s as %s (%s)', (typed, term, kind) => {
    expect(correct(typed)).toEqual([expect.objectContaining({ term, kind })])
  })

  it.each([
    '检察院的量刑建议法院必须听吗',
    '不在场签的具结书有效吗',
    '量刑建议太高',
    '案件还在审',
    '这个取保候审吗',
  ])('does not take right words for a misspelt term: %s', (typed) => {
    expect(correct(typed)).toEqual([])
  })

  it.each(['速裁程序', '值班律师的案件', 'what is the time limit', '重审案件', 'constructor', ''])(
    'leaves %j alone',
    (typed) => {
      expect(correct(typed)).toEqual([])
    },
  )
})

describe('expanding', () => {
  it('adds the words of the law to everyday words', () => {
    expect(expand('怎么办保释').map(({ term }) => term)).toContain('取保候审')
  })

  it('adds Chinese terms to an English phrase, whatever its endings', () => {
    expect(expand('are duty lawyers free').map(({ term }) => term)).toContain('值班律师')
  })

  it('adds nothing that the question already says', () => {
    expect(expand('保释就是取保候审吗').map(({ term }) => term)).not.toContain('取保候审')
  })

  it('weighs added words less than typed ones', () => {
    const { words } = understand('保释')
    expect(words.get('取保候审')).toBeLessThan(1)
    expect(words.get('保释')).toBe(1)
  })
})

describe('following up', () => {
  const earlier = '速裁程序多久要审结'
  it.each([
    '那未成年人呢？',
    '那盲人呢？',
    '换成简易程序呢',
    '如果人数多呢',
    '要是他不认罪呢',
    '还有别的条件吗',
    '从哪天起算',
    '要写明理由吗',
    '检察院几天内答复',
    '谁能复制',
    '到不了场怎么办',
    '这种情况要谁批准',
    '那多久？',
    'and for minors?',
    'What about blind defendants?',
    'How long does it take?',
    '那要是家属不愿意来、又找不到别的成年人，谁来在场？',
    '那么法院觉得这份材料写得不够清楚，还会退回去让他们补吗',
    'And if the lawyer only arrives after the papers have been signed, does it still count?',
  ])('continues with %s', (question) => {
    const { continued, words } = understand(question, [earlier])
    expect(continued).toBe(true)
    expect(words.has('速裁程序')).toBe(true)
  })

  it.each([
    '被害人不同意调解，附带民事诉讼的赔偿范围怎么确定',
    '法院在什么情况下应当通知证人出庭作证',
    '怎么申请取保候审',
    '几天内要把判决书送达给所有的当事人',
    '那个证人说自己没有看清楚，法院应当怎么审查他的证言',
    'Which court hears the case when the theft took place on a train between two provinces?',
  ])('starts anew with %s', (question) => {
    expect(understand(question, [earlier]).continued).toBe(false)
  })

  it('keeps apart what is asked now: the question before says which article, this one which part of it', () => {
    const { own, added, ownPairs, embeddedAlone, embedded } = understand('那盲人呢？', [earlier])
    for (const words of [own, added, ownPairs]) expect(words.has('速裁程序')).toBe(false)
    expect(ownPairs.has('盲人')).toBe(true)
    expect(added.has('盲聋哑人')).toBe(true)
    expect(embeddedAlone).not.toContain('速裁程序')
    expect(embedded).toContain('速裁程序')
  })

  it('adds no word that was typed', () => {
    const { own, added } = understand('保释就是取保候审吗')
    for (const word of added.keys()) expect(own.has(word)).toBe(false)
  })

  it('weighs earlier words less than present ones', () => {
    const { words } = understand('那未成年人呢？', [earlier])
    expect(words.get('速裁程序')).toBeLessThan(words.get('未成年人') ?? 0)
  })
})

describe('size', () => {
  it('reads a long question to its limit and says so', () => {
    const { truncated, text } = understand('程序'.repeat(50_000))
    expect(truncated).toBe(true)
    expect(text.length).toBeLessThanOrEqual(MAX_QUERY_CHARACTERS)
  })

  it('keeps the number of words within bounds', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `w${at.toString(36)}`).join(' ')
    expect(understand(many).words.size).toBeLessThanOrEqual(MAX_QUERY_TERMS)
  })
})
