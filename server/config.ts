// What may be set from outside, read from environment variables and checked once. Nothing here touches files.

import { join, resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from './errors.ts'

/** Settings of one process. Paths are absolute; `rateLimit` is requests a minute and address, 0 is without limit. */
export interface Config {
  readonly host: string
  /** 0 lets the system choose a free port. */
  readonly port: number
  /** Folder with corpus/ and dist/. */
  readonly root: string
  /** Folder for what is made at run time: the index snapshot. */
  readonly dataRoot: string
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'
  readonly rateLimit: number
}

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  TIAOLI_DATA: z.string().default('data'),
  TIAOLI_LOG: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info'),
  TIAOLI_RATE_LIMIT: z.coerce.number().int().min(0).max(1_000_000).default(30_000),
})

/** What each variable must be, in the words of the error message. */
const EXPECTED: Readonly<Record<keyof z.infer<typeof environmentSchema>, string>> = {
  PORT: '0–65535 的整数 (an integer from 0 to 65535)',
  HOST: '主机名或 IP 地址 (a host name or an IP address)',
  TIAOLI_DATA: '目录路径 (a folder)',
  TIAOLI_LOG: 'trace、debug、info、warn、error、fatal、silent 之一 (one of these levels)',
  TIAOLI_RATE_LIMIT: '0–1000000 的整数，0 为不限 (an integer; 0 is no limit)',
}

/** Environment variables that the product reads. */
export const ENVIRONMENT_VARIABLES = Object.keys(EXPECTED) as readonly (keyof typeof EXPECTED)[]

/**
 * Settings from environment variables; an empty variable counts as absent. `root` is the project's folder, and
 * relative paths are resolved there. Throws CONFIG_INVALID that names each wrong variable with its value.
 * @example readConfig({ PORT: '8080' }, '/srv/tiaoli').port // 8080
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): Config {
  const given: Record<string, string> = {}
  for (const name of ENVIRONMENT_VARIABLES) {
    const value = environment[name]?.trim()
    if (value) given[name] = value
  }
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    const names = ENVIRONMENT_VARIABLES.filter((name) =>
      parsed.error.issues.some((issue) => issue.path[0] === name),
    )
    const errors = names.map((name) => ({
      path: name,
      message: `环境变量 ${name}=${given[name]} 无效，应为${EXPECTED[name]}`,
    }))
    throw new AppError('CONFIG_INVALID', `${errors.map((error) => error.message).join('；')}。`, {
      errors,
    })
  }
  const { PORT, HOST, TIAOLI_DATA, TIAOLI_LOG, TIAOLI_RATE_LIMIT } = parsed.data
  return {
    host: HOST,
    port: PORT,
    root,
    dataRoot: resolve(root, TIAOLI_DATA),
    logLevel: TIAOLI_LOG,
    rateLimit: TIAOLI_RATE_LIMIT,
  }
}

/** Folder of the built web application, which may be absent. */
export const webRootOf = (config: Pick<Config, 'root'>): string => join(config.root, 'dist', 'web')
