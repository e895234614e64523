// Reads corpus/checklists; writes the lock of quoted provisions. What the files say is for server/checklist.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  formatLock,
  lockProvisions,
  readLock,
  requireLocked,
} from '../checklist/proof/provision-lock.ts'
import type { CaseFile, RuleFiles } from '../checklist/rules/load.ts'
import { loadCases, loadRuleFiles } from '../checklist/rules/load.ts'
import type { RuleFile } from '../checklist/rules/yaml-source.ts'
import type { Checklist, ChecklistId } from '../checklist/verdict/checklist.ts'
import type { Corpus } from '../law/corpus.ts'

const FOLDER = 'checklists'
const LOCK = 'provisions.lock.yaml'
const CASES = '.cases.yaml'
const LEXICON = 'lexicon/narrative.yaml'
const RECORDS: ReadonlySet<string> = new Set(['conflicts.yaml', 'gaps.yaml', LOCK])

/**
 * Texts of all rule files below `root/checklists`, by name, and of the lexicon that narratives are read with. `root` is
 * the corpus folder. Worked cases are left out where `withCases` is false: judging needs none.
 */
export async function readRuleFiles(
  root: string,
  { withCases = true }: { readonly withCases?: boolean } = {},
): Promise<RuleFiles> {
  const names = (await readdir(join(root, FOLDER)))
    .filter((name) => name.endsWith('.yaml') && (withCases || !name.endsWith(CASES)))
    .sort()
  const read = async (name: string): Promise<RuleFile> => ({
    file: `corpus/${FOLDER}/${name}`,
    text: await readFile(join(root, FOLDER, name), 'utf8'),
  })
  const all = new Map(
    await Promise.all(names.map(async (name) => [name, await read(name)] as const)),
  )
  const named = (wanted: (name: string) => boolean): RuleFile[] =>
    [...all].filter(([name]) => wanted(name)).map(([, file]) => file)
  const one = <K extends string>(key: K, name: string): { [P in K]?: RuleFile } => {
    const file = all.get(name)
    return (file ? { [key]: file } : {}) as { [P in K]?: RuleFile }
  }
  const lexicon = { file: `corpus/${LEXICON}`, text: await readFile(join(root, LEXICON), 'utf8') }
  return {
    lexicon,
    checklists: named((name) => !name.endsWith(CASES) && !RECORDS.has(name)),
    cases: named((name) => name.endsWith(CASES)),
    ...one('conflicts', 'conflicts.yaml'),
    ...one('gaps', 'gaps.yaml'),
    ...one('lock', LOCK),
  }
}

/** All checklists of a project with their worked cases. */
export interface LoadedChecklists {
  readonly checklists: ReadonlyMap<ChecklistId, Checklist>
  readonly cases: readonly CaseFile[]
}

/**
 * Reads and compiles every checklist below `root/checklists`; `root` is the corpus folder.
 * Errors: CHECKLIST_INVALID naming file and line; SOURCE_CHANGED when a quoted provision differs from its lock.
 */
export async function loadChecklists(root: string, corpus: Corpus): Promise<LoadedChecklists> {
  const files = await readRuleFiles(root)
  const checklists = loadRuleFiles(files, corpus)
  if (files.lock) requireLocked(readLock(files.lock), corpus, checklists.values())
  return { checklists, cases: loadCases(files, checklists) }
}

/** Locks every quoted provision as it stands now. Returns how many. */
export async function writeProvisionLock(root: string, corpus: Corpus): Promise<number> {
  const checklists = loadRuleFiles(await readRuleFiles(root), corpus)
  const lock = lockProvisions(corpus, checklists.values())
  await writeFile(join(root, FOLDER, LOCK), formatLock(lock), 'utf8')
  return lock.size
}
