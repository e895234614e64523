// Stages of the scale benchmark: each in a process of its own, its figures kept in the work folder until code or data change.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'

/** What a run needs to know. */
export interface ScaleSetting {
  /** Folder of the repository. */
  readonly root: string
  /** Folder of the benchmark. */
  readonly benchmark: string
  /** Folder for tokens, index, models and figures; what is found there is used again. */
  readonly work: string
}

/** Task of the benchmark with its argument, the shape of its figures, and what they depend on. */
export interface Stage<T> {
  readonly task: string
  readonly argument?: string
  readonly schema: z.ZodType<T>
  /** Files and folders below the repository whose change makes kept figures stale. */
  readonly inputs: readonly string[]
}

/** Files of a list of files and folders, in order. */
const filesOf = (root: string, paths: readonly string[]): string[] =>
  paths.flatMap((path) =>
    statSync(join(root, path)).isDirectory()
      ? filesOf(
          root,
          readdirSync(join(root, path))
            .sort()
            .map((name) => `${path}/${name}`),
        )
      : [path],
  )

/**
 * Hex digest of what a stage depends on: its files, the benchmark's data, its task and argument. Throws when a file
 * does not exist.
 */
export function stageKey(
  { root, benchmark }: Pick<ScaleSetting, 'root' | 'benchmark'>,
  { task, argument = '', inputs }: Omit<Stage<unknown>, 'schema'>,
): string {
  const digest = createHash('sha256').update(`${task}\n${argument}\n${process.version}\n`)
  for (const file of filesOf(root, inputs))
    digest.update(`${file}\n`).update(readFileSync(join(root, file)))
  for (const file of filesOf(benchmark, readdirSync(benchmark).sort()))
    digest.update(readFileSync(join(benchmark, file)))
  return digest.digest('hex').slice(0, 16)
}

interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Runs a task in a process of its own. */
function runApart(
  { root, benchmark, work }: ScaleSetting,
  task: string,
  argument: string,
): Promise<Ended> {
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=12288',
      '--import',
      'tsx',
      join(root, 'scripts/bench.ts'),
      '--scale-task',
      task,
      benchmark,
      work,
      argument,
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({ status, out, err })
    })
  })
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''

/**
 * Figures of a stage: those that an earlier run left, if nothing has changed since, or else those of a process of its own.
 * Throws an Error with what the task wrote when it fails; stages that were done stay done.
 */
export async function runStage<T>(setting: ScaleSetting, stage: Stage<T>): Promise<T> {
  const { task, argument = '', schema } = stage
  const name = [task, argument].filter((part) => part !== '').join(' ')
  const folder = join(setting.work, 'figures')
  const kept = join(folder, `${name} ${stageKey(setting, stage)}.json`)
  if (existsSync(kept)) return schema.parse(JSON.parse(readFileSync(kept, 'utf8')))
  const started = performance.now()
  const { status, out, err } = await runApart(setting, task, argument)
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${err}`)
  const line = lastLine(out)
  const figures = schema.parse(JSON.parse(line))
  mkdirSync(folder, { recursive: true })
  writeFileSync(kept, line)
  console.error(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`)
  return figures
}
