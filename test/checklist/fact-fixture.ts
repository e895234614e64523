// Facts made in a test.

import type { Fact } from '../../server/checklist/condition/fact.ts'

/** A fact that quotes nothing and is titled by its id. */
export const factOf = (id: string, type: Fact['type'], more: Partial<Fact> = {}): Fact => ({
  id,
  type,
  title: id,
  question: id,
  minimum: 0,
  maximum: Number.POSITIVE_INFINITY,
  integer: false,
  citationOnly: false,
  optional: false,
  meaning: id,
  basis: [],
  readings: [],
  ...more,
})
