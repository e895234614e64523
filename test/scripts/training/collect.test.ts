import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FOLDS, foldOf, withheldQuestions, withoutFold } from '../../../scripts/training/collect.ts'
import type { Passages, QuestionPassage, UnitPassage } from '../../../server/search/passages.ts'

/** Passages with the given numbers of questions at each unit of each article. */
function passagesOf(counts: readonly (readonly number[])[]): Passages {
  const units: UnitPassage[] = []
  const questions: QuestionPassage[] = []
  counts.forEach((byUnit, article) => {
    for (const count of byUnit) {
      const unit = units.length
      units.push({ id: `d/${article}/${unit}`, article, parent: -1, text: '', context: '' })
      for (let at = 0; at < count; at++)
        questions.push({ article, unit, ask: `${unit}-${at}`, language: 'zh' })
    }
  })
  return { articles: [], units, questions }
}
const questionsByUnit = ({ units, questions }: Passages): number[][] =>
  units.map((_, unit) =>
    questions.flatMap((question, place) => (question.unit === unit ? [place] : [])),
  )
const shapes = fc.array(fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 4,
})

describe('questions that are withheld while one is asked', () => {
  it('are itself and one of every other unit of its article that has several', () => {
    fc.assert(
      fc.property(shapes, (counts) => {
        const passages = passagesOf(counts)
        const byUnit = questionsByUnit(passages)
        passages.questions.forEach((asked, place) => {
          const withheld = withheldQuestions(place, passages, byUnit)
          if ((byUnit[asked.unit] ?? []).length < 2) {
            expect(withheld).toBeUndefined()
            return
          }
          expect(withheld?.has(place)).toBe(true)
          passages.units.forEach((unit, at) => {
            const lost = (byUnit[at] ?? []).filter((question) => withheld?.has(question)).length
            const several = (byUnit[at] ?? []).length > 1
            expect(lost).toBe(unit.article === asked.article && several ? 1 : 0)
          })
        })
      }),
    )
  })

  it('teach nothing of a question that stands at no unit', () => {
    const passages = passagesOf([[2]])
    const whole = { ...passages, questions: [{ ...passages.questions[0], unit: -1 }] } as Passages
    expect(withheldQuestions(0, whole, questionsByUnit(whole))).toBeUndefined()
  })
})

describe('parts', () => {
  it('leave every question out of one index and in the others', () => {
    const passages = passagesOf([
      [4, 4],
      [4, 4, 4],
    ])
    const left = Array.from({ length: FOLDS }, (_, fold) => withoutFold(passages, fold).questions)
    passages.questions.forEach((question, place) => {
      left.forEach((questions, fold) => {
        expect(questions.includes(question)).toBe(fold !== foldOf(place))
      })
    })
  })
})
