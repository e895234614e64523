// Validation issues of zod in Chinese: which field, what it must be, what to do. No wire format, no status.

import type { FastifySchemaValidationError } from 'fastify/types/schema.js'

type Issue = FastifySchemaValidationError

/** Fields as a reader calls them; others keep their name. */
const FIELDS: Readonly<Record<string, string>> = {
  q: '查询内容（q）',
  limit: '条数（limit）',
  document: '文件（document）',
  documents: '文件范围（documents）',
  asOf: '日期（asOf）',
  previous: '前面的提问（previous）',
  question: '问题（question）',
  history: '对话（history）',
  role: '角色（role）',
  content: '内容（content）',
  audience: '身份（audience）',
  language: '语言（language）',
  facts: '事实（facts）',
  narrative: '案情（narrative）',
  text: '文本（text）',
  id: '编号（id）',
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  object: '对象',
  record: '对象',
  array: '列表',
}

const MEASURES: Readonly<Record<string, string>> = { string: '个字', array: '项' }

const nameOf = (path: string): string => {
  const segments = path.split('/').filter((segment) => segment !== '')
  if (segments.length === 0) return '请求正文'
  return segments
    .map((segment) =>
      /^\d+$/.test(segment)
        ? `第 ${Number(segment) + 1} 项`
        : (FIELDS[segment] ?? `“${segment.slice(0, 80)}”`),
    )
    .join('的')
}

const textParameter = (issue: Issue, name: string): string => {
  const value: unknown = issue.params[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** What a value must be, one entry for each kind of issue that zod 4 reports. */
const REQUIREMENTS: Readonly<Record<string, (issue: Issue) => string>> = {
  invalid_type: (issue) => {
    const expected = textParameter(issue, 'expected')
    return `缺少或类型不对，应为${TYPES[expected] ?? expected}`
  },
  too_small: (issue) => {
    const minimum = textParameter(issue, 'minimum')
    const measure = MEASURES[textParameter(issue, 'origin')]
    if (measure === undefined) return `太小，不得小于 ${minimum}`
    return minimum === '1' ? '是空的，请填写' : `太短，至少 ${minimum} ${measure}`
  },
  too_big: (issue) => {
    const maximum = textParameter(issue, 'maximum')
    const measure = MEASURES[textParameter(issue, 'origin')]
    return measure === undefined ? `太大，不得大于 ${maximum}` : `太长，至多 ${maximum} ${measure}`
  },
  invalid_format: (issue) =>
    textParameter(issue, 'format') === 'date'
      ? '不是存在的日期，应写作 YYYY-MM-DD，例如 2024-05-01'
      : '格式不对',
  invalid_value: (issue) => {
    const values: unknown = issue.params.values
    return Array.isArray(values) ? `应为以下之一：${values.join('、')}` : '不是允许的值'
  },
  invalid_union: () => '的值类型不对，应为 true、false、数字、文字，或者文字的列表',
  unrecognized_keys: () => '含有不认识的字段',
  custom: (issue) => issue.message ?? '不符合要求',
}

/** True when the only thing wrong is that a date is not one. */
export const isDateIssue = (issue: Issue): boolean =>
  issue.keyword === 'invalid_format' && textParameter(issue, 'format') === 'date'

/** Issues in Chinese, at most twenty; `path` is a JSON pointer into the body or the query. */
export function describeIssues(
  issues: readonly Issue[],
): readonly { readonly path: string; readonly message: string }[] {
  return issues.slice(0, 20).map((issue) => ({
    path: issue.instancePath,
    message: `${nameOf(issue.instancePath)}${(REQUIREMENTS[issue.keyword] ?? (() => '不符合要求'))(issue)}`,
  }))
}
