// A YAML file with the line of every entry, and the one way in which a rule file is refused.

import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { z } from 'zod'
import { AppError } from '../../errors.ts'

/** A file as it was read. `file` is the path from the project's root. */
export interface RuleFile {
  readonly file: string
  readonly text: string
}

/** Keys and indices from the top of a file to an entry. */
export type YamlPath = readonly (string | number)[]

/** A file that was read, with places. `file` is relative to the project. */
export interface YamlSource {
  readonly file: string
  readonly data: unknown
  /** 1-based line of an entry, or of the nearest entry above it that exists. */
  readonly line: (path: YamlPath) => number
  /** Refuses the file: throws CHECKLIST_INVALID naming file, line and what is wrong. */
  readonly refuse: (path: YamlPath, message: string) => never
}

/** The file refused. `line` is 1-based. */
export const checklistInvalid = (file: string, line: number, message: string): AppError =>
  new AppError('CHECKLIST_INVALID', `${file} 第 ${line} 行：${message}`, {
    place: `${file}:${line}`,
  })

/** Entry below a node, and the node to name it by: its key in a map. Undefined when there is none. */
function entryOf(node: Node, step: string | number): { place: Node; value: Node } | undefined {
  if (isMap<Node, Node>(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step)
    return pair && { place: pair.key, value: pair.value ?? pair.key }
  }
  const value = isSeq<Node>(node) && typeof step === 'number' ? node.items[step] : undefined
  return value && { place: value, value }
}

/** Node whose start is the place of an entry, or of the nearest entry above it that exists. */
function nodeAt(root: Node | null, path: YamlPath): Node | null {
  let place = root
  let node = root
  for (const step of path) {
    const entry: ReturnType<typeof entryOf> = node ? entryOf(node, step) : undefined
    if (!entry) break
    place = entry.place
    node = entry.value
  }
  return place
}

/**
 * Reads YAML text. Throws CHECKLIST_INVALID with the line for a syntax error or a key that stands twice.
 * `data` is not checked yet.
 */
export function readYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: true })
  const [problem] = document.errors
  if (problem) {
    const message =
      problem.code === 'DUPLICATE_KEY'
        ? '同一个标识写了两次'
        : `不是合法的 YAML：${problem.message.replace(/ at line [\s\S]*$/, '')}`
    throw checklistInvalid(file, lines.linePos(problem.pos[0]).line, message)
  }
  const line = (path: YamlPath): number => {
    const start = nodeAt(document.contents, path)?.range?.[0] ?? 0
    return Math.max(1, lines.linePos(start).line)
  }
  const refuse = (path: YamlPath, message: string): never => {
    throw checklistInvalid(file, line(path), message)
  }
  return { file, data: document.toJS() as unknown, line, refuse }
}

const isStep = (step: PropertyKey): step is string | number => typeof step !== 'symbol'

/** Zod's messages in Chinese. */
const { localeError } = z.locales.zhCN()

/** Zod's words for a missing key and for an empty text speak of types and sizes: an author wants to know what to write. */
function plainMessage(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return '缺少这个键'
  if (issue.code === 'too_small' && issue.origin === 'string') return '不能为空'
  return issue.message
}

/** Innermost problem of a union: the one deepest in the file. A key that nobody knows is named itself. */
function deepest(issue: z.core.$ZodIssue, prefix: YamlPath): { path: YamlPath; message: string } {
  const path = [...prefix, ...issue.path.filter(isStep)]
  if (issue.code === 'unrecognized_keys')
    return { path: [...path, issue.keys[0] ?? ''], message: '不认识这个键' }
  const here = { path, message: plainMessage(issue) }
  if (issue.code !== 'invalid_union') return here
  return issue.errors
    .flatMap((branch) => branch.map((inner) => deepest(inner, path)))
    .reduce((best, found) => (found.path.length > best.path.length ? found : best), here)
}

/** The data of a file as its schema has it; refused with the line of the first field that does not fit. */
export function parseAs<T>(source: YamlSource, schema: z.ZodType<T>): T {
  const result = schema.safeParse(source.data, { error: localeError, reportInput: true })
  if (result.success) return result.data
  const { issues } = result.error
  // A mistyped key also leaves the right one missing: name the mistyped one.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  if (!issue) return source.refuse([], '不合要求')
  const { path, message } = deepest(issue, [])
  return source.refuse(path, `${path.join('.') || '（整个文件）'} 不合要求：${message}`)
}
