// Checklists of a few lines that quote nothing, for tests of the kernel that read no file.

import { loadRuleFiles } from '../../server/checklist/rules/load.ts'
import type { Checklist } from '../../server/checklist/verdict/checklist.ts'
import { createCorpus } from '../../server/law/corpus.ts'

const HEAD = 'id: small\nversion: 1.0.0\ntitle: 小\ngroup: 测\nstages: [审]\nusers: [官]\n'

/** Checklist of the given YAML from `facts` on. */
export function loadSmall(text: string): Checklist {
  const files = { checklists: [{ file: 'small.yaml', text: HEAD + text }], cases: [] }
  const [checklist] = loadRuleFiles(files, createCorpus([], '')).values()
  if (!checklist) throw new Error('nothing loaded')
  return checklist
}

/** Line of a boolean fact. */
export const booleanFact = (id: string): string =>
  `  ${id}: {type: boolean, title: ${id}, question: ${id}？}\n`
