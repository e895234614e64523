import { describe, expect, it } from 'vitest'
import type { Passages } from '../../server/search/passages.ts'
import { collectTrainingPairs } from '../../server/search/training-pairs.ts'
import { analyzer } from './search-fixture.ts'

const ARTICLE = 'spc-interpretation-2021/370'
const asked = (unit: number, ask: string, language: 'zh' | 'en' = 'zh') => ({
  article: 0,
  unit,
  ask,
  language,
})
const passagesWith = (questions: Passages['questions']): Passages => ({
  articles: [
    {
      id: ARTICLE,
      documentId: 'spc-interpretation-2021',
      normative: true,
      authority: 1,
      heading: '速裁程序',
      section: '',
      text: '具有下列情形之一的，不适用速裁程序：被告人是盲、聋、哑人的',
      names: [],
    },
  ],
  units: [
    { id: `${ARTICLE}/1`, article: 0, parent: -1, text: '不适用速裁程序', context: '' },
    {
      id: `${ARTICLE}/1/1`,
      article: 0,
      parent: 0,
      text: '盲、聋、哑人',
      context: '不适用速裁程序',
    },
  ],
  questions,
})
const setOf = (passages: Passages) => collectTrainingPairs(passages, analyzer, () => [], 1024, 7)
const collect = (questions: Passages['questions']) => setOf(passagesWith(questions)).pairs
const pairsOf = (questions: Passages['questions']): number => collect(questions).length

describe('the pairs that the embedder is trained on', () => {
  const first = [asked(0, '什么案子不能快审'), asked(1, '瞎子能快审吗')]

  it('leave out what is asked of an item once more in the same language', () => {
    expect(pairsOf([...first, asked(1, '聋哑被告走得了速裁吗')])).toBe(pairsOf(first))
  })

  it.each([
    ['of an item in another language', asked(1, 'Can a blind man be fast-tracked?', 'en')],
    ['of a paragraph once more', asked(0, '哪些情形用不了速裁')],
    ['of the article as a whole', asked(-1, '速裁有哪些例外')],
  ])('hold what is asked %s', (_, question) => {
    expect(pairsOf([...first, question])).toBeGreaterThan(pairsOf(first))
  })

  it('bring an English question to its unit and to a Chinese one, which stay where they are', () => {
    const english = asked(1, 'Can a blind man be fast-tracked?', 'en')
    expect(collect(first).some(({ holdsRight }) => holdsRight)).toBe(false)
    const both = collect([...first, english])
    expect(both.filter(({ holdsRight }) => holdsRight)).toHaveLength(2)
    expect(both).toHaveLength(pairsOf(first) + 2)
    // English alone meets nobody.
    expect(pairsOf([english])).toBe(1)
  })
})

describe('the pairs that tell the units of an article apart', () => {
  const questions = [
    asked(0, '什么案子不能快审'),
    asked(1, '瞎子能快审吗'),
    asked(1, '聋哑被告走得了速裁吗'),
    asked(1, 'Can a blind man be fast-tracked?', 'en'),
    asked(-1, '速裁有哪些例外'),
  ]
  const { siblings } = setOf(passagesWith(questions))

  it('bring each question to its unit, and to another question of that unit in Chinese', () => {
    const counts = [0, 1].map((unit) => siblings.filter(({ group }) => group === unit).length)
    // One question has no other beside it; three have one each.
    expect(counts).toEqual([1, 6])
    expect(siblings).toHaveLength(7)
  })

  it('hold the right text for an English question', () => {
    expect(siblings.filter(({ holdsRight }) => holdsRight)).toHaveLength(2)
  })

  it('are none where an article has one unit', () => {
    const passages = passagesWith(questions.filter(({ unit }) => unit < 1))
    expect(setOf({ ...passages, units: passages.units.slice(0, 1) }).siblings).toEqual([])
  })
})
