// The table of who may know whom. Change it here first, with the reason in ARCHITECTURE.md.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What the files of a layer may import from, apart from their own layer and packages that are not fenced. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  law: ['words'],
  contract: [],
  words: ['contract'],
  errors: [],
  config: ['errors'],
  ingest: ['law', 'errors', 'contract'],
  search: ['law', 'errors', 'contract', 'apart', 'words'],
  checklist: ['law', 'errors', 'contract'],
  answer: ['law', 'errors', 'contract', 'words'],
  views: ['law', 'errors', 'contract'],
  topics: ['law', 'errors', 'contract'],
  store: ['law', 'errors', 'contract', 'ingest', 'search', 'checklist', 'topics'],
  apart: ['errors'],
  intake: ['errors', 'apart', 'contract'],
  export: ['errors', 'contract', 'services'],
  training: ['errors', 'contract'],
  services: [
    'law',
    'errors',
    'contract',
    'config',
    'ingest',
    'search',
    'checklist',
    'answer',
    'views',
    'store',
    'apart',
    'intake',
    'training',
    'topics',
    'words',
  ],
  http: ['errors', 'contract', 'config', 'services', 'mcp', 'export'],
  langchain: ['contract', 'config', 'services', 'store'],
  mcp: ['errors', 'contract', 'config', 'services'],
  cli: ['law', 'errors', 'contract', 'config', 'services', 'store', 'http', 'mcp', 'export'],
}

/** What the files of a folder of server/checklist may import of the other folders there: those that stand below it. */
const CHECKLIST_FOLDERS: Readonly<Record<string, readonly string[]>> = {
  condition: [],
  diagram: ['condition'],
  period: ['condition'],
  verdict: ['condition', 'diagram', 'period'],
  narrative: ['condition', 'period', 'verdict'],
  argument: ['condition', 'diagram', 'period', 'verdict', 'narrative'],
  picture: ['condition', 'diagram', 'period', 'verdict', 'argument'],
  rules: ['condition', 'diagram', 'period', 'verdict'],
  proof: ['condition', 'diagram', 'verdict', 'narrative', 'rules', 'argument'],
  // The door: server/checklist/book.ts.
  book: ['condition', 'period', 'verdict', 'argument', 'picture', 'proof'],
}

/** Packages that only the named files or folders (ending in /) may import, below server/. */
const FENCES: readonly { readonly package: RegExp; readonly only: readonly string[] }[] = [
  { package: /^nodejieba$/, only: ['search/terms.ts'] },
  { package: /^hnswlib-node$/, only: ['search/vector-index.ts'] },
  {
    package: /^@langchain\/openai$/,
    only: ['answer/model/chat-endpoint.ts', 'services/embedding-endpoint.ts'],
  },
  {
    package: /^@langchain\//,
    only: ['search/', 'answer/', 'services/embedding-endpoint.ts', 'langchain.ts'],
  },
  { package: /^(fastify|@fastify\/.*|fastify-type-provider-zod|pino)(\/|$)/, only: ['http/'] },
  { package: /^(commander|picocolors)$/, only: ['cli/'] },
  { package: /^(node:)?fs(\/promises)?$/, only: ['store/', 'cli/'] },
  {
    package: /^(node:)?(child_process|worker_threads)$/,
    only: ['store/', 'cli/', 'search/', 'services/', 'apart/'],
  },
  { package: /^mammoth$/, only: ['intake/docx-text.ts'] },
  { package: /^docx$/, only: ['export/'] },
  { package: /^@modelcontextprotocol\//, only: ['mcp/'] },
  { package: /^(node:)?(http|https|net|tls|dgram|dns)$/, only: ['http/', 'mcp/'] },
]

interface Import {
  readonly specifier: string
  readonly typeOnly: boolean
}

/** Static and dynamic imports and re-exports of a source text. */
function importsOf(text: string, file: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause
      const named = clause?.namedBindings
      const allNamedAreTypes =
        clause?.name === undefined &&
        named !== undefined &&
        ts.isNamedImports(named) &&
        named.elements.length > 0 &&
        named.elements.every(({ isTypeOnly }) => isTypeOnly)
      const typeOnly = clause?.isTypeOnly === true || allNamedAreTypes
      found.push({ specifier: node.moduleSpecifier.text, typeOnly })
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      if (ts.isStringLiteral(node.moduleSpecifier))
        found.push({ specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly })
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments
      found.push({
        specifier: specifier && ts.isStringLiteral(specifier) ? specifier.text : '(computed)',
        typeOnly: false,
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const sourcesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()

interface SourceFile {
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
}

const readSource = (path: string): SourceFile => {
  const text = readFileSync(join(root, path), 'utf8')
  return { path, text, imports: importsOf(text, path) }
}

const server = sourcesBelow('server').map(readSource)
const web = sourcesBelow('web').map(readSource)

/** server/http/routes/x.ts → http; server/services.ts and server/services/x.ts → services. */
const layerOf = (path: string): string => (path.split('/')[1] ?? '').replace(/\.ts$/, '')

/** File below the project that a relative import names; undefined for a package. */
const targetOf = (path: string, specifier: string): string | undefined =>
  specifier.startsWith('.')
    ? relative(root, resolve(root, dirname(path), specifier)).replaceAll('\\', '/')
    : undefined

/** Imports that the table of layers does not allow. */
function layerBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) => {
    const layer = layerOf(path)
    const allowed = LAYERS[layer]
    if (allowed === undefined) return [`${path}: no row for the layer ${layer}`]
    return imports.flatMap(({ specifier }) => {
      const target = targetOf(path, specifier)
      if (target === undefined) return []
      const other = layerOf(target)
      const isAllowed = target.startsWith('server/') && (other === layer || allowed.includes(other))
      return isAllowed ? [] : [`${path} → ${target}`]
    })
  })
}

/** server/checklist/period/step.ts → period; server/checklist/book.ts → book; undefined outside. */
const checklistFolderOf = (path: string): string | undefined =>
  /^server\/checklist\/([^/]+?)(?:\.ts$|\/)/.exec(path)?.[1]

/** Imports among the folders of the checklist that their table does not allow. */
function folderBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) => {
    const folder = checklistFolderOf(path)
    if (folder === undefined) return []
    const allowed = CHECKLIST_FOLDERS[folder]
    if (allowed === undefined) return [`${path}: no row for the folder ${folder}`]
    return imports.flatMap(({ specifier }) => {
      const target = targetOf(path, specifier)
      const other = target === undefined ? undefined : checklistFolderOf(target)
      const isAllowed = other === undefined || other === folder || allowed.includes(other)
      return isAllowed ? [] : [`${path} → ${target}`]
    })
  })
}

/** Folders of a table on a circle of permissions. */
function foldersInCircles(table: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const below = (folder: string, seen: Set<string>): Set<string> => {
    for (const next of table[folder] ?? []) if (!seen.has(next)) below(next, seen.add(next))
    return seen
  }
  return Object.keys(table).filter((folder) => below(folder, new Set()).has(folder))
}

function fenceBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) => {
    const place = path.replace(/^server\//, '')
    return imports.flatMap(({ specifier, typeOnly }) => {
      const fence = FENCES.find((row) => row.package.test(specifier))
      const inside = fence?.only.some((only) =>
        only.endsWith('/') ? place.startsWith(only) : place === only,
      )
      return fence === undefined || inside || typeOnly ? [] : [`${path} imports ${specifier}`]
    })
  })
}

/**
 * A cycle of imports among files, as the paths on it; undefined when there is none. Types are left out: they are
 * erased, and mutually recursive ideas need them.
 */
function findCycle(files: readonly SourceFile[]): readonly string[] | undefined {
  const edges = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.flatMap(({ specifier, typeOnly }) =>
        typeOnly ? [] : (targetOf(path, specifier) ?? []),
      ),
    ]),
  )
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    const seen = trail.indexOf(path)
    if (seen >= 0) return [...trail.slice(seen), path]
    if (done.has(path)) return undefined
    for (const next of edges.get(path) ?? []) {
      const cycle = walk(next, [...trail, path])
      if (cycle) return cycle
    }
    done.add(path)
    return undefined
  }
  for (const path of edges.keys()) {
    const cycle = walk(path, [])
    if (cycle) return cycle
  }
  return undefined
}

const planted = (path: string, text: string): SourceFile => ({
  path,
  text,
  imports: importsOf(text, path),
})

describe('the house', () => {
  it('has layers that import only what their row allows', () => {
    expect(layerBreaches(server)).toEqual([])
  })

  it('has folders of the checklist that import only what stands below them', () => {
    expect(folderBreaches(server)).toEqual([])
    expect(foldersInCircles(CHECKLIST_FOLDERS)).toEqual([])
    expect(foldersInCircles({ one: ['two'], two: ['one'], three: ['one'] })).toEqual(['one', 'two'])
  })

  it('keeps fenced packages behind their fence', () => {
    expect(fenceBreaches(server)).toEqual([])
  })

  it('has no cycle of imports', () => {
    expect(findCycle([...server, ...web])).toBeUndefined()
  })

  it('has a web application that imports of the server only types of the contract', () => {
    const breaches = web.flatMap(({ path, imports }) =>
      imports.flatMap(({ specifier, typeOnly }) => {
        const target = targetOf(path, specifier)
        if (target === undefined || target.startsWith('web/')) return []
        return typeOnly && target.startsWith('server/contract/') ? [] : [`${path} → ${target}`]
      }),
    )
    expect(breaches).toEqual([])
  })

  it('has no drawer files', () => {
    const drawers = [...server, ...web, ...sourcesBelow('scripts').map((path) => ({ path }))]
      .map(({ path }) => path)
      .filter((path) => /(^|\/)(utils?|helpers?|common|misc|manager|handler)\b[^/]*$/i.test(path))
    expect(drawers).toEqual([])
  })

  it('has no barrels and no default exports on the server', () => {
    const offenders = server.filter(
      ({ path, text }) => /(^|\/)index\.ts$/.test(path) || /^export (default|\*)/m.test(text),
    )
    expect(offenders.map(({ path }) => path)).toEqual([])
  })

  it('states every relative import with its extension, so that it runs with and without a build', () => {
    const bare = server.flatMap(({ path, imports }) =>
      imports.flatMap(({ specifier }) =>
        specifier.startsWith('.') && !/\.(ts|json)$/.test(specifier)
          ? [`${path} → ${specifier}`]
          : [],
      ),
    )
    expect(bare).toEqual([])
  })
})

describe('the tests above', () => {
  it.each([
    [
      'law reaching for http',
      'server/law/x.ts',
      "import { a } from '../http/app.ts'",
      layerBreaches,
    ],
    [
      'search reaching for checklist',
      'server/search/x.ts',
      "import { a } from '../checklist/condition/truth.ts'",
      layerBreaches,
    ],
    [
      'a type reaching across',
      'server/law/x.ts',
      "import type { A } from '../services.ts'",
      layerBreaches,
    ],
    [
      'a type reaching up among the folders of the checklist',
      'server/checklist/condition/x.ts',
      "import type { A } from '../verdict/verdict.ts'",
      folderBreaches,
    ],
    ['a folder of the checklist without a row', 'server/checklist/x/y.ts', '', folderBreaches],
    ['a file beside the door', 'server/checklist/x.ts', '', folderBreaches],
    ['a layer without a row', 'server/misc/x.ts', '', layerBreaches],
    ['a dynamic import', 'server/law/x.ts', "await import('../http/app.ts')", layerBreaches],
    ['jieba elsewhere', 'server/search/x.ts', "import jieba from 'nodejieba'", fenceBreaches],
    [
      'files in a pure layer',
      'server/answer/x.ts',
      "import { readFile } from 'node:fs/promises'",
      fenceBreaches,
    ],
  ] as const)('notice %s', (_name, path, text, breaches) => {
    expect(breaches([planted(path, text)])).toHaveLength(1)
  })

  it('notice a cycle', () => {
    const cycle = findCycle([
      planted('server/law/a.ts', "import { b } from './b.ts'"),
      planted('server/law/b.ts', "export { a } from './a.ts'"),
    ])
    expect(cycle).toEqual(['server/law/a.ts', 'server/law/b.ts', 'server/law/a.ts'])
  })
})
