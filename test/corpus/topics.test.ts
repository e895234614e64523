// Every topic as it is shipped, with the real texts, checklists, periods and differences.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createChecklistBook } from '../../server/checklist/book.ts'
import { topicSchema } from '../../server/contract/topics.ts'
import { openTopics } from '../../server/services/topic-sources.ts'
import { openChecklists } from '../../server/store/checklist-cache.ts'
import { corpus, corpusRoot, textOf } from '../corpus-fixture.ts'
import { DIGESTS } from '../receipt-fixture.ts'

const dataRoot = mkdtempSync(join(tmpdir(), 'tiaoli-topics-'))
const rules = await openChecklists({ corpusRoot, dataRoot, corpus })
rmSync(dataRoot, { recursive: true, force: true })
const topics = await openTopics({
  corpusRoot,
  corpus,
  book: createChecklistBook(corpus, rules.checklists, () => () => new Map(), rules),
  conflicts: rules.conflicts(),
  receipt: () => ({ version: '0', corpusHash: corpus.hash, digests: DIGESTS, asOf: '2024-05-01' }),
})
const all = topics.list().map(({ id }) => topics.read(id))
const bare = (text: string): string => text.replace(/\s+/g, '')

describe('the topics', () => {
  it('are at least twenty-two, and each fits the contract', () => {
    expect(all.length).toBeGreaterThanOrEqual(22)
    for (const topic of all) expect(topicSchema.safeParse(topic).error, topic.id).toBeUndefined()
  })

  it('have every difference on record in one of them', () => {
    const shown = new Set(
      all.flatMap(({ sections }) =>
        sections.flatMap(({ conflicts }) => conflicts.map(({ id }) => id)),
      ),
    )
    // K24 is about a text that contradicts itself: it belongs to the text, not to a matter.
    expect([...rules.conflicts().keys()].filter((id) => !shown.has(id))).toEqual(['K24'])
  })

  it('have titles and names that no other topic has', () => {
    const names = all.flatMap(({ title, names: others }) => [title, ...others])
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([])
  })
})

describe.each(all.map((topic) => [topic.title, topic] as const))('%s', (_title, topic) => {
  const columns = topic.sections.flatMap((section) => section.columns)

  it('quotes every provision word for word', () => {
    for (const { provisionId, lines } of columns.flatMap(({ provisions }) => provisions))
      expect(bare(lines.map(({ text }) => text).join('')), provisionId).toBe(
        bare(textOf(provisionId)),
      )
  })

  it('sets texts in order of authority', () => {
    for (const section of topic.sections) {
      const ranks = section.columns.map(({ authority }) => authority.rank)
      expect(ranks, section.id).toEqual([...ranks].sort((a, b) => a - b))
    }
  })

  it('has a course that goes somewhere, and a drawing that a desk and a phone can show', () => {
    const { nodes, edges, wide, narrow } = topic.flow
    expect(nodes.length).toBeGreaterThanOrEqual(6)
    expect(nodes.some(({ kind }) => kind === 'end')).toBe(true)
    for (const { from } of edges) expect(nodes.map(({ id }) => id)).toContain(from)
    for (const decision of nodes.filter(({ kind }) => kind === 'decision'))
      expect(
        edges.filter(({ from }) => from === decision.id).length,
        `${decision.step} decides between`,
      ).toBeGreaterThanOrEqual(2)
    expect(narrow.width).toBeLessThanOrEqual(340)
    expect(wide.width).toBeLessThanOrEqual(1300)
  })

  it('names a provision for most steps', () => {
    const based = topic.flow.nodes.filter(({ provision }) => provision !== undefined)
    expect(based.length).toBeGreaterThanOrEqual(topic.flow.nodes.length * 0.7)
  })

  it('is editorial only where it says so', () => {
    expect(topic.summary.length).toBeLessThanOrEqual(160)
    expect(topic.summary).toMatch(/。$/)
  })
})
