import { describe, expect, it } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { parseCitationQuery } from '../../server/law/citation-query.ts'
import { createRetriever } from '../../server/search/retriever.ts'
import { buildIndex } from '../../server/search/snapshot.ts'
import { loadAnnotations } from '../../server/store/annotation-files.ts'
import { loadRankingModel } from '../../server/store/ranking-file.ts'
import { corpus, corpusRoot, textOf } from '../corpus-fixture.ts'
import { lexicon, untrainedEmbedder } from './search-fixture.ts'

const annotations = await loadAnnotations(corpusRoot, corpus)
const model = await loadRankingModel(corpusRoot)
const { index } = await buildIndex({ corpus, annotations, lexicon, embedder: untrainedEmbedder })
const retriever = createRetriever({
  corpus,
  lexicon,
  index,
  model,
  parseCitation: (text) => parseCitationQuery(corpus, text),
})
const search = (q: string, more: { limit?: number; document?: string; previous?: string[] } = {}) =>
  retriever.search({ q, ...more })

describe('a query that cites', () => {
  it.each([
    ['刑诉法解释第三百七十条第七项', 'spc-interpretation-2021/370/1/7'],
    ['刑诉法解释370条7项', 'spc-interpretation-2021/370/1/7'],
    ['同录规定12条', 'recording-rules-2021/12'],
    ['spc-interpretation-2021/370', 'spc-interpretation-2021/370'],
  ])('%s leads to %s', async (q, id) => {
    const { kind, hits, answerable } = await search(q)
    expect(kind).toBe('citation')
    expect(answerable).toBe(true)
    expect(hits[0]?.provisionId).toBe(id)
  })

  it('says that an article does not exist, and how many there are', async () => {
    const { kind, answerable, notice } = await search('刑诉法解释第七百条')
    expect([kind, answerable]).toEqual(['citation', false])
    expect(notice).toMatch(/655|六百五十五/)
  })

  it('names a law that the corpus does not hold', async () => {
    const { answerable, missingSource } = await search('刑事诉讼法第一百七十条')
    expect(answerable).toBe(false)
    expect(missingSource).toContain('刑事诉讼法')
  })
})

describe('a query that cites several places', () => {
  const I = 'spc-interpretation-2021'
  it.each([
    ['刑诉解释370条、371条', [`${I}/370`, `${I}/371`]],
    ['第370条至第372条', [`${I}/370`, `${I}/371`, `${I}/372`]],
    ['370条和371条有什么区别', [`${I}/370`, `${I}/371`]],
    ['刑诉解释370条的具体内容', [`${I}/370`]],
    ['第370条第1项、第3项', [`${I}/370/1`]],
    ['刑诉解释第365条第1款和第2款', [`${I}/365`]],
  ])('%s: whole, in this order, and nothing else', async (q, ids) => {
    const { hits, answerable } = await search(q)
    expect(hits.map(({ provisionId }) => provisionId)).toEqual(ids)
    expect(answerable).toBe(true)
  })

  it('what else is asked is looked for in each article, and beyond', async () => {
    const { hits } = await search('刑诉解释370条、371条里未成年人怎么办')
    expect(hits.slice(0, 2).map(({ articleId }) => articleId)).toEqual([`${I}/370`, `${I}/371`])
    expect(hits.length).toBeGreaterThan(2)
  })

  it.each([
    ['刑诉解释370条、700条', '第 700 条'],
    ['刑诉解释370条、刑法67条', '刑法不在收录的文本之内'],
  ])('%s: the one that is not there is said', async (q, said) => {
    const { hits, answerable, notice } = await search(q)
    expect([hits.length, answerable]).toEqual([1, true])
    expect(notice).toContain(said)
  })
})

describe('a citation outside the chosen text', () => {
  const A = 'anqing-lawyer-rights-2023'
  it.each([
    ['刑诉解释370条', A, 0],
    ['第370条', A, 0],
    ['刑诉解释370条、371条', A, 0],
    ['刑诉解释370条关于值班律师', A, 1],
  ])('%s in %s is not answered, and its text is named', async (q, document, least) => {
    const { kind, hits, confidence, answerable, reason, notice } = await search(q, { document })
    expect([kind, confidence, answerable]).toEqual(['citation', 0, false])
    expect(reason).toMatch(/《刑诉法解释》第三百七十条.*不在所选的文本中/)
    expect(notice).toBe(reason)
    expect(hits.length).toBeGreaterThanOrEqual(least)
    expect(hits.every(({ documentId }) => documentId === document)).toBe(true)
  })

  it('of several, those inside are found and the others are said', async () => {
    const { hits, answerable, confidence, notice } = await search('刑诉解释370条、安庆意见第9条', {
      document: A,
    })
    expect(hits.map(({ articleId }) => articleId)).toEqual([`${A}/9`])
    expect([answerable, confidence]).toEqual([true, 1])
    expect(notice).toMatch(/《刑诉法解释》第三百七十条不在所选的文本中/)
  })

  it('a citation without a title means the chosen text, and nothing is said', async () => {
    const { hits, answerable, notice } = await search('第9条', { document: A })
    expect(hits.map(({ articleId }) => articleId)).toEqual([`${A}/9`])
    expect([answerable, notice]).toEqual([true, undefined])
  })
})

describe('a question for the words of a law that the corpus does not hold', () => {
  it.each([
    ['民法典第一千零七十九条的内容是什么', '民法典'],
    ['请告诉我刑法第二百六十四条的原文', '刑法'],
    ['监察法第四十三条具体怎么规定', '监察法'],
    ['刑法第六十七条规定了什么？', '刑法'],
  ])('%s is not answered, and %s is named', async (q, law) => {
    const { answerable, missingSource, reason } = await search(q)
    expect(answerable).toBe(false)
    expect(missingSource).toContain(law)
    expect(reason).toContain(law)
  })
})

describe('what was meant is found', () => {
  it.each([
    ['Traditional characters', '認罪認罰具結書應當包括哪些內容', '具结书'],
    ['a homophone', '宿裁程序几天审完', '速裁程序'],
    ['pinyin', 'sucai chengxu', '速裁程序'],
    ['pinyin without blanks', 'qubaohoushen', '取保候审'],
    ['one wrong character', '附带民是诉讼', '附带民事诉讼'],
    ['full-width letters and blanks', '　取保候审　保证金　', '保证金'],
    ['a negation', '哪些情形不适用速裁程序', '不适用速裁程序'],
    ['several questions at once', '速裁程序几天审完？能不能当庭宣判？', '速裁程序'],
  ])('%s: %s', async (_, q, words) => {
    const { hits } = await search(q)
    expect(hits.slice(0, 5).some(({ articleId }) => textOf(articleId).includes(words))).toBe(true)
  })

  it.each([
    ['律師會見在押被告人要辦什麼手續', '会见', 'Traditional, another word order'],
    ['附帶民事訴訟可以要求哪些賠償', '附带民事诉讼', 'Traditional terms'],
    ['認罪認罰後反悔了怎麼處理', '反悔', 'Traditional, everyday'],
    ['zhiban lvshi', '值班律师', 'pinyin'],
    ['fudai minshi susong', '附带民事诉讼', 'pinyin of a long term'],
    ['shensu shencha', '申诉', 'pinyin of two terms'],
    ['取保后审的保证金', '保证金', 'a homophone beside a right word'],
    ['简意程序独任审判', '简易程序', 'a homophone'],
    ['缺席审叛', '缺席审判', 'a homophone'],
    ['ＳＵＣＡＩ　程序', '速裁程序', 'full-width pinyin'],
  ])('%s: %s (%s)', async (q, words) => {
    const { hits } = await search(q)
    expect(hits.slice(0, 5).some(({ articleId }) => textOf(articleId).includes(words))).toBe(true)
  })

  it.each([
    ['哪些被告人必须指派律师', '那盲人呢？', '盲、聋、哑'],
    ['哪些案件不适用速裁程序', '那未成年人呢？', '不适用速裁程序'],
    ['简易程序由谁审判', '那速裁程序呢', '速裁程序'],
    ['取保候审可以交保证金吗', '那保证人要什么条件', '保证人'],
    ['开庭前会议谈些什么', '被告人可以参加吗，那律师呢', '庭前会议'],
    ['What defendants must have a lawyer?', 'What about minors?', '未成年'],
  ])('after %s, %s is read with it', async (earlier, q, words) => {
    const { hits, continued } = await search(q, { previous: [earlier] })
    expect(continued).toBe(true)
    expect(hits.slice(0, 5).some(({ articleId }) => textOf(articleId).includes(words))).toBe(true)
  })

  it.each([
    ['社会调查评估由谁进行', '那审查起诉阶段呢', true],
    ['法院不采纳量刑建议', '要说明理由吗', true],
    ['值班律师要做什么', '那法院食堂几点开饭呢', false],
    ['具结书由谁签', '那公司破产了呢', false],
  ])('after %s, %s is answered: %s', async (earlier, q, answered) => {
    const { continued, answerable } = await search(q, { previous: [earlier] })
    expect([continued, answerable]).toEqual([true, answered])
  })

  it.each([
    ['保证金什么时候退？一审判决不服几天内上诉？', ['保证金', '上诉']],
    ['速裁程序几天审完？死刑由谁核准？', ['速裁程序', '核准']],
    ['Can a witness refuse to testify? Who pays for a duty lawyer?', ['证人', '值班律师']],
    ['强制医疗怎么解除？\n没收违法所得要公告多久？', ['强制医疗', '公告']],
  ])('each of several questions is answered: %s', async (q, words) => {
    const texts = (await search(q)).hits.slice(0, 5).map(({ articleId }) => textOf(articleId))
    for (const word of words) expect(texts.some((text) => text.includes(word))).toBe(true)
  })

  it.each([
    ['律师费多少钱？值班律师能阅卷吗？', '律师费多少钱', 'plea-leniency-guidelines-2019/12'],
    [
      '刑事拘留最多几天？认罪认罚具结书要谁签字？',
      '刑事拘留最多几天',
      'plea-leniency-guidelines-2019/31',
    ],
  ])('of %s the answerable part is answered, and the other is named', async (q, open, article) => {
    const { answerable, notice, hits } = await search(q)
    expect(answerable).toBe(true)
    expect(notice).toContain(`其中“${open}”`)
    expect(hits.slice(0, 3).map(({ articleId }) => articleId)).toContain(article)
  })

  it('of several questions beyond the texts none is answered', async () => {
    const { answerable, notice } = await search('刑事拘留最多几天？盗窃多少钱立案？')
    expect(answerable).toBe(false)
    expect(notice).toBeUndefined()
  })

  it('what one of several questions brings stays below the best hit of the whole', async () => {
    const { hits } = await search('速裁程序几天审完？死刑由谁核准？')
    const scores = hits.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(new Set(hits.map(({ articleId }) => articleId)).size).toBe(hits.length)
  })

  it('a follow-up is read with the question before it', async () => {
    const alone = await search('那未成年人呢？')
    const continued = await search('那未成年人呢？', { previous: ['速裁程序适用于哪些案件'] })
    expect(continued.continued).toBe(true)
    expect(alone.continued).toBe(false)
    expect(continued.hits.slice(0, 5).some(({ text }) => text.includes('速裁'))).toBe(true)
  })
})

describe('a question', () => {
  it('finds an article by its own words', async () => {
    const { hits } = await search('具有下列情形之一的，不适用速裁程序')
    // The guidelines say nearly the same.
    expect(hits.slice(0, 2).map(({ articleId }) => articleId)).toContain(
      'spc-interpretation-2021/370',
    )
  })

  it('names the item that answers, not only the article', async () => {
    const { hits } = await search('被告人是盲、聋、哑人的，不适用速裁程序')
    expect(hits[0]?.provisionId).toBe('spc-interpretation-2021/370/1/1')
  })

  it('gives one hit for each article', async () => {
    const { hits } = await search('取保候审保证金', { limit: 50 })
    expect(new Set(hits.map(({ articleId }) => articleId)).size).toBe(hits.length)
  })

  it('shows the text of the provision, and marks inside it', async () => {
    const { hits } = await search('值班律师的职责')
    for (const { provisionId, text, highlights } of hits) {
      expect(text).toBe(textOf(provisionId))
      const marked = highlights.map(({ start, end }) => text.slice(start, end))
      expect(marked).not.toContain('')
      expect(marked.includes('值班律师')).toBe(text.includes('值班律师'))
    }
    expect(hits.some(({ text }) => text.includes('值班律师'))).toBe(true)
  })

  it('explains each score: the parts add up to the whole', async () => {
    const { hits } = await search('速裁程序的审理期限')
    for (const { explanation } of hits) {
      const sum = explanation.details.reduce((total, { value }) => total + value, 0)
      expect(sum).toBeCloseTo(explanation.value, 2)
    }
  })

  it('orders hits by a score between 0 and 1', async () => {
    const { hits } = await search('被告人拒绝辩护')
    const scores = hits.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true)
  })

  it('gives the same answer twice', async () => {
    expect(await search('附带民事诉讼赔偿范围')).toEqual(await search('附带民事诉讼赔偿范围'))
  })

  it('stays within a document when asked to', async () => {
    const { hits } = await search('值班律师', { document: 'anqing-lawyer-rights-2023' })
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.every(({ documentId }) => documentId === 'anqing-lawyer-rights-2023')).toBe(true)
  })

  it('says how it read a misspelt term', async () => {
    const { notice, hits } = await search('宿裁程序')
    expect(notice).toContain('速裁程序')
    expect(corpus.provision(hits[0]?.articleId ?? '')?.text).toContain('速裁程序')
  })

  it('keeps to the limit, whatever it is', async () => {
    expect((await search('被告人', { limit: 3 })).hits).toHaveLength(3)
    expect((await search('被告人', { limit: 0 })).hits).toHaveLength(1)
    expect((await search('被告人', { limit: 5000 })).hits).toHaveLength(50)
  })
})

describe('a question that is none', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t　'],
    ['punctuation', '，。？！……'],
    ['stop words', '的了吗呢怎么办'],
    ['a lone surrogate', '\ud800'],
    ['control characters', '\u0000\u0007\u001b'],
    ['emoji', '😀👩‍⚖️'],
  ])('%s finds nothing, and says so', async (_, q) => {
    const { hits, answerable, reason } = await search(q)
    expect(hits).toEqual([])
    expect(answerable).toBe(false)
    expect(reason).toBeTruthy()
  })

  it.each([
    ['100 kB', '程序'.repeat(50_000)],
    ['10,000 words', Array.from({ length: 10_000 }, (_, at) => `词${at}`).join(' ')],
    ['a regular expression', '(.*)+$ [法院]{1,'],
    ['SQL', "'; DROP TABLE articles; --"],
    ['HTML', '<script>alert(1)</script>'],
    ['Uighur', 'ئەيىبلەنگۈچى ئادۋوكات تەكلىپ قىلسا بولامدۇ'],
    ['Japanese', '被告人は弁護人を選任できますか'],
    ['a prototype name', '__proto__ constructor toString'],
  ])('%s gets a well-formed result', async (_, q) => {
    const { hits, confidence } = await search(q)
    expect(hits.length).toBeLessThanOrEqual(10)
    expect(confidence).toBeGreaterThanOrEqual(0)
    for (const { text, provisionId } of hits) expect(text).toBe(textOf(provisionId))
  })

  it('says that a long question was not read to its end', async () => {
    expect((await search('程序'.repeat(50_000))).notice).toContain('过长')
  })
})

describe('an embedding endpoint that fails', () => {
  const failing = createRetriever({
    corpus,
    lexicon,
    model,
    index: {
      ...index,
      embedder: {
        ...index.embedder,
        embed: async () => {
          throw new AppError('EMBEDDER_FAILED', '没有应答')
        },
      },
    },
    parseCitation: (text) => parseCitationQuery(corpus, text),
  })

  it('leaves the search with the words, and that is said', async () => {
    const { hits, notice } = await failing.search({ q: '辩护人作无罪辩护的，能否适用速裁程序' })
    expect(hits.map(({ articleId }) => articleId)).toContain('spc-interpretation-2021/370')
    expect(notice).toContain('只按字词检索')
    const { notice: silent } = await search('辩护人作无罪辩护的，能否适用速裁程序')
    expect(silent).toBeUndefined()
  })

  it('takes nothing from a citation', async () => {
    const { hits } = await failing.search({ q: '刑诉法解释370条7项' })
    expect(hits[0]?.provisionId).toBe('spc-interpretation-2021/370/1/7')
  })
})
