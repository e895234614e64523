// GET /api/exercises, GET /api/exercises/{id}, POST /api/exercises/{id}/attempts; /api/classes

import { z } from 'zod'
import { evaluationSchema, legalBasisSchema } from './checklists.ts'
import { provisionIdSchema, receiptSchema } from './shared-shapes.ts'

/** A row of the exercises. `case`: a worked case that stands beside the rules; `varied`: one with a fact turned round. */
export const exerciseSummarySchema = z.object({
  id: z.string(),
  checklistId: z.string(),
  /** Title of the checklist. */
  title: z.string(),
  group: z.string(),
  /** Place among the exercises of its checklist, from 1. */
  number: z.int(),
  kind: z.enum(['case', 'varied']),
  /** How many facts the pattern tells. */
  factCount: z.int(),
})
/** Reply of GET /api/exercises: of one checklist both kinds, of all checklists the worked cases. */
export const exerciseListSchema = z.object({ exercises: z.array(exerciseSummarySchema) })

/** An exercise as a trainee sees it: the facts, and what may be decided. What comes out is not in it. */
export const exerciseSchema = exerciseSummarySchema.extend({
  /** What is to be decided. */
  asks: z.string(),
  /** The pattern. `value` is in words; facts that are not in it were not established. */
  facts: z.array(z.object({ id: z.string(), title: z.string(), value: z.string() })),
  /** What may be decided; `YYYY-MM-DD` stands for a date to be worked out. */
  outcomes: z.array(z.object({ id: z.string(), title: z.string() })),
})

/** What a trainee hands in. */
export const attemptSchema = z.object({
  /** Id of an outcome of the exercise, or, where one of them is a date to be worked out, that date. */
  outcome: z.string().min(1).max(80),
  /** Facts of the pattern that decide, by id. */
  facts: z.array(z.string().max(80)).max(100).default([]),
  /** Provisions cited, as one would write them. */
  citations: z.string().max(4000).default(''),
  /** The reason in the trainee's words: kept by nobody, its citations are checked with the others. */
  reason: z.string().max(8000).default(''),
  /** Where the attempt belongs to a class: its code, and the token that joining gave. */
  class: z.object({ code: z.string().max(12), token: z.string().min(1).max(80) }).optional(),
})

/**
 * A provision that the trainee cited. `supports`: a reason for the outcome; `coarse`: holds one, so cite it to the 款
 * or 项; `beside`: exists, but is no reason here; `wrong`: does not exist, or its words are others; `unchecked`: of a
 * text that is not here.
 */
export const gradedCitationSchema = z.object({
  text: z.string(),
  provisionId: provisionIdSchema.optional(),
  grade: z.enum(['supports', 'coarse', 'beside', 'wrong', 'unchecked']),
  detail: z.string(),
})

const namedFactSchema = z.object({ id: z.string(), title: z.string() })

/** The grade: where the trainee's proof and the engine's differ, with the provisions quoted. */
export const gradeSchema = z.object({
  exerciseId: z.string(),
  /** 0–100: 50 for the outcome, 30 for its basis, 20 for the facts that decide. */
  score: z.int().min(0).max(100),
  /** The parts of the score: of 50, of 30 and of 20. */
  points: z.object({ outcome: z.int(), basis: z.int(), facts: z.int() }),
  outcome: z.object({
    given: z.string(),
    expected: z.object({ id: z.string(), title: z.string() }),
    right: z.boolean(),
  }),
  /** Facts that decide: named rightly, not named, named without being a reason. */
  facts: z.object({
    right: z.array(namedFactSchema),
    missed: z.array(namedFactSchema),
    extra: z.array(namedFactSchema),
  }),
  citations: z.array(gradedCitationSchema),
  /** Reasons of the engine that the trainee did not cite, quoted. */
  missedBasis: z.array(legalBasisSchema),
  /** What the case is called among the worked cases, and what it was made from. */
  lesson: z.string(),
  /** The engine's proof. */
  evaluation: evaluationSchema,
})

/** Body of POST /api/classes: exercises in order. */
export const classRequestSchema = z.object({
  title: z.string().trim().max(80).default(''),
  exercises: z.array(z.string().max(160)).min(1).max(50),
})
/** Reply: the code to join by, and the key that only the instructor has. */
export const openedClassSchema = z.object({
  code: z.string(),
  key: z.string(),
  /** When the class is forgotten, ISO 8601. */
  endsAt: z.string(),
})
/** Reply of GET /api/classes/{code}: what a trainee sees. */
export const classSchema = z.object({
  code: z.string(),
  title: z.string(),
  exercises: z.array(exerciseSummarySchema),
})

/** Body of POST /api/classes/{code}/members: the name to join under. */
export const joinRequestSchema = z.object({
  name: z
    .string()
    .trim()
    .max(40)
    .regex(/[\p{L}\p{N}]/u, '姓名或代号至少要有一个字或者数字。'),
})
/** Reply: whoever has the token hands in under the name. */
export const joinedClassSchema = z.object({ name: z.string(), token: z.string() })

/** Body of POST /api/classes/{code}/progress and /api/classes/{code}/close. */
export const classKeySchema = z.object({ key: z.string().min(1).max(80) })
/** Reply of closing a class: it is gone. */
export const closedClassSchema = z.object({ code: z.string(), closed: z.literal(true) })
/** Reply: how far each trainee is, and where the class goes wrong most. */
export const classProgressSchema = z.object({
  code: z.string(),
  title: z.string(),
  exercises: z.array(
    exerciseSummarySchema.extend({
      attempts: z.int(),
      right: z.int(),
      /** Wrong outcomes that were decided, the most frequent first. */
      mistaken: z.array(z.object({ outcome: z.string(), title: z.string(), count: z.int() })),
      expected: z.string(),
      /** Reasons most often not cited, the most frequent first. */
      missedBasis: z.array(z.object({ citation: z.string(), count: z.int() })),
    }),
  ),
  trainees: z.array(z.object({ name: z.string(), done: z.int(), right: z.int(), score: z.int() })),
  /** Last attempt of each trainee at each exercise. */
  results: z.array(
    z.object({
      name: z.string(),
      exerciseId: z.string(),
      outcome: z.string(),
      right: z.boolean(),
      score: z.int(),
      at: z.string(),
    }),
  ),
  /** Exercises that most got wrong: several where as large a share of the class went wrong, none where nobody did. */
  hardest: z.array(z.string()),
  receipt: receiptSchema,
})

export type ExerciseSummary = z.infer<typeof exerciseSummarySchema>
export type ExerciseView = z.infer<typeof exerciseSchema>
export type Attempt = z.infer<typeof attemptSchema>
export type GradedCitation = z.infer<typeof gradedCitationSchema>
export type Grade = z.infer<typeof gradeSchema>
export type ClassRequest = z.infer<typeof classRequestSchema>
export type OpenedClass = z.infer<typeof openedClassSchema>
export type JoinedClass = z.infer<typeof joinedClassSchema>
export type ClosedClass = z.infer<typeof closedClassSchema>
export type ClassView = z.infer<typeof classSchema>
export type ClassProgress = z.infer<typeof classProgressSchema>
