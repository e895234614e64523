import { describe, expect, it } from 'vitest'
import { findCitations } from '../../server/law/citation.ts'
import { citationForms } from '../../server/law/citation-form.ts'
import { parseCitationQuery } from '../../server/law/citation-query.ts'
import { resolveCitation } from '../../server/law/resolve.ts'
import { corpus, references } from '../corpus-fixture.ts'

const I = 'spc-interpretation-2021'
const G = 'plea-leniency-guidelines-2019'
const R = 'recording-rules-2021'
const A = 'anqing-lawyer-rights-2023'

/** What the first citation of `text` means when it stands at `provisionId`. */
function meaning(text: string, provisionId?: string): string {
  const citation = findCitations(corpus, text)[0]
  if (citation === undefined) return 'none'
  const resolution = resolveCitation(
    corpus,
    citation,
    provisionId === undefined ? {} : { provisionId },
  )
  switch (resolution.kind) {
    case 'resolved':
      return resolution.targets.join(' ')
    case 'external':
      return `external ${resolution.law}`
    case 'document':
      return `document ${resolution.documentId}`
    default:
      return resolution.kind
  }
}

describe('citations in running text', () => {
  it.each([
    ['依照本解释第三百七十条第一款第七项的规定', `${I}/53/1`, `${I}/370/1/7`],
    ['第二百九十五条第一款第一项', `${I}/53/1`, `${I}/295/1/1`],
    ['适用前款规定', `${I}/24/2`, `${I}/24/1`],
    ['适用前两款规定', `${I}/53/3`, `${I}/53/1 ${I}/53/2`],
    ['前条第二项至第四项', `${I}/219/1/4`, [2, 3, 4].map((n) => `${I}/218/1/${n}`).join(' ')],
    ['本条第二款', `${I}/29/1`, `${I}/29/2`],
    ['本解释第五十八条至第六十条', `${I}/61/1`, `${I}/58 ${I}/59 ${I}/60`],
    [
      '《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》第370条第7项',
      undefined,
      `${I}/370/1/7`,
    ],
    ['《关于适用认罪认罚从宽制度的指导意见》第42条第二款第（五）项', undefined, `${G}/42/2/5`],
    ['《同录规定》第十二条', undefined, `${R}/12`],
    ['高法解释第３７０条第（七）项', undefined, `${I}/370/1/7`],
    ['庆检会〔2023〕8号第七条', undefined, `${A}/7`],
    ['刑事诉讼法第一百七十七条第二款', `${G}/51/1`, 'external 刑事诉讼法'],
    ['《中华人民共和国刑法》', undefined, 'external 刑法'],
    [
      '《关于适用〈中华人民共和国刑事诉讼法〉的解释》（法释〔2012〕21号）第一条',
      undefined,
      'external 关于适用刑事诉讼法的解释（法释〔2012〕21号）',
    ],
    ['刑诉法解释第七百条', undefined, 'absent'],
    ['刑诉法解释第三百七十条第九项', undefined, 'absent'],
    ['刑诉法解释第一条第七目', undefined, `${I}/1/1/2/7`],
    ['刑诉法解释第一条第一款第七目', undefined, `${I}/1/1/2/7`],
    ['刑诉法解释第一条第三目', undefined, 'unresolved'],
    ['刑诉法解释第一条第九目', undefined, 'absent'],
    ['第三目', `${I}/1/1/2`, `${I}/1/1/2/3`],
    ['第五目', `${I}/1/1/1`, 'absent'],
    ['刑诉法解释第一条第一项第五目', undefined, 'absent'],
    ['刑诉法解释第三百七十条第九目', undefined, 'absent'],
    ['刑诉法解释第三百七十条第一款第三目', undefined, 'absent'],
    ['南海报告第三部分第九款', undefined, 'absent'],
    ['第三百七十条', undefined, 'unresolved'],
    ['前款', undefined, 'unresolved'],
    ['没有引用任何条文', undefined, 'none'],
  ])('%s at %s means %s', (text, at, expected) => {
    expect(meaning(text, at)).toBe(expected)
  })

  it.each([
    ['第三百六十九条第二款至第三百七十一条', [`${I}/369/2`, `${I}/369/3`, `${I}/370`, `${I}/371`]],
    ['第三百六十九条第一款第二项至第三百七十一条', 'absent'],
    ['第三百七十条第一款至第一款第二项', [`${I}/370/1/1`, `${I}/370/1/2`]],
    ['第三百六十八条至第三百六十九条第一款', [`${I}/368`, `${I}/369/1`]],
    [
      '第三百七十条第六项至第三百七十一条',
      [`${I}/370/1/6`, `${I}/370/1/7`, `${I}/370/1/8`, `${I}/371`],
    ],
    ['第三百七十条第六项至第八项', [`${I}/370/1/6`, `${I}/370/1/7`, `${I}/370/1/8`]],
    ['第一条第二项第三目至第一条第二项第四目', [`${I}/1/1/2/3`, `${I}/1/1/2/4`]],
    ['第三百七十条第二款至第三百七十二条第一款', 'absent'],
    ['第三百七十条第九项至第三百七十二条', 'absent'],
    ['第三百七十条第九目至第三百七十二条', 'absent'],
    ['第三百七十条之一至第三百七十二条', 'absent'],
    ['第三百七十条至第三百七十二条第九款', 'absent'],
    ['第三百七十二条至第三百七十条', 'unresolved'],
    ['第三百七十条第三项至第一项', 'unresolved'],
  ])('takes both ends of the range %s as they are written', (range, expected) => {
    expect(meaning(`刑诉法解释${range}`)).toBe(
      typeof expected === 'string' ? expected : expected.join(' '),
    )
  })

  it.each([
    ['第三百七十条第（一）至第（三）项', ['1+2+3']],
    ['第三百七十条第（一）至（三）项', ['1+2+3']],
    ['第三百七十条第一项至第三项', ['1+2+3']],
    ['第三百七十条第一到第三项', ['1+2+3']],
    ['第三百七十条第（一）——第（三）项', ['1+2+3']],
    ['第370条第1至第3项', ['1+2+3']],
    ['第三百七十条（一）至（三）', ['1+2+3']],
    ['第三百七十条第（一）（二）项', ['1', '2']],
    ['第三百七十条第（一）、第（二）项', ['1', '2']],
    ['第三百七十条第（一）项、（二）项', ['1', '2']],
    ['第三百七十条第（一）项至（三）项', ['1+2+3']],
    ['第三百七十条第一或者第二项', ['1', '2']],
    ['第三百七十条（一）、（二）', ['1', '2']],
    ['第三百七十条第一、第三至第五项', ['1', '3+4+5']],
    ['第三百七十条第（一）至第（三）项、第（五）项', ['1+2+3', '5']],
  ])('reads every member of %s', (list, expected) => {
    const found = findCitations(corpus, `依照刑诉法解释${list}的规定`).map((citation) => {
      const resolution = resolveCitation(corpus, citation, {})
      const targets = resolution.kind === 'resolved' ? resolution.targets : [resolution.kind]
      return targets.map((id) => id.replace(`${I}/370/1/`, '')).join('+')
    })
    expect(found).toEqual(expected)
    const query = parseCitationQuery(corpus, `刑诉法解释${list}`)
    const items = expected.flatMap((each) => each.split('+'))
    expect(query).toMatchObject({ ids: items.map((item) => `${I}/370/1/${item}`), residue: '' })
  })

  it.each([
    ['第三百六十五条第一、二款', [`${I}/365/1`, `${I}/365/2`]],
    ['第三百六十五条第一、第二款', [`${I}/365/1`, `${I}/365/2`]],
    ['第三百六十五条第一至第二款', [`${I}/365/1`, `${I}/365/2`]],
    ['第三百七十至第三百七十二条', [`${I}/370`, `${I}/371`, `${I}/372`]],
    ['第三百七十、第三百七十一条', [`${I}/370`, `${I}/371`]],
    ['第一条第二项第1、第3目', [`${I}/1/1/2/1`, `${I}/1/1/2/3`]],
  ])('reads every member of %s', (list, ids) => {
    expect(parseCitationQuery(corpus, `刑诉法解释${list}`)).toMatchObject({ ids, residue: '' })
  })

  it('gives later members of a list the title and upper levels of the first', () => {
    const found = findCitations(
      corpus,
      '具有本解释第二百九十五条第一款第二项、第三项，刑法第六十一条、第六十二条规定的',
    )
    const means = found.map((citation) =>
      resolveCitation(corpus, citation, { provisionId: `${I}/1/1` }),
    )
    expect(means).toMatchObject([
      { targets: [`${I}/295/1/2`] },
      { targets: [`${I}/295/1/3`] },
      { law: '刑法', place: { article: 61 } },
      { law: '刑法', place: { article: 62 } },
    ])
  })

  it('carries the title on within a sentence and no further', () => {
    const [, second] = findCitations(
      corpus,
      '有刑事诉讼法第二百三十八条规定的情形，或者违反第二百三十九条规定的',
    )
    expect(second?.title?.meaning).toEqual({ kind: 'external', law: '刑事诉讼法' })
    const [, other] = findCitations(corpus, '依照刑法第一条。第二条另有规定')
    expect(other?.title).toBeUndefined()
  })

  it('keeps an item without 款 ambiguous when two paragraphs have such an item', () => {
    const citation = findCitations(corpus, '刑诉法解释第一百三十五条')[0]
    expect(citation?.reference.kind).toBe('place')
    const twice = corpus.articles.find(
      (article) => article.children.filter((paragraph) => paragraph.children.length > 0).length > 1,
    )
    expect(twice).toBeDefined()
    const found = findCitations(corpus, `刑诉法解释第${twice?.number}条第一项`)[0]
    const resolution = found && resolveCitation(corpus, found, {})
    expect(resolution?.kind === 'resolved' && resolution.targets.length).toBeGreaterThan(1)
  })

  it('puts every span where its text is', () => {
    for (const article of corpus.articles)
      for (const citation of findCitations(corpus, article.text))
        expect(article.text.slice(citation.span.start, citation.span.end)).toBe(citation.text)
  })

  it('resolves every citation of the corpus or names the law that is missing', () => {
    const lost = references.all.filter(
      ({ resolution }) => resolution.kind === 'absent' || resolution.kind === 'unresolved',
    )
    expect(lost).toEqual([])
    expect(references.all.length).toBeGreaterThan(200)
  })

  it('knows who cites a provision, and leaves out 前款 inside the article itself', () => {
    expect(references.citedBy(`${I}/486`).map(({ from }) => from)).toEqual([
      `${I}/482/2`,
      `${I}/601/1`,
      `${I}/617/2`,
    ])
    expect(references.citedBy(`${I}/24/1`).every(({ from }) => !from.startsWith(`${I}/24/`))).toBe(
      true,
    )
  })
})

describe('queries that cite', () => {
  it.each([
    ['刑诉解释370条7项', [`${I}/370/1/7`]],
    ['高法解释第三百七十条第（七）项', [`${I}/370/1/7`]],
    ['同录规定12条', [`${R}/12`]],
    ['370(7)', [`${I}/370/1/7`]],
    ['３７０条', [`${I}/370`]],
    ['刑诉法解释三七〇条', [`${I}/370`]],
    ['刑诉解释第二百零二条', [`${I}/202`]],
    ['刑诉解释 370.1.7', [`${I}/370/1/7`]],
    ['指导意见第12点', [`${G}/12`]],
    [`${I}/370/1/7`, [`${I}/370/1/7`]],
    ['第42条', [`${I}/42`, `${G}/42`]],
  ])('%s lands on %j', (query, ids) => {
    expect(parseCitationQuery(corpus, query)).toMatchObject({ kind: 'provisions', ids })
  })

  it('says how many articles there are when the article is not one of them', () => {
    expect(parseCitationQuery(corpus, '刑诉解释第七百条')).toMatchObject({
      kind: 'absent',
      reason: '刑诉法解释共 655 条，没有第 700 条',
    })
  })

  it('names the law when the corpus does not hold it', () => {
    expect(parseCitationQuery(corpus, '刑法第二百六十四条')).toMatchObject({
      kind: 'external',
      law: '刑法',
    })
  })

  it.each(['有一条规定怎么说', '怎么走速裁', '', '三条建议', '十五日内要做什么', '刑诉解释 370 7'])(
    '%j is no citation',
    (query) => {
      expect(parseCitationQuery(corpus, query)).toBeUndefined()
    },
  )
})

describe('forms of a citation', () => {
  it.each([
    [`${I}/370/1/7`, '《刑诉法解释》第三百七十条第七项', '刑诉法解释第370条第7项'],
    [`${I}/53/3`, '《刑诉法解释》第五十三条第三款', '刑诉法解释第53条第3款'],
    [`${I}/1/1/2/3`, '《刑诉法解释》第一条第二项第三目', '刑诉法解释第1条第2项第3目'],
    [`${G}/42/2/5`, '《认罪认罚指导意见》第42条第二款第五项', '认罪认罚指导意见第42条第2款第5项'],
    [`${R}/10/1`, '《同录规定》第十条', '同录规定第10条'],
    ['nanhai-report-2020/3/2', '《南海报告》第三部分（二）', '南海报告第三部分（二）'],
  ])('%s is %s', (id, short, arabic) => {
    const provision = corpus.provision(id)
    expect(provision && citationForms(corpus, provision)).toMatchObject({ short, arabic })
  })

  it('reads back the citation of every provision of a normative text', () => {
    for (const document of corpus.documents.filter(({ metadata }) => metadata.normative))
      for (const article of document.provisions)
        for (const paragraph of article.children) {
          const { full, bracketed, arabic } = citationForms(corpus, paragraph)
          const expected = article.children.length > 1 ? paragraph.id : article.id
          for (const form of [full, bracketed, arabic]) expect(meaning(form)).toBe(expected)
        }
  })
})
