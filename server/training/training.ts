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
  ExerciseSummary,
  ExerciseView,
  Grade,
  OpenedClass,
} from '../contract/training.ts'
import type { VerifyResponse } from '../contract/verify.ts'
import { AppError } from '../errors.ts'
import { classProgress } from './class-progress.ts'
import type { ClassRegister } from './class-register.ts'
import {
  caseExercises,
  checklistOfExercise,
  type Exercise,
  exerciseSummary,
  exerciseView,
  type TrainingCase,
  variedExercises,
} from './exercise.ts'
import { gradeAttempt, neededFacts } from './grade.ts'

/** What training rests on: the checklists, their worked cases, the engine and the verifier. */
export interface TrainingGround {
  /** Worked cases by checklist. */
  cases(): Promise<ReadonlyMap<string, readonly TrainingCase[]>>
  listChecklists(): readonly ChecklistSummary[]
  /** UNKNOWN_CHECKLIST when there is none. */
  readChecklist(id: string): ChecklistDetail
  evaluate(id: string, facts: Facts): Evaluation
  verify(text: string): Promise<VerifyResponse>
  receipt(): Receipt
  readonly classes: ClassRegister
}

/** Training. Ids that are not there throw UNKNOWN_EXERCISE, UNKNOWN_CHECKLIST or UNKNOWN_CLASS. */
export interface Training {
  /** Exercises of one checklist, varied ones among them; without one, the worked cases of all. */
  list(checklistId?: string): Promise<readonly ExerciseSummary[]>
  read(id: string): Promise<ExerciseView>
  /** Grades an attempt and, where it belongs to a class, records the grade there. Nothing else is kept. */
  grade(id: string, attempt: Attempt): Promise<Grade>
  openClass(request: ClassRequest): Promise<OpenedClass>
  joinClass(code: string): ClassView
  progressOf(code: string, key: string): ClassProgress
}

/** Between the citations and the reason, so that no citation runs across. */
const APART = '\n\n'

/** Training over a ground. Exercises of a checklist are made once, when they are first asked for. */
export function createTraining(ground: TrainingGround): Training {
  const made = new Map<string, readonly Exercise[]>()
  const exercisesOf = async (checklistId: string): Promise<readonly Exercise[]> => {
    const known = made.get(checklistId)
    if (known) return known
    ground.readChecklist(checklistId)
    const worked = caseExercises(checklistId, (await ground.cases()).get(checklistId) ?? [])
    const varied = variedExercises(worked, (facts) => ground.evaluate(checklistId, facts))
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
          caseExercises(checklist.id, cases.get(checklist.id) ?? []).map((exercise, index) =>
            exerciseSummary(exercise, checklist, index + 1),
          ),
        )
    },
    read: async (id) => {
      const { exercise, number } = await find(id)
      return exerciseView(exercise, ground.readChecklist(exercise.checklistId), number)
    },
    grade: async (id, attempt) => {
      const { exercise } = await find(id)
      const checklist = ground.readChecklist(exercise.checklistId)
      const { checked } = await ground.verify(`${attempt.citations}${APART}${attempt.reason}`)
      const decide = (facts: Exercise['facts']) => ground.evaluate(exercise.checklistId, facts)
      const evaluation = ground.evaluate(exercise.checklistId, exercise.facts)
      const needed = neededFacts(exercise, evaluation.outcome.id, decide)
      const grade = gradeAttempt(exercise, checklist, attempt, checked, evaluation, needed)
      if (attempt.class) ground.classes.record(attempt.class.code, attempt.class.name, grade)
      return grade
    },
    openClass: async ({ title, exercises }) => {
      const chosen = await Promise.all([...new Set(exercises)].map(summaryOf))
      return ground.classes.open(title, chosen)
    },
    joinClass: (code) => {
      const { title, exercises } = ground.classes.find(code)
      return { code, title, exercises: [...exercises] }
    },
    progressOf: (code, key) => {
      const titleOf = (exerciseId: string, outcome: string): string =>
        ground
          .readChecklist(checklistOfExercise(exerciseId))
          .outcomes.find(({ id }) => id === outcome)?.title ?? outcome
      return {
        ...classProgress(ground.classes.findWithKey(code, key), titleOf),
        receipt: ground.receipt(),
      }
    },
  }
}
