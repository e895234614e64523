import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  explainTrouble,
  recogniseTrouble,
  TROUBLE_CODES,
  Trouble,
} from '../../scripts/setup/trouble.mjs'

const FACTS = {
  step: '安装依赖 · Installing packages',
  log: '/srv/dist/setup.log',
  port: 3000,
  holder: 'node, pid 7',
  tools: 'make',
  install: 'apt-get install make',
  have: '0.2 GB',
  need: '1.5 GB',
  path: '/srv',
  value: '3001',
}

describe('the table of troubles', () => {
  it.each<string>(TROUBLE_CODES)(
    '%s is one line in Chinese and one in English, and names the log',
    (code) => {
      const [zh, en, log, ...more] = explainTrouble(code, FACTS)
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[^\p{Script=Han}]*(?:条理|安装依赖)?[^\p{Script=Han}]*$/u)
      expect(`${zh}${en}`).not.toMatch(/undefined|\n/)
      expect(log).toContain(FACTS.log)
      expect(more).toEqual([])
    },
  )

  it('says nothing of a log where there is none, nor of a holder that is not known', () => {
    const lines = explainTrouble('PORT_IN_USE', { port: 3000, value: '3001' })
    expect(lines).toHaveLength(2)
    expect(lines.join()).not.toMatch(/undefined|（）/)
    expect(lines[0]).toContain('PORT=3001 npm start')
  })

  it('refuses a code that it lacks', () => {
    expect(() => explainTrouble('NO_SUCH_CODE')).toThrow(RangeError)
  })

  it('holds every code that the scripts use, and no other', () => {
    const sources = readdirSync('scripts/setup')
      .filter((name) => name.endsWith('.mjs'))
      .map((name) => readFileSync(`scripts/setup/${name}`, 'utf8'))
      .join('\n')
    const used = sources.matchAll(/(?:Trouble\(|warn\(|\[|\? )\s*'([A-Z]+_[A-Z_]+)'/g)
    const otherwise = sources.matchAll(/\?\? '([A-Z]+_[A-Z_]+)'/g)
    const codes = new Set([...used, ...otherwise].map(([, code]) => code))
    expect([...codes].sort()).toEqual([...TROUBLE_CODES].sort())
  })
})

describe('what a failed command printed', () => {
  it.each([
    ['npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write', 'DISK_FULL'],
    ['fatal error: error writing to /tmp/cc.s: No space left on device', 'DISK_FULL'],
    [
      'npm error code ENOTFOUND\nnpm error network request to https://registry failed',
      'NO_NETWORK',
    ],
    ['npm error code ECONNREFUSED', 'NO_NETWORK'],
    ['gyp ERR! find Python You need to install the latest version of Python.', 'COMPILER_MISSING'],
    ['make: g++: No such file or directory', 'COMPILER_MISSING'],
    ['gyp ERR! stack Error: not found: make', 'COMPILER_MISSING'],
    [
      'gyp ERR! stack FetchError: request to https://nodejs.org/download/release/v20.19.0/node-v20.19.0-headers.tar.gz failed, reason: getaddrinfo ENOTFOUND nodejs.org',
      'NO_HEADERS',
    ],
    [
      'npm error prebuild-install warn install getaddrinfo ENOTFOUND github.com\nnpm error x.c:1:1: fatal error: no such file\nnpm error make: *** [deps/x.target.mk:200: x.o] Error 1',
      'COMPILE_FAILED',
    ],
    [
      'npm error node-pre-gyp WARN Pre-built binaries not installable (request failed, reason: connect ECONNREFUSED 127.0.0.1:9)\nnpm error gyp ERR! build error\nnpm error gyp ERR! stack Error: `make` failed with exit code: 2',
      'COMPILE_FAILED',
    ],
    [
      'npm error prebuild-install warn install connect ETIMEDOUT 20.205.243.166:443\nnpm error gyp ERR! stack FetchError: request to https://nodejs.org/download/release/v20.19.0/node-v20.19.0-headers.tar.gz failed\nnpm error node-pre-gyp ERR! build error',
      'NO_HEADERS',
    ],
    [
      "gyp ERR! stack Error: EACCES: permission denied, mkdir '/root/.cache/node-gyp'\ngyp ERR! Node-gyp failed to build your package.",
      'NO_PERMISSION',
    ],
    ['npm error code EUSAGE\nnpm error `npm ci` can only install packages when', 'LOCK_DIFFERS'],
    ['npm error code ETARGET\nnpm error notarget No matching version', 'PACKAGE_MISSING'],
    ['npm error code EACCES\nnpm error syscall mkdir', 'NO_PERMISSION'],
    ['FATAL ERROR: Reached heap limit - JavaScript heap out of memory', 'OUT_OF_MEMORY'],
    ["server/law/span.ts(3,1): error TS2304: Cannot find name 'x'.", 'STEP_FAILED'],
    ['', 'STEP_FAILED'],
  ])('%s … means %s', (output, code) => {
    expect(recogniseTrouble(output)).toBe(code)
  })

  it('is an error that carries its code, facts and last lines', () => {
    const trouble = new Trouble('STEP_FAILED', { step: 'x' }, 'last line')
    expect(trouble).toBeInstanceOf(Error)
    expect(trouble).toMatchObject({ code: 'STEP_FAILED', facts: { step: 'x' }, tail: 'last line' })
  })
})
