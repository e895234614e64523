// Shape of corpus/checklists/*.yaml, as authors write it. Meaning and recipe: corpus/checklists/README.md.

import { z } from 'zod'
import { FINDERS, ROLES } from '../condition/reading.ts'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '应为小写字母、数字和连字符组成的标识')
/** Id of an enum's value, or the number that a number fact names. */
const valueId = z.union([id, z.string().regex(/^\d+$/, '应为标识或者数字')])
/** K1, Q15: numbers of recorded conflicts and gaps. */
const recordId = z.string().regex(/^[A-Z]\d{1,3}$/)
const text = z.string().min(1)
const expression = z.string().min(1)

/** `{provision, quote}`, or in short `<provision>: <quote>`. */
const shortBasis = z
  .record(z.string().regex(/\//), text)
  .refine((entry) => Object.keys(entry).length === 1, '简写的依据只能有一个条款')
const basisSchema = z.union([
  z.strictObject({
    provision: text,
    quote: text,
    when: expression.optional(),
    unless: expression.optional(),
  }),
  shortBasis,
])
const bases = z.array(basisSchema)

/** One pattern, or several of which any will do. */
const patternSchema = z.union([text, z.array(text).min(1)])
const readingSchema = z.strictObject({
  phrase: patternSchema,
  value: z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]).optional(),
  as: z.enum(['months', 'years', 'count', 'date', 'dates']).optional(),
  below: z.number().optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  of: z.enum([...ROLES, 'case', 'anyone']).optional(),
  except: patternSchema.optional(),
  unless: patternSchema.optional(),
  given: patternSchema.optional(),
  within: z.literal('sentence').optional(),
  speech: z.boolean().optional(),
  open: z.boolean().optional(),
  either: z.boolean().optional(),
  ever: z.boolean().optional(),
  noun: z.boolean().optional(),
  onlyStated: z.boolean().optional(),
})

/** A fact; with `from`, only what differs from the fact of that checklist. */
const factSchema = z.strictObject({
  from: id.optional(),
  type: z.enum(['boolean', 'number', 'date', 'date-list', 'enum']).optional(),
  title: text.optional(),
  negation: text.optional(),
  question: text.optional(),
  help: text.optional(),
  unit: text.optional(),
  values: z.record(valueId, text).optional(),
  askWhen: text.optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  integer: z.boolean().optional(),
  citationOnly: z.boolean().optional(),
  optional: z.boolean().optional(),
  same: z.boolean().optional(),
  own: z.boolean().optional(),
  basis: bases.optional(),
  reads: z.array(readingSchema).optional(),
  takenBack: patternSchema.optional(),
  finder: z.enum(FINDERS).optional(),
  about: patternSchema.optional(),
})

/** One of `when`, `whenAny`, `whenAll`. */
const condition = {
  when: expression.optional(),
  whenAny: z.array(expression).min(1).optional(),
  whenAll: z.array(expression).min(1).optional(),
}

const requirementSchema = z.strictObject({
  title: text,
  ...condition,
  basis: bases.optional(),
})

const ruleSchema = z.strictObject({
  title: text,
  ...condition,
  otherwise: z.literal(true).optional(),
  outcome: text.optional(),
  period: id.optional(),
  overrides: z.array(id).optional(),
  basis: bases.optional(),
  thenBasis: bases.optional(),
})

const constraintSchema = z.union([
  // biome-ignore lint/suspicious/noThenProperty: `if … then …` is how authors write a constraint; it is never awaited
  z.strictObject({ title: text, if: expression, then: expression, basis: bases.optional() }),
  z.strictObject({ title: text, never: expression, basis: bases.optional() }),
])

/** `10 days`, `count months` (a number fact), `-10 days` or `-count days` to count backwards. */
const AMOUNT =
  /^-?(\d+|[a-z][a-z0-9-]*) (days|workdays|months|half-months|years|sentence-years|sentence-months|sentence-half-months)$/

const stepSchema = z.union([
  z.strictObject({
    add: z.string().regex(AMOUNT, '应写作“10 days”“5 workdays”“count months”等'),
    title: text,
    basis: bases.optional(),
  }),
  z.strictObject({ moveTo: id, title: text, basis: bases.optional() }),
  z.strictObject({
    shift: z.enum(['next-workday', 'previous-workday']),
    otherwise: id.optional(),
    title: text,
    basis: bases.optional(),
  }),
])

const periodSchema = z.strictObject({
  title: text,
  from: id,
  fromNote: text.optional(),
  holidays: id.optional(),
  makeups: id.optional(),
  calendar: z.boolean().optional(),
  steps: z.array(stepSchema).min(1),
})

const noteSchema = z.union([text, z.strictObject({ text, when: expression.optional() })])
const recordUse = z.strictObject({ when: expression.optional() })

/** A whole checklist file. */
export const checklistFileSchema = z.strictObject({
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, '应写作 1.0.0'),
  title: text,
  group: text,
  stages: z.array(text).min(1),
  users: z.array(text).min(1),
  summary: text.optional(),
  facts: z.record(id, factSchema),
  requirements: z.record(id, requirementSchema).default({}),
  outcomes: z.record(text, text),
  rules: z.record(id, ruleSchema),
  constraints: z.array(constraintSchema).default([]),
  periods: z.record(id, periodSchema).default({}),
  done: z.strictObject({ fact: id, within: id, overdue: id }).optional(),
  lastDay: z.strictObject({ holiday: id, workday: id }).optional(),
  deadlines: z
    .array(
      z.strictObject({
        id,
        title: text,
        when: expression.optional(),
        period: id.optional(),
        basis: bases.default([]),
      }),
    )
    .default([]),
  consequences: z
    .record(
      id,
      z.strictObject({
        title: text,
        for: z.array(text).optional(),
        when: expression.optional(),
        basis: bases.default([]),
      }),
    )
    .default({}),
  conflicts: z.record(recordId, recordUse).default({}),
  gaps: z.record(recordId, recordUse).default({}),
  notes: z.array(noteSchema).default([]),
})

/** corpus/checklists/conflicts.yaml: where two texts differ. The text that decides stands first. */
export const conflictRecordsSchema = z.record(
  recordId,
  z.strictObject({ title: text, note: text, texts: bases }),
)

/** corpus/checklists/gaps.yaml: where the texts are silent. */
export const gapRecordsSchema = z.record(recordId, z.strictObject({ title: text, note: text }))

/** Value of a fact in a worked case. */
const caseValue = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())])

/** <id>.cases.yaml: worked cases, each with what must come out. */
export const caseFileSchema = z.array(
  z.strictObject({
    name: text,
    facts: z.record(id, caseValue),
    outcome: text,
    missing: z.array(id).optional(),
    because: z.array(text).optional(),
    narrative: text.optional(),
    note: text.optional(),
  }),
)

/** A checklist file as its schema reads it. */
export type ChecklistFile = z.infer<typeof checklistFileSchema>
/** A quoted provision as an author writes it. */
export type BasisEntry = z.infer<typeof basisSchema>
/** A reading of a narrative as an author writes it. */
export type ReadingEntry = z.infer<typeof readingSchema>
/** A fact as an author writes it. */
export type FactEntry = z.infer<typeof factSchema>
/** A rule as an author writes it. */
export type RuleEntry = z.infer<typeof ruleSchema>
/** A period as an author writes it. */
export type PeriodEntry = z.infer<typeof periodSchema>
/** A worked case as an author writes it. */
export type WorkedCase = z.infer<typeof caseFileSchema>[number]
