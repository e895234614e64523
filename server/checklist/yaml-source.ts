// A YAML file with the line of every entry, and the one way in which a rule file is refused.

import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { AppError } from '../errors.ts'

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

/** Node whose start is the place of an entry: its key in a map, where it has one. */
function nodeAt(root: Node | null, path: YamlPath): Node | null {
  let node: Node | null = root
  for (const [depth, step] of path.entries()) {
    if (!isMap(node) && !(node && 'items' in node)) return node
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step)
      if (!pair) return node
      if (depth === path.length - 1) return isScalar(pair.key) ? pair.key : node
      node = (pair.value as Node | null) ?? node
      continue
    }
    const item: unknown = typeof step === 'number' ? node.items[step] : undefined
    if (item === undefined) return node
    node = item as Node
  }
  return node
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
        : `不是合法的 YAML：${problem.message}`
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

/** Innermost problem of a union: the one deepest in the file. */
function deepest(issue: z.core.$ZodIssue, prefix: YamlPath): { path: YamlPath; message: string } {
  const path = [...prefix, ...issue.path.filter(isStep)]
  const here = { path, message: issue.message }
  if (issue.code !== 'invalid_union') return here
  return issue.errors
    .flatMap((branch) => branch.map((inner) => deepest(inner, path)))
    .reduce((best, found) => (found.path.length > best.path.length ? found : best), here)
}

/** The data of a file as its schema has it; refused with the line of the first field that does not fit. */
export function parseAs<T>(source: YamlSource, schema: z.ZodType<T>): T {
  const result = schema.safeParse(source.data)
  if (result.success) return result.data
  const [issue] = result.error.issues
  if (!issue) return source.refuse([], '不合要求')
  const { path, message } = deepest(issue, [])
  return source.refuse(path, `${path.join('.') || '（整个文件）'} 不合要求：${message}`)
}
