import { describe, expect, it } from 'vitest'
import { healthSchema } from '../../server/contract/documents.ts'
import { createLawReader } from '../../server/services/law-reader.ts'
import { corpus } from '../corpus-fixture.ts'

const readerWith = (sendsTo?: Parameters<typeof createLawReader>[0]['sendsTo']) =>
  createLawReader({
    corpus,
    version: '1',
    today: () => '2026-01-01',
    questionsOf: () => [],
    ...(sendsTo !== undefined && { sendsTo }),
  })

describe('the health of a server', () => {
  it('names where questions go, as configured', () => {
    const health = readerWith(['language-model', 'embedder']).health()
    expect(healthSchema.parse(health).sendsTo).toEqual(['language-model', 'embedder'])
  })

  it.each([[undefined], [[]]])('names nothing where they stay: %j', (sendsTo) => {
    expect(readerWith(sendsTo).health()).not.toHaveProperty('sendsTo')
  })
})
