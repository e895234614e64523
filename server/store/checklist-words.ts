// Reads corpus/lexicon/checklist-words.yaml: everyday words for what each checklist decides. Editorial.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { AppError } from '../errors.ts'

const FILE = 'lexicon/checklist-words.yaml'
const schema = z.record(z.string(), z.string().min(1))

const refuse = (what: string, cause?: unknown): AppError =>
  new AppError('CHECKLIST_INVALID', `corpus/${FILE}：${what}`, { place: FILE }, cause)

/**
 * Words by checklist id; `root` is the corpus folder, `ids` are the checklists that exist.
 * Throws CHECKLIST_INVALID for a file that is no map of words and for a checklist that does not exist.
 */
export async function loadChecklistWords(
  root: string,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  let raw: unknown
  try {
    raw = parse(await readFile(join(root, FILE), 'utf8'))
  } catch (cause) {
    throw refuse(`读不出来：${String(cause)}`, cause)
  }
  const result = schema.safeParse(raw)
  if (!result.success) {
    const issue = result.error.issues[0]
    throw refuse(`${issue?.path.join('.') || '整个文件'}应当是用空格隔开的词语。`)
  }
  const unknown = Object.keys(result.data).find((id) => !ids.has(id))
  if (unknown !== undefined) throw refuse(`没有清单“${unknown}”，请核对名称。`)
  return new Map(
    Object.entries(result.data).map(([id, words]) => [id, words.split(/\s+/u).filter(Boolean)]),
  )
}
