// Reads corpus/topics, and keeps what was checked for the next start.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Corpus } from '../law/corpus.ts'
import type { Topic } from '../topics/topic.ts'
import { readOrParse } from './kept-files.ts'
import { parseTopics } from './parse-topics.ts'

const FOLDER = 'topics'

/** Checked topics as they are kept: what they were checked against is in the name of the file. */
const keptEntries = z.array(z.object({ provisionId: z.string(), quotes: z.array(z.string()) }))
const keptSchema: z.ZodType<Topic[]> = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    group: z.string(),
    names: z.array(z.string()),
    summary: z.string(),
    sections: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        note: z.string().exactOptional(),
        entries: keptEntries,
        background: keptEntries,
        conflicts: z.array(z.string()),
      }),
    ),
    steps: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['step', 'decision', 'end']),
        actor: z.string(),
        step: z.string(),
        provisionId: z.string().exactOptional(),
      }),
    ),
    links: z.array(
      z.object({ from: z.string(), to: z.string(), label: z.string().exactOptional() }),
    ),
    checklists: z.array(z.string()),
    periods: z.array(
      z.object({ checklistId: z.string(), periodId: z.string(), place: z.string() }),
    ),
    related: z.array(z.string()),
  }),
)
/** Raised when reading or checking changes; part of the key of what is kept. */
const KEPT_FORMAT = 1

/** Where topics are read from and kept. `corpusRoot` is the corpus folder. */
export interface TopicFolders {
  readonly corpusRoot: string
  /** Without it nothing is kept. */
  readonly dataRoot?: string | undefined
}

/**
 * All topics below `corpusRoot/topics`; none at all is allowed. With `dataRoot`, what was checked is kept there under the
 * digest of files, texts and names, so that the next start parses no YAML. `recordIds` are the ids of all checklists and recorded differences.
 * Errors as for `parseTopics`. Cost: about 0.3 s; 10 ms when kept.
 */
export async function loadTopics(
  { corpusRoot, dataRoot }: TopicFolders,
  corpus: Corpus,
  recordIds: readonly string[],
): Promise<readonly Topic[]> {
  const ids = new Set(recordIds)
  const entries = await readdir(join(corpusRoot, FOLDER)).catch(() => [])
  const names = entries.filter((name) => name.endsWith('.yaml')).sort()
  const files = await Promise.all(
    names.map(async (name) => ({
      file: `corpus/${FOLDER}/${name}`,
      text: await readFile(join(corpusRoot, FOLDER, name), 'utf8'),
    })),
  )
  const parse = (): Topic[] => [...parseTopics(files, corpus, (id) => ids.has(id))]
  if (dataRoot === undefined) return parse()
  const written = files.map(({ file, text: yaml }) => `${file}\0${yaml}`).join('\0')
  return readOrParse({
    dataRoot,
    kind: 'topics',
    key: `${KEPT_FORMAT} ${corpus.hash} ${[...ids].sort().join(' ')} ${written}`,
    schema: keptSchema,
    parse,
  })
}
