// Small checklists written in a test, and those of the project, over the real corpus.

import { loadRuleFiles } from '../../server/checklist/rules/load.ts'
import type { Checklist } from '../../server/checklist/verdict/checklist.ts'
import { loadChecklists } from '../../server/store/checklist-files.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'

export { corpus, corpusRoot }

/** The checklists of the project with their worked cases. */
export const project = await loadChecklists(corpusRoot, corpus)

/** Checklist of the project by id. */
export function checklistOf(id: string): Checklist {
  const found = project.checklists.get(id)
  if (!found) throw new Error(`no checklist ${id}`)
  return found
}

/** Checklist of YAML text, as file `corpus/checklists/small.yaml`. */
export function loadSmall(text: string): Checklist {
  const loaded = loadRuleFiles(
    { checklists: [{ file: 'corpus/checklists/small.yaml', text }], cases: [] },
    corpus,
  )
  const [checklist] = loaded.values()
  if (!checklist) throw new Error('nothing loaded')
  return checklist
}

/** Head of a checklist, for tests that care about its rules only. */
export const HEAD = `id: small
version: 1.0.0
title: 小清单
group: 测试
stages: [第一审]
users: [法官]
`
