import { describe, expect, it } from 'vitest'
import { createProgress, formatSeconds } from '../../scripts/setup/progress.mjs'
import { lastLines, runCommand, tellingLines } from '../../scripts/setup/run-command.mjs'
import { openSetupLog } from '../../scripts/setup/setup-log.mjs'
import { temporaryFolder } from './temporary-folder.ts'

const recorder = (isTTY: boolean) => {
  const written: string[] = []
  const output = { isTTY, write: (text: string) => written.push(text) }
  let clock = 0
  const now = () => {
    clock += 1500
    return clock
  }
  return { progress: createProgress(2, output, now), text: () => written.join('') }
}

describe('the progress of a set-up', () => {
  it('numbers its steps and says how long each took', async () => {
    const { progress, text } = recorder(false)
    progress.skip('甲 · A')
    await progress.step('乙 · B', async () => {})
    expect(text()).toBe('[1/2] 甲 · A：已是最新 · up to date\n[2/2] 乙 · B …\n      ✓ 1.5 s\n')
  })

  it('keeps one line for a step in a terminal', async () => {
    const { progress, text } = recorder(true)
    await progress.step('甲 · A', async () => {})
    expect(text()).toBe('[1/2] 甲 · A …\r[1/2] 甲 · A ✓ 1.5 s\u001b[K\n')
  })

  it('marks a step that fails and passes its error on', async () => {
    const { progress, text } = recorder(false)
    const failing = progress.step('甲 · A', () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(text()).toContain('✗ 1.5 s')
  })

  it('hands on what a step gives', async () => {
    expect(await recorder(false).progress.step('甲', async () => 7)).toBe(7)
  })

  it.each([
    [0, '0.0 s'],
    [9940, '9.9 s'],
    [10_000, '10 s'],
    [105_400, '105 s'],
  ])('%d ms are %s', (ms, text) => {
    expect(formatSeconds(ms)).toBe(text)
  })
})

describe('a command of a set-up', () => {
  const run = (source: string) => {
    const root = temporaryFolder()
    const log = openSetupLog(`${root}/logs/setup.log`)
    const promise = runCommand(process.execPath, ['-e', source], { root, step: '步骤 · Step', log })
    return { promise, log }
  }

  it('that ends well leaves its output in the log', async () => {
    const { promise, log } = run("console.log('out'); console.error('err')")
    await promise
    expect(log.tail()).toMatch(/out/)
    expect(log.tail()).toMatch(/err/)
  })

  it('that fails is recognised by what it printed, and its last lines are kept', async () => {
    const { promise, log } = run("console.error('npm error code ENOTFOUND'); process.exit(1)")
    await expect(promise).rejects.toMatchObject({
      code: 'NO_NETWORK',
      tail: 'npm error code ENOTFOUND',
      facts: { step: '步骤 · Step', log: log.path },
    })
  })

  it('that a signal ends says which', async () => {
    const { promise } = run("process.kill(process.pid, 'SIGTERM')")
    await expect(promise).rejects.toMatchObject({
      code: 'STEP_INTERRUPTED',
      facts: { value: 'SIGTERM' },
    })
  })

  it('that does not exist fails', async () => {
    const root = temporaryFolder()
    const log = openSetupLog(`${root}/setup.log`)
    const promise = runCommand(`${root}/nothing`, [], { root, step: 'x', log })
    await expect(promise).rejects.toMatchObject({ code: 'STEP_FAILED' })
  })

  it('is not stopped by a log that cannot be written', async () => {
    const root = temporaryFolder({ file: '' })
    const log = openSetupLog(`${root}/file/setup.log`)
    await runCommand(process.execPath, ['-e', "console.log('said')"], { root, step: 'x', log })
    expect(log.tail()).toContain('said')
  })

  it('is shown by its last lines, without blanks and colours', () => {
    expect(lastLines('a\n\n\u001b[31mb\u001b[0m\r\nc\n', 2)).toBe('b\nc')
  })

  it('tells of a compiler its first error and what follows, of anything else the end', () => {
    const trace = Array.from({ length: 40 }, (_, at) => `gyp ERR! line ${at}`)
    const output = ['g++ -c x.cc', 'x.cc:1:1: fatal error: x.h: No such file', ...trace].join('\n')
    expect(tellingLines(output).split('\n')[0]).toBe('x.cc:1:1: fatal error: x.h: No such file')
    expect(tellingLines(output).split('\n')).toHaveLength(20)
    expect(tellingLines(trace.join('\n'))).toBe(trace.slice(-20).join('\n'))
  })
})
