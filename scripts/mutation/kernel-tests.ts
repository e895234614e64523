// The tests that mutants of the rules kernel are tried with: those that read no file of the corpus.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RunnerTask, RunnerTestCase } from 'vitest'
import { TestRunner } from 'vitest'
import { collectTests } from 'vitest/internal/browser'

const FILES = [
  'condition/truth',
  'condition/condition',
  'condition/day',
  'diagram/diagram',
  'diagram/domain',
  'diagram/decision',
  'diagram/settle',
  'period/work-out',
  'verdict/next-question',
  'verdict/counterfactual',
  'verdict/verdict',
  'argument/deadline-view',
  'kernel',
]

/** A test that can be run by itself, any number of times. `id` names its file and the claims above it. */
export interface KernelTest {
  readonly id: string
  readonly file: string
  readonly run: () => Promise<unknown>
}

/** Tests below a task, with the names above them. */
function testsBelow(task: RunnerTask, above: string, file: string): readonly KernelTest[] {
  const id = `${above} ${task.name}`
  if (task.type === 'suite') return task.tasks.flatMap((part) => testsBelow(part, id, file))
  const run = TestRunner.getTestFn(task as RunnerTestCase)
  return [{ id, file, run: async () => run() }]
}

/** Settings that collecting asks for; nothing is run by them. */
const SETTING = {
  setupFiles: [],
  allowOnly: false,
  sequence: { shuffle: false, concurrent: false, seed: 0, hooks: 'stack', setupFiles: 'list' },
  maxConcurrency: 1,
  testTimeout: 20_000,
  hookTimeout: 20_000,
  retry: 0,
  tags: [],
}

let collected: readonly KernelTest[] | undefined

/** All tests, their files imported at the first call. Rejects with what an import throws. */
export async function collectKernelTests(): Promise<readonly KernelTest[]> {
  if (collected) return collected
  const root = process.cwd()
  const paths = FILES.map((name) => ({ filepath: join(root, `test/checklist/${name}.test.ts`) }))
  const runner = {
    config: { ...SETTING, root },
    pool: 'kernel',
    importFile: (path: string) => import(pathToFileURL(path).href),
  }
  const files = await collectTests(paths as never, runner as never)
  for (const { result } of files)
    for (const error of result?.errors ?? []) throw new Error(error.message)
  collected = files.flatMap((file) =>
    file.tasks.flatMap((task) => testsBelow(task, file.name, file.filepath)),
  )
  return collected
}
