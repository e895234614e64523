// Runs the tests of the rules kernel for Stryker inside one process: files are imported once, and a mutant is switched
// on for as long as the tests that reach it run. Starting a test process for each mutant would cost a second each.

import fc from 'fast-check'
import type { KernelTest } from './kernel-tests.ts'
import { collectKernelTests } from './kernel-tests.ts'

/** Where instrumented code looks up the mutant that is on, and counts what it runs through. Stryker's form. */
interface MutantSwitch {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: unknown
}

interface MutantRun {
  readonly activeMutant: { readonly id: string }
  readonly testFilter?: readonly string[]
  readonly hitLimit?: number
  readonly mutantActivation: 'runtime' | 'static'
}

type MutantResult =
  | { status: 'survived'; nrOfTests: number }
  | { status: 'killed'; nrOfTests: number; killedBy: string[]; failureMessage: string }
  | { status: 'timeout'; reason: string }
  | { status: 'error'; errorMessage: string }

/** Drawn alike in every run, so that a mutant lives or dies for good. */
const SEED = 1

/** What a test throws, or undefined when it passes. */
async function failureOf(test: KernelTest): Promise<string | undefined> {
  try {
    await test.run()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Where instrumented code keeps its state: Stryker's own name, which the mutants are made with. */
const NAMESPACE = '__stryker__'

/** State of the instrumented code of this process. */
function findSwitch(): MutantSwitch {
  const holder = globalThis as unknown as Record<string, MutantSwitch | undefined>
  holder[NAMESPACE] ??= {}
  return holder[NAMESPACE]
}

/** Every test once, each under its own id, with no mutant on. */
async function runWithoutMutant(state: MutantSwitch) {
  state.activeMutant = undefined
  const results = []
  for (const test of await collectKernelTests()) {
    state.currentTestId = test.id
    const started = performance.now()
    const failureMessage = await failureOf(test)
    const timeSpentMs = performance.now() - started
    const result = { id: test.id, name: test.id, timeSpentMs, fileName: test.file }
    results.push(
      failureMessage === undefined
        ? { ...result, status: 0 }
        : { ...result, status: 1, failureMessage },
    )
  }
  state.currentTestId = undefined
  return { status: 'complete', tests: results, mutantCoverage: state.mutantCoverage }
}

/** How many mutants each test has killed so far. */
const kills = new Map<string, number>()
const killsOf = ({ id }: KernelTest): number => kills.get(id) ?? 0

/** First of some tests that fails with the mutant on; those that have killed most are tried first. */
async function firstKiller(tests: readonly KernelTest[], state: MutantSwitch, id: string) {
  const sharpest = tests.toSorted((a, b) => killsOf(b) - killsOf(a))
  for (const [index, test] of sharpest.entries()) {
    state.activeMutant = id
    const failure = await failureOf(test)
    if (failure === undefined) continue
    kills.set(test.id, killsOf(test) + 1)
    return { test, failure, count: index + 1 }
  }
  return undefined
}

async function runMutant(state: MutantSwitch, run: MutantRun): Promise<MutantResult> {
  const { activeMutant, testFilter, hitLimit, mutantActivation } = run
  // A static mutant acts while the files are imported: this process has imported none yet.
  if (mutantActivation === 'static') state.activeMutant = activeMutant.id
  let all: readonly KernelTest[]
  try {
    all = await collectKernelTests()
  } catch (error) {
    // Tests that cannot even be imported with the mutant on do not let it live.
    return { status: 'killed', nrOfTests: 0, killedBy: [], failureMessage: String(error) }
  }
  state.hitLimit = hitLimit
  state.hitCount = 0
  const chosen = testFilter ? all.filter(({ id }) => testFilter.includes(id)) : all
  const killer = await firstKiller(chosen, state, activeMutant.id)
  const hits = state.hitCount
  state.hitLimit = undefined
  state.activeMutant = undefined
  if (hitLimit !== undefined && hits > hitLimit)
    return { status: 'timeout', reason: `${hits} hits where ${hitLimit} are allowed` }
  if (!killer) return { status: 'survived', nrOfTests: chosen.length }
  const { test, failure, count } = killer
  // A kill counts only where the same test passes again once the mutant is off.
  const again = mutantActivation === 'static' ? undefined : await failureOf(test)
  if (again !== undefined)
    return { status: 'error', errorMessage: `${test.id} fails without the mutant too: ${again}` }
  return { status: 'killed', nrOfTests: count, killedBy: [test.id], failureMessage: failure }
}

/** Stryker's test runner for the kernel. A process of it is used up once a mutant was on while files were imported. */
export function createKernelRunner() {
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED, endOnFailure: true })
  const state = findSwitch()
  return {
    capabilities: () => ({ reloadEnvironment: false }),
    dryRun: () => runWithoutMutant(state),
    mutantRun: (run: MutantRun) => runMutant(state, run),
  }
}
