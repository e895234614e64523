import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'

const SERVE = pathToFileURL('scripts/setup/serve.mjs').href

/** A process that serves `source` as `npm start` does, its output, and its exit code. */
function startServing(source: string, { throughNpm = false } = {}) {
  const program = `import { serve } from ${JSON.stringify(SERVE)}
process.exitCode = await serve(['-e', ${JSON.stringify(source)}], '.')`
  // npm runs a script in a shell, and a shell that has more to do stays between it and the script.
  const parent = throughNpm
    ? spawn('sh', ['-c', '"$NODE" --input-type=module -e "$PROGRAM"; true'], {
        env: {
          ...process.env,
          npm_lifecycle_event: 'start',
          NODE: process.execPath,
          PROGRAM: program,
        },
      })
    : spawn(process.execPath, ['--input-type=module', '-e', program])
  onTestFinished(() => {
    parent.kill('SIGTERM')
  })
  let output = ''
  let watch = () => {}
  parent.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
    watch()
  })
  const said = (text: string) =>
    new Promise<void>((resolve) => {
      watch = () => {
        if (output.includes(text)) resolve()
      }
      watch()
    })
  const ended = new Promise<number | null>((resolve) => parent.once('exit', resolve))
  // The pipe closes when the last process that writes to it is gone.
  const allGone = new Promise<void>((resolve) => parent.stdout.once('close', resolve))
  return { parent, said, ended, allGone, output: () => output }
}

const SERVER = `process.on('SIGINT', () => console.log('interrupted'))
process.on('SIGTERM', () => process.exit(7))
setInterval(() => {}, 1000)
console.log('ready')`

describe.skipIf(process.platform === 'win32')('the server of npm start', () => {
  it('gets a signal once, however often it comes at once, and its exit code is passed on', async () => {
    const { parent, said, ended, output } = startServing(SERVER)
    await said('ready')
    parent.kill('SIGINT')
    parent.kill('SIGINT')
    await said('interrupted')
    parent.kill('SIGTERM')
    expect(await ended).toBe(7)
    expect(output().match(/interrupted/g)).toHaveLength(1)
  })

  it('ends when npm is gone', async () => {
    const { parent, said, allGone } = startServing(SERVER, { throughNpm: true })
    await said('ready')
    parent.kill('SIGKILL')
    await allGone
    expect(parent.signalCode).toBe('SIGKILL')
  })

  it('that ends by itself passes its exit code on', async () => {
    const { ended } = startServing('process.exit(3)')
    expect(await ended).toBe(3)
  })

  it('that a signal ends gives 128 and its number, as a shell does', async () => {
    const { ended } = startServing("process.kill(process.pid, 'SIGKILL')")
    expect(await ended).toBe(137)
  })
})
