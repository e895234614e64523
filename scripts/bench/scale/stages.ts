// Stages of the scale benchmark: each in a process of its own, its figures kept in the work folder until code or data change.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

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
  /** Seconds after which the process is ended; none for no limit. */
  readonly limit?: number
}

/** A stage that was ended at its limit. `reached` is the last thing it said about how far it was; may be empty. */
const stoppedSchema = z.object({ stoppedAfter: z.number(), reached: z.string() })
/** A stage that was ended at its limit, after so many seconds. */
export type Stopped = z.infer<typeof stoppedSchema>

/** Whether a stage was ended at its limit. */
export const isStopped = (figures: unknown): figures is Stopped =>
  stoppedSchema.safeParse(figures).success

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
 * Hex digest of what a stage depends on: its files, the benchmark's data, its task, argument and limit. Throws when a file
 * does not exist.
 */
export function stageKey(
  { root, benchmark }: Pick<ScaleSetting, 'root' | 'benchmark'>,
  { task, argument = '', inputs, limit = 0 }: Omit<Stage<unknown>, 'schema'>,
): string {
  const digest = createHash('sha256').update(`${task}\n${argument}\n${limit}\n${process.version}\n`)
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
  readonly stopped: boolean
}

/** Runs a task apart; ends it at its limit. */
function runApart(
  { root, benchmark, work }: ScaleSetting,
  task: string,
  argument: string,
  limit = 0,
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
  let stopped = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const timer =
    limit > 0
      ? setTimeout(() => {
          stopped = true
          child.kill('SIGKILL')
        }, limit * 1000)
      : undefined
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      clearTimeout(timer)
      resolve({ status, out, err, stopped })
    })
  })
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''

/**
 * Figures of a stage: those that an earlier run left, if nothing has changed since, or else those of a process of its own.
 * A stage that was ended at its limit is kept too. Throws an Error with what the task wrote when it fails.
 */
export async function runStage<T>(setting: ScaleSetting, stage: Stage<T>): Promise<T | Stopped> {
  const { task, argument = '', schema, limit } = stage
  const name = [task, argument].filter((part) => part !== '').join(' ')
  const folder = join(setting.work, 'figures')
  const kept = join(folder, `${name} ${stageKey(setting, stage)}.json`)
  const either = z.union([schema, stoppedSchema])
  if (existsSync(kept)) return either.parse(JSON.parse(readFileSync(kept, 'utf8')))
  const started = performance.now()
  const { status, out, err, stopped } = await runApart(setting, task, argument, limit)
  if (status !== 0 && !stopped) throw new Error(`${name} ended with ${status}: ${err}`)
  const line = stopped
    ? JSON.stringify({ stoppedAfter: limit, reached: lastLine(err) })
    : lastLine(out)
  const figures = either.parse(JSON.parse(line))
  mkdirSync(folder, { recursive: true })
  writeFileSync(kept, line)
  console.error(
    `${name}: ${((performance.now() - started) / 1000).toFixed(0)} s${stopped ? ', stopped' : ''}`,
  )
  return figures
}

/** The same for a stage that has no limit. */
export async function runToEnd<T>(
  setting: ScaleSetting,
  stage: Omit<Stage<T>, 'limit'>,
): Promise<T> {
  const figures = await runStage(setting, stage)
  return stage.schema.parse(figures)
}
