// Whether the server will get its port, asked before the long work.

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { Trouble } from './trouble.mjs'

/** Longest wait for whoever holds the port to say who it is. */
const HEALTH_TIMEOUT_MS = 1500

/**
 * Port and host that the environment asks for, read as the server reads them.
 * Throws Trouble PORT_INVALID.
 * @param {NodeJS.ProcessEnv} environment
 */
export function readAddress(environment) {
  const host = environment.HOST?.trim() || '127.0.0.1'
  const given = environment.PORT?.trim() || '3000'
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Trouble('PORT_INVALID', { value: given })
  return { host, port }
}

/**
 * Code of the error that listening gives, undefined when the port is free.
 * @param {{ host: string, port: number }} address
 * @returns {Promise<string | undefined>}
 */
const refusalOf = (address) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    server.listen(address, () => server.close(() => resolve(undefined)))
  })

/**
 * Inodes of the sockets that listen on a port, from the lines of /proc/net/tcp (proc(5): the port is hexadecimal,
 * state 0A is listening, the tenth field is the inode).
 * @param {string} table
 * @param {number} port
 * @returns {string[]}
 */
export function listeningInodes(table, port) {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(suffix) && fields[3] === '0A')
    .flatMap((fields) => fields[9] ?? [])
}

/** @template T @param {() => T} read @param {T} otherwise @returns {T} */
const attempt = (read, otherwise) => {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/**
 * @param {number} port
 * @returns {string | undefined} name and number of the process
 */
function holderOnLinux(port) {
  const tables = ['/proc/net/tcp', '/proc/net/tcp6'].map((file) =>
    attempt(() => readFileSync(file, 'utf8'), ''),
  )
  const links = new Set(
    tables.flatMap((table) => listeningInodes(table, port)).map((inode) => `socket:[${inode}]`),
  )
  if (links.size === 0) return undefined
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const sockets = attempt(() => readdirSync(`/proc/${pid}/fd`), [])
    if (sockets.some((fd) => links.has(attempt(() => readlinkSync(`/proc/${pid}/fd/${fd}`), ''))))
      return `${attempt(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim(), '?')}, pid ${pid}`
  }
  return undefined
}

/**
 * @param {number} port
 * @returns {string | undefined} who listens on a port of this machine, where the system says so
 */
function holderOf(port) {
  if (process.platform === 'linux') return attempt(() => holderOnLinux(port), undefined)
  if (process.platform === 'win32') return undefined
  const { stdout } = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], {
    encoding: 'utf8',
  })
  const [, pid, name] = /p(\d+)\nc(.+)/.exec(stdout ?? '') ?? []
  return pid ? `${name}, pid ${pid}` : undefined
}

/**
 * Address that this machine reaches a server at.
 * @param {{ host: string, port: number }} address
 */
function urlOf({ host, port }) {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/**
 * True when what answers at `url` is this product.
 * @param {string} url
 */
async function isTiaoli(url) {
  try {
    const response = await fetch(`${url}/api/health`, {
      signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS),
    })
    const health = await response.json()
    return health?.status === 'ok' && typeof health?.corpus?.hash === 'string'
  } catch {
    return false
  }
}

/**
 * Throws Trouble when the server could not listen: PORT_IN_USE with the process that holds it, ALREADY_RUNNING when
 * that is this product, PORT_FORBIDDEN, HOST_UNKNOWN. Port 0 (any free one) always passes.
 * @param {{ host: string, port: number }} address
 */
export async function checkPort(address) {
  const { host, port } = address
  const refusal = await refusalOf(address)
  if (refusal === undefined) return
  if (refusal === 'EACCES') throw new Trouble('PORT_FORBIDDEN', { port })
  if (refusal !== 'EADDRINUSE') throw new Trouble('HOST_UNKNOWN', { value: host })
  const value = String(port === 65_535 ? 3000 : port + 1)
  const url = urlOf(address)
  if (await isTiaoli(url)) throw new Trouble('ALREADY_RUNNING', { port, path: url, value })
  const holder = holderOf(port)
  throw new Trouble('PORT_IN_USE', { port, value, ...(holder && { holder }) })
}
