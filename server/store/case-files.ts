// Reads the worked cases beside the checklists, once, when they are first wanted.

import { loadCases } from '../checklist/rules/load.ts'
import type { WorkedCase } from '../checklist/rules/schema.ts'
import type { Checklist, ChecklistId } from '../checklist/verdict/checklist.ts'
import { readRuleFiles } from './checklist-files.ts'

/**
 * Reader of all worked cases, by checklist; `root` is the corpus folder. The files are read at the first call; a read
 * that failed is tried again at the next. Errors: CHECKLIST_INVALID naming file and line.
 */
export function createCaseReader(
  root: string,
  checklists: ReadonlyMap<ChecklistId, Checklist>,
): () => Promise<ReadonlyMap<ChecklistId, readonly WorkedCase[]>> {
  let read: Promise<ReadonlyMap<ChecklistId, readonly WorkedCase[]>> | undefined
  const load = async (): Promise<ReadonlyMap<ChecklistId, readonly WorkedCase[]>> => {
    const files = loadCases(await readRuleFiles(root), checklists)
    return new Map(files.map(({ checklist, cases }) => [checklist, cases]))
  }
  return async () => {
    read ??= load()
    try {
      return await read
    } catch (error) {
      read = undefined
      throw error
    }
  }
}
