// The documents say what the code does: every export, error code, route, setting and command, and the examples run.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { type ENVIRONMENT_VARIABLES, readConfig } from '../server/config.ts'
import { ERROR_STATUS } from '../server/errors.ts'
import { tiaoli } from './cli/cli-fixture.ts'
import { corpus } from './corpus-fixture.ts'
import { testApp } from './http/app-fixture.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = readdirSync(join(root, 'server'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort()

interface Declared {
  readonly file: string
  readonly name: string
  readonly documentation: string
}

const nameOf = (statement: ts.Statement): string => {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText()).join(', ')
  const named = statement as ts.Statement & { readonly name?: ts.Node }
  return named.name?.getText() ?? '(anonymous)'
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

/** Name of a zod schema's type: its documentation is the schema's. */
const isInferred = (statement: ts.Statement): boolean =>
  ts.isTypeAliasDeclaration(statement) && /^z\.(infer|input|output)</.test(statement.type.getText())

/** Doc comment that ends right before a statement, empty when there is none. */
function documentationOf(statement: ts.Statement, text: string): string {
  const comments = ts.getLeadingCommentRanges(text, statement.getFullStart()) ?? []
  const last = comments.at(-1)
  const comment = last ? text.slice(last.pos, last.end) : ''
  return comment.startsWith('/**') ? comment : ''
}

const exported: readonly Declared[] = sources.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  return source.statements
    .filter((statement) => isExported(statement) && !isInferred(statement))
    .map((statement) => ({
      file,
      name: nameOf(statement),
      documentation: documentationOf(statement, text),
    }))
})

/** Most lines of a file, as CONTRIBUTING.md says. */
const MOST_LINES = 350

describe('every file under server/', () => {
  it('opens with a comment on what lives there', () => {
    const silent = sources.filter(
      (file) => !readFileSync(join(root, file), 'utf8').startsWith('// '),
    )
    expect(silent).toEqual([])
  })

  it('has one idea, and so no more lines than one can keep in mind', () => {
    const long = sources.filter(
      (file) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length > MOST_LINES,
    )
    expect(long).toEqual([])
  })

  it('has a doc comment on every export', () => {
    expect(exported.length).toBeGreaterThan(100)
    const silent = exported.filter(({ documentation }) => documentation === '')
    expect(silent.map(({ file, name }) => `${file}: ${name}`)).toEqual([])
  })
})

/** `expression // value` after @example, on one line or two. A line without a value only shows how to call. */
const EXAMPLE = /@example\s+([^\n]*?)(?:\s*\n\s*\*)?\s+\/\/\s+([^\n]+)/g

/** Examples that speak of something that only their own tests can make, by export. */
const NEEDS_MORE: ReadonlySet<string> = new Set([
  'weigh',
  'parseCondition',
  'parseFacts',
  'calendarText',
])

const examples = exported.flatMap(({ file, name, documentation }) =>
  [...documentation.matchAll(EXAMPLE)].map((match) => ({
    file,
    name,
    expression: match[1] ?? '',
    value: match[2] ?? '',
  })),
)

/** What examples may speak of besides the exports of their own file. */
const surroundings = { corpus, item: corpus.provision('spc-interpretation-2021/370/1/7') }

const evaluateIn = (scope: Readonly<Record<string, unknown>>, expression: string): unknown =>
  new Function(...Object.keys(scope), `return (${expression})`)(...Object.values(scope))

describe('an @example', () => {
  it.each(
    examples
      .filter(({ name }) => !NEEDS_MORE.has(name))
      .map(({ file, expression, value }) => [expression, value, file] as const),
  )('%s is %s', async (expression, value, file) => {
    const module: Record<string, unknown> = await import(pathToFileURL(join(root, file)).href)
    const found = evaluateIn({ ...module, ...surroundings }, expression)
    const expected = evaluateIn({}, value.replace(/,\s*…/g, ''))
    if (value.includes('…')) expect(found).toMatchObject(expected as object)
    else expect(found).toEqual(expected)
  })

  it('is excused only where there is one', () => {
    const named = new Set(examples.map(({ name }) => name))
    expect([...NEEDS_MORE].filter((name) => !named.has(name))).toEqual([])
  })
})

const documents = ['README.md', 'ARCHITECTURE.md', 'docs/interfaces.md']
  .filter((path) => existsSync(join(root, path)))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n')
const interfaces = readFileSync(join(root, 'docs/interfaces.md'), 'utf8')

/** Default of every setting as the configuration has it: `–` for what is absent unless it is set. */
function defaults(): Record<(typeof ENVIRONMENT_VARIABLES)[number], string> {
  const bare = readConfig({}, root)
  const { limits } = readConfig(
    { TIAOLI_LLM_URL: 'http://127.0.0.1/v1', TIAOLI_LLM_MODEL: 'm' },
    root,
  ).model ?? { limits: undefined }
  const written = (value: string | number | undefined): string => String(value ?? '–')
  return {
    PORT: written(bare.port),
    HOST: written(bare.host),
    TIAOLI_DATA: relative(root, bare.dataRoot),
    TIAOLI_LOG: written(bare.logLevel),
    TIAOLI_RATE_LIMIT: written(bare.rateLimit),
    TIAOLI_COSTLY_RATE_LIMIT: written(bare.costlyRateLimit),
    TIAOLI_LLM_URL: written(bare.model?.url),
    TIAOLI_LLM_MODEL: written(bare.model?.name),
    TIAOLI_LLM_KEY: written(bare.model?.key),
    TIAOLI_LLM_FIRST_TOKEN_MS: written(limits?.firstMs),
    TIAOLI_LLM_GAP_MS: written(limits?.gapMs),
    TIAOLI_LLM_TOTAL_MS: written(limits?.totalMs),
    TIAOLI_EMBED_URL: written(bare.embedding?.url),
    TIAOLI_EMBED_MODEL: written(bare.embedding?.name),
    TIAOLI_EMBED_KEY: written(bare.embedding?.key),
  }
}

describe('the documents', () => {
  it('name every error code with its status, and no other', () => {
    const table = [...interfaces.matchAll(/^\| `([A-Z_]+)` \| (\d{3}) \|/gm)].map((row) => [
      row[1],
      Number(row[2]),
    ])
    expect(Object.fromEntries(table)).toEqual(ERROR_STATUS)
  })

  it('name every route, and no other', async () => {
    const app = await testApp()
    const { paths } = (await app.inject('/api/openapi.json')).json() as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
    }
    await app.close()
    const served = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${path.replace('{*}', '{provisionId}')}`,
      ),
    )
    const table = [...interfaces.matchAll(/^\| `((?:GET|POST) [^`?]+)/gm)].map((row) => row[1])
    expect(table.sort()).toEqual([...served, 'GET /api/openapi.json'].sort())
  })

  it('name every setting with its default, and no other', () => {
    const table = [...interfaces.matchAll(/^\| `([A-Z_]+)` \| `([^`]+)` \|/gm)].map((row) => [
      row[1],
      row[2],
    ])
    expect(Object.fromEntries(table)).toEqual(defaults())
  })

  it('name every command, and no other', async () => {
    const { out } = await tiaoli(['--help'])
    const listed = [...out.slice(out.indexOf('命令：')).matchAll(/^ {2}([a-z]+)/gm)].map(
      ([, name]) => name,
    )
    const table = [...interfaces.matchAll(/^\| `tiaoli ([a-z]+)/gm)].map((row) => row[1])
    expect([...new Set(table)].sort()).toEqual(listed.sort())
  })

  it('name only files of the repository', () => {
    const links = [...documents.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      (match) => match[1] ?? '',
    )
    const broken = links.filter(
      (link) => !existsSync(join(root, link)) && !existsSync(join(root, 'docs', link)),
    )
    expect(broken).toEqual([])
  })
})
