// What may be set from outside, read from environment variables and checked once. Nothing here touches files.

import { join, resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from './errors.ts'

/** A language model behind an OpenAI-compatible endpoint, and how long to wait for it, in milliseconds. */
export interface ModelConfig {
  /** Base of the API, e.g. http://127.0.0.1:11434/v1; without user, query and fragment. */
  readonly url: string
  readonly name: string
  /** Sent to `url` and nowhere else; never shown or logged. */
  readonly key?: string
  readonly limits: { readonly firstMs: number; readonly gapMs: number; readonly totalMs: number }
}

/** Vectors of an OpenAI-compatible endpoint, in place of the built-in ones. */
export interface EmbeddingConfig {
  /** Base of the API, without user, query and fragment. */
  readonly url: string
  readonly name: string
  /** Sent to `url` and nowhere else; never shown or logged. */
  readonly key?: string
}

/** Settings of one process. Paths are absolute; rates are requests a minute and address, 0 is without limit. */
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
  /** Of requests that cost much: judgments, exports, files, MCP. */
  readonly costlyRateLimit: number
  /** Absent: there is no model, and nothing is missing without one. */
  readonly model?: ModelConfig
  /** Absent: the built-in vectors. */
  readonly embedding?: EmbeddingConfig
}

/** Base of an API: nothing in it that is secret or that a path cannot follow. */
function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, search, hash } = new URL(text)
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === ''
}

const milliseconds = (normal: number) =>
  z.coerce.number().int().min(100).max(600_000).default(normal)

const baseUrlSchema = z.string().max(2_000).refine(isBaseUrl).optional()
const modelNameSchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/)
  .optional()
const keySchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,1000}$/)
  .optional()

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
  TIAOLI_COSTLY_RATE_LIMIT: z.coerce.number().int().min(0).max(1_000_000).optional(),
  TIAOLI_LLM_URL: baseUrlSchema,
  TIAOLI_LLM_MODEL: modelNameSchema,
  TIAOLI_LLM_KEY: keySchema,
  TIAOLI_LLM_FIRST_TOKEN_MS: milliseconds(10_000),
  TIAOLI_LLM_GAP_MS: milliseconds(5_000),
  TIAOLI_LLM_TOTAL_MS: milliseconds(60_000),
  TIAOLI_EMBED_URL: baseUrlSchema,
  TIAOLI_EMBED_MODEL: modelNameSchema,
  TIAOLI_EMBED_KEY: keySchema,
})

/**
 * Costly requests of an address in a minute, unless said otherwise: what thirty people behind one address ask who answer
 * a question of a checklist each second.
 */
const COSTLY_RATE = 2_000

type Environment = z.infer<typeof environmentSchema>

const BASE_URL =
  'http 或 https 的接口地址，不含用户名、密码、问号和井号 (a base URL without credentials or query)'
const MODEL_NAME = '模型名称，设置了地址就要有 (the name of the model; needed with a URL)'
const KEY = '不含空格的密钥 (a key without spaces)'
const RATE = '0–1000000 的整数，0 为不限 (an integer; 0 is no limit)'
const MILLISECONDS = '100–600000 的整数，毫秒 (milliseconds)'

/** What each variable must be, in the words of the error message. */
const EXPECTED: Readonly<Record<keyof Environment, string>> = {
  PORT: '0–65535 的整数 (an integer from 0 to 65535)',
  HOST: '主机名或 IP 地址 (a host name or an IP address)',
  TIAOLI_DATA: '目录路径 (a folder)',
  TIAOLI_LOG: 'trace、debug、info、warn、error、fatal、silent 之一 (one of these levels)',
  TIAOLI_RATE_LIMIT: RATE,
  TIAOLI_COSTLY_RATE_LIMIT: RATE,
  TIAOLI_LLM_URL: BASE_URL,
  TIAOLI_LLM_MODEL: MODEL_NAME,
  TIAOLI_LLM_KEY: KEY,
  TIAOLI_LLM_FIRST_TOKEN_MS: MILLISECONDS,
  TIAOLI_LLM_GAP_MS: MILLISECONDS,
  TIAOLI_LLM_TOTAL_MS: MILLISECONDS,
  TIAOLI_EMBED_URL: BASE_URL,
  TIAOLI_EMBED_MODEL: MODEL_NAME,
  TIAOLI_EMBED_KEY: KEY,
}

/** Variables whose values may hold a secret, also when they are wrong: messages name them without it. */
const SECRET: ReadonlySet<string> = new Set([
  'TIAOLI_LLM_KEY',
  'TIAOLI_LLM_URL',
  'TIAOLI_EMBED_KEY',
  'TIAOLI_EMBED_URL',
])

/** Environment variables that the product reads. */
export const ENVIRONMENT_VARIABLES = Object.keys(EXPECTED) as readonly (keyof typeof EXPECTED)[]

function modelOf(environment: Environment): { readonly model?: ModelConfig } {
  const { TIAOLI_LLM_URL: url, TIAOLI_LLM_MODEL: name, TIAOLI_LLM_KEY: key } = environment
  if (url === undefined || name === undefined) return {}
  return {
    model: {
      url: url.replace(/\/+$/, ''),
      name,
      ...(key !== undefined && { key }),
      limits: {
        firstMs: environment.TIAOLI_LLM_FIRST_TOKEN_MS,
        gapMs: environment.TIAOLI_LLM_GAP_MS,
        totalMs: environment.TIAOLI_LLM_TOTAL_MS,
      },
    },
  }
}

function embeddingOf(environment: Environment): { readonly embedding?: EmbeddingConfig } {
  const { TIAOLI_EMBED_URL: url, TIAOLI_EMBED_MODEL: name, TIAOLI_EMBED_KEY: key } = environment
  if (url === undefined || name === undefined) return {}
  return { embedding: { url: url.replace(/\/+$/, ''), name, ...(key !== undefined && { key }) } }
}

/** Models whose address is given without their name. */
const unnamedModels = (
  given: Readonly<Record<string, string>>,
): readonly ('TIAOLI_LLM_MODEL' | 'TIAOLI_EMBED_MODEL')[] =>
  (['LLM', 'EMBED'] as const).flatMap((kind) =>
    `TIAOLI_${kind}_URL` in given && !(`TIAOLI_${kind}_MODEL` in given)
      ? [`TIAOLI_${kind}_MODEL` as const]
      : [],
  )

/**
 * Settings from environment variables; an empty variable counts as absent. `root` is the project's folder, and
 * relative paths are resolved there. Throws CONFIG_INVALID that names each wrong variable with its value, without it
 * where it may be secret. A URL of a model needs the model's name.
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
  const unnamed = unnamedModels(given)
  if (!parsed.success || unnamed.length > 0) {
    const wrong = new Set([
      ...(parsed.error?.issues.map((issue) => issue.path[0]) ?? []),
      ...unnamed,
    ])
    const names = ENVIRONMENT_VARIABLES.filter((name) => wrong.has(name))
    const errors = names.map((name) => {
      const shown = SECRET.has(name) || given[name] === undefined ? name : `${name}=${given[name]}`
      return { path: name, message: `环境变量 ${shown} 无效，应为${EXPECTED[name]}` }
    })
    throw new AppError('CONFIG_INVALID', `${errors.map((error) => error.message).join('；')}。`, {
      errors,
    })
  }
  const { PORT, HOST, TIAOLI_DATA, TIAOLI_LOG, TIAOLI_RATE_LIMIT } = parsed.data
  // Who sets no limit at all means none.
  const costly = TIAOLI_RATE_LIMIT === 0 ? 0 : COSTLY_RATE
  return {
    host: HOST,
    port: PORT,
    root,
    dataRoot: resolve(root, TIAOLI_DATA),
    logLevel: TIAOLI_LOG,
    rateLimit: TIAOLI_RATE_LIMIT,
    costlyRateLimit: parsed.data.TIAOLI_COSTLY_RATE_LIMIT ?? costly,
    ...modelOf(parsed.data),
    ...embeddingOf(parsed.data),
  }
}

/** Folder of the built web application, which may be absent. */
export const webRootOf = (config: Pick<Config, 'root'>): string => join(config.root, 'dist', 'web')
