import { describe, expect, it } from 'vitest'
import { normaliseText } from '../../server/search/normalise.ts'
import { collectPassages } from '../../server/search/passages.ts'
import { buildPinyinTable } from '../../server/search/pinyin-table.ts'
import { createSpelling } from '../../server/search/spelling.ts'
import { loadAnnotations } from '../../server/store/annotation-files.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'
import { analyzer, lexicon } from './search-fixture.ts'

const legalTerms = new Set(lexicon.legalTerms.map(normaliseText))
const table = buildPinyinTable([...legalTerms])
const asked = collectPassages(corpus, await loadAnnotations(corpusRoot, corpus))
  .questions.filter(({ language }) => language === 'zh')
  .map(({ ask }) => normaliseText(ask))
/** Every tenth question is held out: the spelling does not know its words. */
const isHeld = (_: string, at: number): boolean => at % 10 === 0
const known = new Set(
  [
    ...corpus.articles.map(({ text }) => text),
    ...asked.filter((ask, at) => !isHeld(ask, at)),
  ].flatMap((text) => [...analyzer.words(text), ...analyzer.pairs(text)]),
)
const correct = createSpelling({
  table,
  legalTerms,
  isKnown: (word) => known.has(word),
  isStopWord: analyzer.isStopWord,
  cut: analyzer.surface,
})

describe('correcting the spelling', () => {
  it('leaves 99 of 100 questions alone that are spelt rightly and that it has never seen', () => {
    const held = asked.filter(isHeld)
    const changed = held.filter((ask) => correct(ask).length > 0)
    expect(held.length).toBeGreaterThan(500)
    expect(changed.length / held.length).toBeLessThan(0.01)
  })

  it('mends 19 of 20 terms with a homophone in them', () => {
    const readings = table.readings.split(' ')
    const readingOf = (char: string): string => readings[char.charCodeAt(0) - table.first] ?? '-'
    const characters = new Set([...corpus.articles.map(({ text }) => text).join('')])
    const misspelt = [...legalTerms]
      .filter((term) => /^\p{Script=Han}{4,8}$/u.test(term))
      .flatMap((term, place) => {
        const at = place % term.length
        const own = term[at] ?? ''
        const other = [...characters].find(
          (char) => char !== own && readingOf(char) === readingOf(own) && readingOf(own) !== '-',
        )
        const typed = `${term.slice(0, at)}${other}${term.slice(at + 1)}`
        return other === undefined || legalTerms.has(typed) ? [] : [{ typed, term }]
      })
    const mended = misspelt.filter(({ typed, term }) =>
      correct(`${typed}怎么办理`).some((correction) => correction.term === term),
    )
    expect(misspelt.length).toBeGreaterThan(300)
    expect(mended.length / misspelt.length).toBeGreaterThan(0.95)
  })
})
