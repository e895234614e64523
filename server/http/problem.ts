// Problem details (RFC 9457) of whatever went wrong. Says nothing about the inside of the server.

import type { FastifyError, FastifyRequest } from 'fastify'
import type { Problem } from '../contract/shared-shapes.ts'
import { AppError, ERROR_STATUS, type ErrorCode } from '../errors.ts'
import { describeIssues, isDateIssue } from './issue-words.ts'

/** Media type of every error that the API sends. */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8'

const TITLES: Readonly<Record<ErrorCode, string>> = {
  BAD_REQUEST: '请求无法理解',
  MALFORMED_JSON: '请求正文不是合法的 JSON',
  VALIDATION_FAILED: '请求内容不符合要求',
  PAYLOAD_TOO_LARGE: '请求内容太长',
  UNSUPPORTED_MEDIA_TYPE: '不支持的内容类型',
  FILE_UNREADABLE: '文件读不出来',
  TOO_MANY_REQUESTS: '请求过于频繁',
  TOO_BUSY: '服务器正忙',
  FORBIDDEN_ORIGIN: '不接受来自其他网站的请求',
  ROUTE_NOT_FOUND: '没有这个地址',
  METHOD_NOT_ALLOWED: '这个地址不接受这种方法',
  UNKNOWN_DOCUMENT: '没有这份文件',
  UNKNOWN_PROVISION: '没有这一条款',
  UNKNOWN_CHECKLIST: '没有这份清单',
  UNKNOWN_TOPIC: '没有这个专题',
  UNKNOWN_EXERCISE: '没有这道练习',
  UNKNOWN_CLASS: '没有这个课堂',
  UNKNOWN_FACT: '清单中没有这个事实',
  WRONG_FACT_TYPE: '事实的值类型不对',
  CONTRADICTORY_FACTS: '事实互相矛盾',
  INVALID_DATE: '日期不存在',
  YEAR_NOT_COVERED: '没有这一年的节假日安排',
  SOURCE_CHANGED: '原文与登记的不一致',
  METADATA_INVALID: '文件信息有误',
  REPAIR_NOT_APPLICABLE: '登记的修补无法适用',
  TEXT_NOT_COVERED: '原文有未归类的文字',
  ANNOTATION_INVALID: '编辑注释有误',
  CHECKLIST_INVALID: '清单规则有误',
  TOPIC_INVALID: '专题文件有误',
  INDEX_DAMAGED: '索引已损坏',
  INDEX_STALE: '索引已过期',
  EMBEDDER_FAILED: '向量服务出错',
  CONFIG_INVALID: '配置有误',
  PORT_IN_USE: '端口被占用',
  DISK_FULL: '磁盘已满',
  INTERNAL: '服务器内部错误',
}

/** Codes of the server framework that are the sender's doing, and ours for them. */
const FRAMEWORK_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BAD_REQUEST',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'MALFORMED_JSON',
  FST_ERR_CTP_INVALID_JSON_BODY: 'MALFORMED_JSON',
  FST_FILES_LIMIT: 'VALIDATION_FAILED',
  FST_ERR_BAD_URL: 'BAD_REQUEST',
  FST_ERR_MAX_PARAM_LENGTH: 'BAD_REQUEST',
  FST_CP_ERR_INVALID_CONTENT_ENCODING: 'UNSUPPORTED_MEDIA_TYPE',
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`

/** Details for errors that carry none of ours. */
function describeFrameworkError(code: ErrorCode, request: FastifyRequest | undefined): string {
  switch (code) {
    case 'PAYLOAD_TOO_LARGE': {
      const limit = request?.routeOptions.bodyLimit
      return `请求正文超过上限${limit ? `（${kilobytes(limit)}）` : ''}。请分段提交。`
    }
    case 'UNSUPPORTED_MEDIA_TYPE':
      return '请求正文须为 JSON，不压缩。请使用请求头 Content-Type: application/json。'
    case 'MALFORMED_JSON':
      return '请求正文不是合法的 JSON：为空、括号或引号不配对，或者含有不允许的键。请检查后重发。'
    default:
      return '请求的地址或格式有误，服务器无法理解。请检查地址中的编码。'
  }
}

const isFrameworkError = (error: unknown): error is FastifyError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'

const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500

/**
 * The error of our table that an unknown error stands for. Input that fails its schema becomes VALIDATION_FAILED,
 * or INVALID_DATE where a date is all that is wrong; what nobody foresaw becomes INTERNAL with its cause kept.
 */
export function toAppError(error: unknown, request?: FastifyRequest): AppError {
  if (error instanceof AppError) return error
  if (isFrameworkError(error) && error.validation) {
    const errors = describeIssues(error.validation)
    const code = error.validation.every(isDateIssue) ? 'INVALID_DATE' : 'VALIDATION_FAILED'
    const detail = `${errors.map((issue) => issue.message).join('；')}。`
    return new AppError(code, detail, { errors }, error)
  }
  const known = isFrameworkError(error) ? FRAMEWORK_CODES[error.code] : undefined
  const status = statusOf(error)
  const code = known ?? (status >= 400 && status < 500 ? 'BAD_REQUEST' : 'INTERNAL')
  const detail =
    code === 'INTERNAL'
      ? '服务器内部出错，原因已记入日志。请稍后再试；若一再出现，请把请求编号告诉管理员。'
      : describeFrameworkError(code, request)
  return new AppError(code, detail, {}, error)
}

/** Problem details of an error, for the sender: `place` and causes stay behind, the path is without its query. */
export function problemOf(error: AppError, request?: FastifyRequest): Problem {
  const { errors, suggestions } = error.details
  return {
    type: `urn:tiaoli:problem:${error.code.toLowerCase().replaceAll('_', '-')}`,
    title: TITLES[error.code],
    status: ERROR_STATUS[error.code],
    code: error.code,
    detail: error.message,
    ...(request && { instance: pathOf(request.url), requestId: request.id }),
    ...(errors && errors.length > 0 && { errors: [...errors] }),
    ...(suggestions && suggestions.length > 0 && { suggestions: [...suggestions] }),
  }
}

/** Path of a request's address, without the query, which may hold what someone asked. */
export const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? url
