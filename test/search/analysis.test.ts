import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzer, lexicon } from './search-fixture.ts'

describe('segmentation', () => {
  it.each(['速裁程序', '值班律师', '认罪认罚具结书', '附带民事诉讼', '取保候审', '合适成年人'])(
    'keeps %s whole inside a sentence',
    (term) => {
      expect(analyzer.surface(`关于${term}的规定`)).toContain(term)
    },
  )

  it('keeps every term of the legal dictionary whole on its own', () => {
    expect(lexicon.legalTerms.filter((term) => analyzer.surface(term).length !== 1)).toEqual([])
  })
})

describe('words', () => {
  it('holds a long term and the terms inside it', () => {
    const words = analyzer.words('认罪认罚具结书')
    expect(words).toEqual(expect.arrayContaining(['认罪认罚具结书', '认罪认罚', '具结书']))
  })

  it('leaves out stop words and punctuation', () => {
    expect(analyzer.words('的，了。怎么办？')).toEqual([])
  })

  it('reads Traditional, Simplified and full-width forms alike', () => {
    expect(analyzer.words('認罪認罰ＡＢＣ')).toEqual(analyzer.words('认罪认罚abc'))
  })

  it('stems English and keeps other scripts as they are', () => {
    expect(analyzer.words('Recordings')).toEqual(['record'])
    expect(analyzer.words('قانۇن')).toEqual(['قانۇن'])
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const word of analyzer.words(text)) expect(word).not.toBe('')
      }),
    )
  })
})

describe('pairs', () => {
  it('pairs neighbours within a run of Han characters only', () => {
    expect(analyzer.pairs('速裁，程序a')).toEqual(['速裁', '程序'])
  })
})
