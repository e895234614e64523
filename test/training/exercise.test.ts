import { describe, expect, it } from 'vitest'
import {
  caseExercises,
  checklistOfExercise,
  type Decide,
  type Fits,
  variedExercises,
} from '../../server/training/exercise.ts'

/** Settled by `minor` or by all three; throws where the facts contradict each other. */
const decide: Decide = ({ minor, consents, contradiction }) => {
  if (contradiction === true) throw new Error('cannot be')
  if (minor === true) return { outcome: { id: 'no', title: '否' }, determined: true }
  if (minor === false && consents !== undefined)
    return {
      outcome: consents === true ? { id: 'yes', title: '是' } : { id: 'no', title: '否' },
      determined: true,
    }
  return { outcome: { id: 'undetermined', title: '' }, determined: false }
}

const always = (): boolean => true

const cases = [
  { name: '成年、同意', facts: { minor: false, consents: true, contradiction: false } },
  { name: '什么都不知道', facts: {} },
  { name: '只知道成年', facts: { minor: false } },
]

describe('exercises', () => {
  const worked = caseExercises('fast', cases, always)

  it('are made of every case that tells something, named by its place', () => {
    expect(worked.map(({ id }) => id)).toEqual(['fast~1', 'fast~3'])
    expect(worked.map(({ id }) => checklistOfExercise(id))).toEqual(['fast', 'fast'])
  })

  it('are varied where one fact turned round moves a settled outcome to another settled one', () => {
    expect(variedExercises(worked, decide, always).map(({ id, turned }) => [id, turned])).toEqual([
      ['fast~1~minor', 'minor'],
      ['fast~1~consents', 'consents'],
    ])
  })

  it('are not varied into a pattern that is there already', () => {
    const both = caseExercises(
      'fast',
      [
        { name: 'a', facts: { minor: false, consents: true } },
        { name: 'b', facts: { minor: false, consents: false } },
      ],
      always,
    )
    const facts = variedExercises(both, decide, always).map((exercise) =>
      JSON.stringify(exercise.facts),
    )
    expect(new Set(facts).size).toBe(facts.length)
    for (const { facts: known } of both) expect(facts).not.toContain(JSON.stringify(known))
  })

  it('leave out what does not fit, as a case and as a variation, and keep the ids of the others', () => {
    const fits: Fits = ({ consents }) => consents !== false
    const two = caseExercises(
      'fast',
      [
        { name: '不同意', facts: { minor: false, consents: false } },
        { name: '同意', facts: { minor: false, consents: true } },
      ],
      fits,
    )
    expect(two.map(({ id }) => id)).toEqual(['fast~2'])
    expect(variedExercises(two, decide, fits).map(({ turned }) => turned)).toEqual(['minor'])
  })
})
