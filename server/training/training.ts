// Training as a caller uses it: list, read, grade, and run a class. The folder's door to services.ts.

import type {
  ChecklistDetail,
  ChecklistSummary,
  Evaluation,
  Facts,
} from '../contract/checklists.ts'
import type { Receipt } from '../contract/shared-shapes.ts'
import type {
  Attempt,
  ClassProgress,
  ClassRequest,
  ClassView,
  ClosedClass,
  ExerciseSummary,
  ExerciseView,
  Grade,
  JoinedClass,
  OpenedClass,
} from '../contract/training.ts'
import type { VerifyResponse } from '../contract/verify.ts'
import { AppError } from '../errors.ts'
import { checkAttempt } from './attempt.ts'
import { type NamedText, textsQuoted, withFullTitles } from './bare-titles.ts'
import { classProgress } from './class-progress.ts'
import type { ClassRegister } from './class-register.ts'
import {
  caseExercises,
  checklistOfExercise,
  type Exercise,
  exerciseSummary,
  exerciseView,
  type Fits,
  type TrainingCase,
  variedExercises,
} from './exercise.ts'
import { gradeAttempt, neededFacts, supportingFacts } from './grade.ts'

/** What training rests on: the checklists, their worked cases, the engine and the verifier. */
export interface TrainingGround {
  /** Worked cases by checklist. */
  cases(): Promise<ReadonlyMap<string, readonly TrainingCase[]>>
  listChecklists(): readonly ChecklistSummary[]
  /** UNKNOWN_CHECKLIST when there is none. */
  readChecklist(id: string): ChecklistDetail
  evaluate(id: string, facts: Facts): Evaluation
  /** Whether what a pattern tells of days agrees with the calendar. */
  fitsCalendar(id: string, facts: Facts): boolean
  /** Facts by which a day is worked out under a pattern. */
  computedFrom(id: string, facts: Facts): readonly string[]
  verify(text: string): Promise<VerifyResponse>
  /** The texts that can be cited. */
  readonly texts: readonly NamedText[]
  receipt(): Receipt
  readonly classes: ClassRegister
}

/**
 * Training. Ids that are not there throw UNKNOWN_EXERCISE, UNKNOWN_CHECKLIST or UNKNOWN_CLASS. `address` is that of whoever
 * asks: the register of classes limits what one address may do.
 */
export interface Training {
  /** Exercises of one checklist, varied ones among them; without one, the worked cases of all. */
  list(checklistId?: string): Promise<readonly ExerciseSummary[]>
  read(id: string): Promise<ExerciseView>
  /**
   * Grades an attempt and, where it belongs to a class, records the grade there. Nothing else is kept. VALIDATION_FAILED for
   * an outcome or a fact that the exercise does not have.
   */
  grade(id: string, attempt: Attempt, address: string): Promise<Grade>
  openClass(request: ClassRequest, address: string): Promise<OpenedClass>
  readClass(code: string, address: string): ClassView
  joinClass(code: string, name: string, address: string): JoinedClass
  progressOf(code: string, key: string, address: string): ClassProgress
  closeClass(code: string, key: string, address: string): ClosedClass
}

/** Between the citations and the reason, so that no citation runs across. */
const APART = '\n\n'

/** Evaluations of one attempt, each made once; none of facts on which no verdict is reached. */
function remembered(
  evaluate: (facts: Facts) => Evaluation,
): (facts: Facts) => Evaluation | undefined {
  const made = new Map<string, Evaluation | undefined>()
  const tried = (facts: Facts): Evaluation | undefined => {
    try {
      return evaluate(facts)
    } catch (error) {
      if (error instanceof AppError) return undefined
      throw error
    }
  }
  return (facts) => {
    const key = JSON.stringify(facts)
    if (!made.has(key)) made.set(key, tried(facts))
    return made.get(key)
  }
}

/** Training over a ground. Exercises of a checklist are made once, when they are first asked for. */
export function createTraining(ground: TrainingGround): Training {
  const made = new Map<string, readonly Exercise[]>()
  const workedBy = new Map<string, readonly Exercise[]>()
  const workedOf = (checklistId: string, cases: readonly TrainingCase[]): readonly Exercise[] => {
    const known = workedBy.get(checklistId)
    if (known) return known
    const worked = caseExercises(checklistId, cases, fitsIn(checklistId))
    workedBy.set(checklistId, worked)
    return worked
  }
  const fitsIn =
    (checklistId: string): Fits =>
    (facts) =>
      ground.fitsCalendar(checklistId, facts)
  const exercisesOf = async (checklistId: string): Promise<readonly Exercise[]> => {
    const known = made.get(checklistId)
    if (known) return known
    ground.readChecklist(checklistId)
    const worked = workedOf(checklistId, (await ground.cases()).get(checklistId) ?? [])
    const decide = (facts: Facts) => ground.evaluate(checklistId, facts)
    const varied = variedExercises(worked, decide, fitsIn(checklistId))
    const all = [...worked, ...varied]
    made.set(checklistId, all)
    return all
  }
  const find = async (id: string): Promise<{ exercise: Exercise; number: number }> => {
    const checklistId = checklistOfExercise(id)
    const all = (await ground.cases()).has(checklistId) ? await exercisesOf(checklistId) : []
    const index = all.findIndex((exercise) => exercise.id === id)
    const exercise = all[index]
    if (exercise) return { exercise, number: index + 1 }
    throw new AppError(
      'UNKNOWN_EXERCISE',
      `没有练习“${id.slice(0, 120)}”。练习随清单更新，请从研训页重新选择。`,
    )
  }
  const summaryOf = async (id: string): Promise<ExerciseSummary> => {
    const { exercise, number } = await find(id)
    return exerciseSummary(exercise, ground.readChecklist(exercise.checklistId), number)
  }
  /** Citations of an attempt as the verifier found them; once more where full titles place what it left open. */
  const citationsOf = async (attempt: Attempt, checklist: ChecklistDetail) => {
    const text = `${attempt.citations}${APART}${attempt.reason}`
    const { checked } = await ground.verify(text)
    const titled = withFullTitles(text, checked, ground.texts, textsQuoted(checklist))
    return titled === text ? checked : (await ground.verify(titled)).checked
  }
  return {
    list: async (checklistId) => {
      if (checklistId !== undefined) {
        const checklist = ground.readChecklist(checklistId)
        return (await exercisesOf(checklistId)).map((exercise, index) =>
          exerciseSummary(exercise, checklist, index + 1),
        )
      }
      const cases = await ground.cases()
      return ground
        .listChecklists()
        .flatMap((checklist) =>
          workedOf(checklist.id, cases.get(checklist.id) ?? []).map((exercise, index) =>
            exerciseSummary(exercise, checklist, index + 1),
          ),
        )
    },
    read: async (id) => {
      const { exercise, number } = await find(id)
      return exerciseView(exercise, ground.readChecklist(exercise.checklistId), number)
    },
    grade: async (id, attempt, address) => {
      const { exercise } = await find(id)
      const { checklistId } = exercise
      const checklist = ground.readChecklist(checklistId)
      checkAttempt(attempt, exercise, checklist)
      const { class: of } = attempt
      if (of) ground.classes.requireMember(of.code, of.token, id, address)
      const checked = await citationsOf(attempt, checklist)
      const evaluation = ground.evaluate(checklistId, exercise.facts)
      const decide = remembered((facts) => ground.evaluate(checklistId, facts))
      const grade = gradeAttempt(exercise, checklist, attempt, checked, evaluation, {
        needed: neededFacts(exercise, evaluation.outcome.id, decide),
        supporting: [
          ...supportingFacts(exercise, evaluation, decide),
          ...ground.computedFrom(checklistId, exercise.facts),
        ],
      })
      if (of) ground.classes.record(of.code, of.token, grade, address)
      return grade
    },
    openClass: async ({ title, exercises }, address) => {
      const chosen = await Promise.all([...new Set(exercises)].map(summaryOf))
      return ground.classes.open(title, chosen, address)
    },
    readClass: (code, address) => {
      const { title, exercises } = ground.classes.find(code, address)
      return { code, title, exercises: [...exercises] }
    },
    joinClass: (code, name, address) => ground.classes.join(code, name, address),
    closeClass: (code, key, address) => {
      ground.classes.close(code, key, address)
      return { code, closed: true }
    },
    progressOf: (code, key, address) => {
      const titleOf = (exerciseId: string, outcome: string): string =>
        ground
          .readChecklist(checklistOfExercise(exerciseId))
          .outcomes.find(({ id }) => id === outcome)?.title ?? outcome
      return {
        ...classProgress(ground.classes.findWithKey(code, key, address), titleOf),
        receipt: ground.receipt(),
      }
    },
  }
}
