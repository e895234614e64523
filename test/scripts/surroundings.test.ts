import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findBrowser } from '../../scripts/setup/browser.mjs'
import { checkDiskSpace, formatBytes } from '../../scripts/setup/disk-space.mjs'
import { mayInstallFont } from '../../scripts/setup/fonts.mjs'
import { checkPort, listeningInodes, readAddress } from '../../scripts/setup/port.mjs'
import { takeSetupLock } from '../../scripts/setup/setup-lock.mjs'
import { findNodeHeaders, missingTools } from '../../scripts/setup/toolchain.mjs'
import { temporaryFolder } from './temporary-folder.ts'

describe('the disk', () => {
  const statfs = (free: number) => () => ({ bavail: free / 4096, bsize: 4096 })

  it('with room enough passes, with less is named with both sizes', () => {
    expect(() => checkDiskSpace('/srv', 1.5e9, statfs(1.6e9))).not.toThrow()
    expect(() => checkDiskSpace('/srv', 1.5e9, statfs(2e8))).toThrow(
      expect.objectContaining({
        code: 'DISK_TOO_SMALL',
        facts: { path: '/srv', have: '200 MB', need: '1.5 GB' },
      }),
    )
  })

  it('that cannot be asked passes', () => {
    const statfsThrows = () => {
      throw new Error('ENOSYS')
    }
    expect(() => checkDiskSpace('/srv', 1.5e9, statfsThrows)).not.toThrow()
  })

  it.each([
    [1.5e9, '1.5 GB'],
    [999e6, '999 MB'],
  ])('of %d bytes is %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })
})

describe('the tools for native modules', () => {
  const missing = (platform: string, there: readonly string[], more = {}) =>
    missingTools({
      platform,
      environment: {},
      exists: () => false,
      runs: (command: string) => there.includes(command),
      ...more,
    })

  it.each([
    ['linux', ['c++', 'make', 'python3'], []],
    ['linux', ['clang++', 'make', 'python'], []],
    ['linux', ['make', 'python3'], ['C++ 编译器 (a C++ compiler)']],
    ['linux', ['g++', 'python3'], ['make']],
    ['linux', ['g++', 'make'], ['Python 3']],
    ['linux', [], ['C++ 编译器 (a C++ compiler)', 'make', 'Python 3']],
    ['win32', ['cl', 'python'], []],
    ['win32', ['python'], ['C++ 编译器 (a C++ compiler)']],
  ])('on %s with %j lack %j', (platform, there, lacking) => {
    expect(missing(platform, there)).toEqual(lacking)
  })

  it('are found where the environment names them', () => {
    const environment = { CXX: '/opt/c++', npm_config_python: '/opt/py' }
    expect(missing('linux', ['/opt/c++', 'make', '/opt/py'], { environment })).toEqual([])
  })

  it('on Windows are found by their installer', () => {
    expect(missing('win32', ['python'], { exists: () => true })).toEqual([])
  })
})

describe("Node's headers", () => {
  const header = (minor: number) =>
    `#define NODE_MAJOR_VERSION 20\n#define NODE_MINOR_VERSION ${minor}\n#define NODE_PATCH_VERSION 2\n`
  const folder = (minor: number) =>
    temporaryFolder({ 'include/node/node_version.h': header(minor), 'bin/node': '' })

  it('are taken from beside Node when they are of its version', () => {
    const root = folder(19)
    expect(findNodeHeaders(`${root}/bin/node`, 'v20.19.2', [])).toBe(root)
  })

  it.each([
    ['v20.19.1', 'another patch'],
    ['v20.1.2', 'a minor number that begins alike'],
    ['v22.19.2', 'another major'],
  ])('are not taken for %s (%s)', (version) => {
    expect(findNodeHeaders(`${folder(19)}/bin/node`, version, [])).toBeUndefined()
  })

  it('are looked for in other folders after that', () => {
    const [stale, right] = [folder(18), folder(19)]
    expect(findNodeHeaders(`${stale}/bin/node`, 'v20.19.2', [right])).toBe(right)
  })
})

describe('the port', () => {
  it.each([
    [{}, { host: '127.0.0.1', port: 3000 }],
    [
      { PORT: ' 8080 ', HOST: '0.0.0.0' },
      { host: '0.0.0.0', port: 8080 },
    ],
    [{ PORT: '' }, { host: '127.0.0.1', port: 3000 }],
    [{ PORT: '0' }, { host: '127.0.0.1', port: 0 }],
  ])('of %j is read as %j', (environment, address) => {
    expect(readAddress(environment)).toEqual(address)
  })

  it.each(['abc', '-1', '65536', '80.5'])('%s is refused with its value', (PORT) => {
    expect(() => readAddress({ PORT })).toThrow(
      expect.objectContaining({ code: 'PORT_INVALID', facts: { value: PORT } }),
    )
  })

  const listen = (): Promise<number> =>
    new Promise((resolve) => {
      const server = createServer((socket) => socket.destroy())
      onTestFinished(() => new Promise((done) => server.close(() => done(undefined))))
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })

  it('that is free passes', async () => {
    await expect(checkPort({ host: '127.0.0.1', port: 0 })).resolves.toBeUndefined()
  })

  it('that is held is named, with another one to choose', async () => {
    const port = await listen()
    await expect(checkPort({ host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      facts: { port, value: String(port + 1) },
    })
  })

  it.runIf(process.platform === 'linux')(
    'that is held names the process that holds it',
    async () => {
      const port = await listen()
      await expect(checkPort({ host: '127.0.0.1', port })).rejects.toMatchObject({
        facts: { holder: expect.stringContaining(`pid ${process.pid}`) },
      })
    },
  )

  it('is found in the table of sockets only while something listens', () => {
    const table = [
      '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
      '   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1',
      '   1: 0100007F:0BB8 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 4712 1',
      '   2: 0100007F:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4713 1',
    ].join('\n')
    expect(listeningInodes(table, 3000)).toEqual(['4711'])
    expect(listeningInodes(table, 80)).toEqual(['4713'])
    expect(listeningInodes(table, 443)).toEqual([])
  })
})

describe('two set-ups in one folder', () => {
  it('exclude each other, and the second names the first', () => {
    const file = `${temporaryFolder()}/dist/.setup.lock`
    const release = takeSetupLock(file, process.ppid)
    expect(() => takeSetupLock(file)).toThrow(
      expect.objectContaining({
        code: 'SETUP_RUNNING',
        facts: { value: `pid ${process.ppid}`, path: file },
      }),
    )
    release()
    expect(() => takeSetupLock(file)()).not.toThrow()
  })

  it.each(['999999999', 'nonsense', '', '-1'])('a lock that holds %j is taken over', (left) => {
    const root = temporaryFolder({ '.lock': left })
    expect(() => takeSetupLock(`${root}/.lock`)()).not.toThrow()
  })
})

describe('the browser', () => {
  const none = { environment: { PATH: '' }, runs: () => false, packaged: () => false }

  it('is the one that CHROMIUM_PATH names, if it runs', () => {
    const environment = { CHROMIUM_PATH: '/opt/chromium' }
    expect(findBrowser('/srv', { ...none, environment, runs: () => true })).toEqual({
      kind: 'installed',
      path: '/opt/chromium',
    })
    expect(() => findBrowser('/srv', { ...none, environment })).toThrow(
      expect.objectContaining({ code: 'BROWSER_PATH_WRONG', facts: { value: '/opt/chromium' } }),
    )
  })

  it('is the plainest on the path that runs, in the order of names', () => {
    const PATH = temporaryFolder({ chromium: '', 'google-chrome': '', msedge: '' })
    const runs = (path: string) => !path.endsWith('/chromium')
    expect(findBrowser('/srv', { environment: { PATH }, runs, packaged: () => true })).toEqual({
      kind: 'installed',
      path: `${PATH}/google-chrome`,
    })
  })

  it('is the packaged one where none is installed, and undefined where there is neither', () => {
    expect(findBrowser('/srv', { ...none, packaged: () => true })).toEqual({ kind: 'packaged' })
    expect(findBrowser('/srv', none)).toBeUndefined()
  })
})

describe('a font', () => {
  it.each([
    [{ CI: 'true' }, 0, true],
    [{ TIAOLI_INSTALL_FONTS: '1' }, 0, true],
    [{}, 0, false],
    [{ CI: 'true' }, 1000, false],
    [{ CI: 'true' }, undefined, false],
  ])('with %j as user %s may be installed: %s', (environment, user, allowed) => {
    expect(mayInstallFont(environment, user)).toBe(allowed)
  })
})
