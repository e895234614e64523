// Calls of training: exercises, their grading, and classes.

import { queryOptions, useQuery } from '@tanstack/react-query'
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
} from '../../server/contract/training.ts'
import { getJson, postJson } from './request.ts'

/** How often an instructor's page asks how the class is doing, in milliseconds. */
const PROGRESS_EVERY_MS = 5000

/** How exercises are asked for and kept. */
export const exercisesQuery = (checklist?: string) =>
  queryOptions({
    queryKey: ['exercises', checklist],
    queryFn: async ({ signal }) => {
      const query = checklist === undefined ? '' : `?${new URLSearchParams({ checklist })}`
      return (await getJson<{ exercises: ExerciseSummary[] }>(`/api/exercises${query}`, signal))
        .exercises
    },
  })

/** Exercises of a checklist; of all checklists their worked cases. */
export const useExercises = (checklist: string | undefined) => useQuery(exercisesQuery(checklist))

/** How one exercise is asked for and kept. */
export const exerciseQuery = (id: string) =>
  queryOptions({
    queryKey: ['exercise', id],
    queryFn: ({ signal }) =>
      getJson<ExerciseView>(`/api/exercises/${encodeURIComponent(id)}`, signal),
  })

/** One exercise. */
export const useExercise = (id: string) => useQuery(exerciseQuery(id))

/** Grades an attempt. */
export const gradeAttempt = (id: string, attempt: Attempt): Promise<Grade> =>
  postJson<Grade>(`/api/exercises/${encodeURIComponent(id)}/attempts`, attempt)

/** Opens a class. */
export const openClass = (request: ClassRequest): Promise<OpenedClass> =>
  postJson<OpenedClass>('/api/classes', request)

const classPath = (code: string, of = ''): string => `/api/classes/${encodeURIComponent(code)}${of}`

/** Joins a class under a name, which nobody there has yet. */
export const joinClass = (code: string, name: string): Promise<JoinedClass> =>
  postJson<JoinedClass>(classPath(code, '/members'), { name })

/** Ends a class, for who has its key. */
export const closeClass = (code: string, key: string): Promise<ClosedClass> =>
  postJson<ClosedClass>(classPath(code, '/close'), { key })

/** A class as a trainee sees it; nothing is asked for an empty code. */
export const useClass = (code: string) =>
  useQuery({
    queryKey: ['class', code],
    enabled: code !== '',
    staleTime: 0,
    queryFn: ({ signal }) => getJson<ClassView>(classPath(code), signal),
  })

/** How a class is doing, for who has its key; asked again every few seconds. Nothing is asked without a key. */
export const useClassProgress = (code: string, key: string) =>
  useQuery({
    queryKey: ['class-progress', code],
    enabled: key !== '',
    refetchInterval: PROGRESS_EVERY_MS,
    staleTime: 0,
    queryFn: ({ signal }) => postJson<ClassProgress>(classPath(code, '/progress'), { key }, signal),
  })
