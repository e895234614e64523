// What the pages refuse is what the server refuses: neither less nor more.

import { describe, expect, it } from 'vitest'
import { answerRequestSchema } from '../../../server/contract/answers.ts'
import { evaluationRequestSchema } from '../../../server/contract/checklists.ts'
import { sheetRequestSchema } from '../../../server/contract/evaluation-sheets.ts'
import { searchQuerySchema } from '../../../server/contract/search.ts'
import { MAX_FILE_BYTES, verifyRequestSchema } from '../../../server/contract/verify.ts'
import {
  MAX_FILE,
  MAX_NARRATIVE,
  MAX_QUESTION,
  MAX_SEARCH,
  MAX_TEXT,
} from '../../../web/app/limits.ts'

const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success

describe('the longest that a page sends', () => {
  it.each([
    ['a question', MAX_QUESTION, answerRequestSchema, 'question', {}],
    ['a narrative', MAX_NARRATIVE, evaluationRequestSchema, 'narrative', {}],
    [
      'a narrative of a case',
      MAX_NARRATIVE,
      sheetRequestSchema,
      'narrative',
      { checklists: ['a'] },
    ],
    ['a text to be checked', MAX_TEXT, verifyRequestSchema, 'text', {}],
  ] as const)('is the longest that the server takes: %s', (_, most, schema, field, others) => {
    expect(takes(schema, { ...others, [field]: '案'.repeat(most) })).toBe(true)
    expect(takes(schema, { ...others, [field]: '案'.repeat(most + 1) })).toBe(false)
  })

  it('is taken: words to search for', () => {
    expect(takes(searchQuerySchema, { q: '案'.repeat(MAX_SEARCH) })).toBe(true)
  })

  it('is the largest that the server takes: a file', () => {
    expect(MAX_FILE).toBe(MAX_FILE_BYTES)
  })
})
