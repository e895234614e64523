// Reads an external benchmark: gzipped lines of questions with gold articles, and of the articles.

import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'

const questionSchema = z.object({ id: z.int(), q: z.string(), gold: z.array(z.int()).min(1) })
const articleSchema = z.object({
  id: z.int(),
  law: z.string(),
  article: z.string(),
  chapter: z.string(),
  text: z.string(),
})
/** A question with the places of the articles that answer it. */
export interface BenchmarkQuestion {
  readonly q: string
  readonly gold: readonly number[]
}
/** An article; its place in the list stands for it. */
export type BenchmarkArticle = z.infer<typeof articleSchema>

/** Everything of a benchmark folder. */
export interface Benchmark {
  readonly articles: readonly BenchmarkArticle[]
  readonly questions: readonly BenchmarkQuestion[]
}

async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()) })
  const values: T[] = []
  for await (const line of lines) if (line !== '') values.push(schema.parse(JSON.parse(line)))
  return values
}

/**
 * Benchmark of a folder that holds corpus.jsonl.gz and queries.jsonl.gz. Throws an Error for a missing file, a line of
 * another shape, or a gold id that no article has.
 */
export async function readBenchmark(folder: string): Promise<Benchmark> {
  const articles = await readLines(join(folder, 'corpus.jsonl.gz'), articleSchema)
  const places = new Map(articles.map(({ id }, place) => [id, place]))
  const questions = await readLines(join(folder, 'queries.jsonl.gz'), questionSchema)
  return {
    articles,
    questions: questions.map(({ id, q, gold }) => ({
      q,
      gold: gold.map((article) => {
        const place = places.get(article)
        if (place === undefined) throw new Error(`question ${id}: no article ${article}`)
        return place
      }),
    })),
  }
}
