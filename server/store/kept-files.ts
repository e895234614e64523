// Keeps what was parsed from source files below the data folder, so that the next start need not parse it again.

import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'

/** What is kept, where, and how it is made when it is not there. */
export interface KeptValue<T> {
  readonly dataRoot: string
  /** Folder below the data folder, one for each kind of value. */
  readonly kind: string
  /** Everything that the value depends on; another key is another file. */
  readonly key: string
  readonly schema: z.ZodType<T>
  readonly parse: () => T
}

/** Value of a kept file; undefined when it is missing or damaged, and then it is made anew. */
async function readKept<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return undefined
  }
}

/** Failing to keep a value (a full or read-only disk) only costs time at the next start. */
async function write(path: string, folder: string, value: unknown): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(temporary, JSON.stringify(value))
    await rename(temporary, path)
  } catch {
    return
  }
}

/** The kept value, or the value parsed now and kept for the next time. Errors: those of `parse`. */
export async function readOrParse<T>({
  dataRoot,
  kind,
  key,
  schema,
  parse,
}: KeptValue<T>): Promise<T> {
  const folder = join(dataRoot, kind)
  const name = createHash('sha256').update(key).digest('hex').slice(0, 32)
  const path = join(folder, `${name}.json`)
  const kept = await readKept(path, schema)
  if (kept !== undefined) return kept
  const value = parse()
  await write(path, folder, value)
  return value
}
