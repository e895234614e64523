import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { runProcess } from '../../server/apart/run-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'tiaoli-process-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

const LIMITS = { timeoutMs: 20_000, memoryMb: 64, outputBytes: 1000 }
const node = process.execPath
let modules = 0

/** Runs these lines as a module. */
function run(lines: string, limits = LIMITS) {
  modules += 1
  const path = join(folder, `${modules}.mjs`)
  writeFileSync(path, lines)
  return runProcess(pathToFileURL(path).href, Buffer.from('甲'), limits)
}

describe('a process of its own', () => {
  it('gives what it wrote', async () => {
    const end = await run('process.stdin.pipe(process.stdout)')
    expect(end).toEqual({ kind: 'done', output: Buffer.from('甲') })
  })

  it.each([
    [
      'its memory is used up',
      'const all = []; for (;;) all.push(new Array(1e5).fill({}))',
      'out-of-memory',
    ],
    ['it writes too much', "process.stdout.write('x'.repeat(5000))", 'too-long'],
    ['it throws', "throw new Error('broken here')", 'failed'],
    ['it ends with a code', 'process.exit(7)', 'failed'],
    ['it is ended from outside', "process.kill(process.pid, 'SIGTERM')", 'failed'],
    ['it does not parse', 'const', 'failed'],
  ])(
    'tells why there is nothing when %s',
    async (_name, lines, kind) => {
      expect(await run(lines)).toMatchObject({ kind })
    },
    30_000,
  )

  it('is ended when it takes too long', async () => {
    const end = await run('setInterval(() => {}, 1000)', { ...LIMITS, timeoutMs: 300 })
    expect(end).toEqual({ kind: 'too-slow' })
  })

  it.each([
    ['what it said last', () => run("throw new Error('broken here')"), /broken here/],
    ['its code', () => run('process.exit(7)'), /code 7/],
    [
      'that its module is missing',
      () => runProcess('file:///none/x.js', new Uint8Array(), LIMITS),
      /Cannot find module/,
    ],
  ])('gives as reason %s', async (_name, begin, reason) => {
    expect(await begin()).toEqual({ kind: 'failed', reason: expect.stringMatching(reason) })
  })

  it('gives as reason why it could not begin', async () => {
    process.execPath = join(folder, 'no-node')
    const end = await run('').finally(() => {
      process.execPath = node
    })
    expect(end).toEqual({ kind: 'failed', reason: expect.stringContaining('ENOENT') })
  })
})
