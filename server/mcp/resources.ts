// The texts as resources of the MCP server: a whole document, or one provision, as plain text.

import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import { ErrorCode, McpError, type ReadResourceResult } from '@modelcontextprotocol/sdk/types.js'
import type { DocumentDetail, DocumentSummary } from '../contract/documents.ts'
import { AppError } from '../errors.ts'
import type { Services } from '../services.ts'

/** Scheme of resource addresses: `tiaoli://law/` and a document or provision id. */
const PREFIX = 'tiaoli://law/'
const MEDIA_TYPE = 'text/plain'

const datesOf = ({ effectiveOn, expiresOn, authority }: DocumentSummary): string =>
  [
    authority.name,
    effectiveOn === undefined ? '' : `${effectiveOn} 起施行`,
    expiresOn === undefined ? '' : `有效期至 ${expiresOn} 前`,
  ]
    .filter((part) => part !== '')
    .join('，')

/** A document as text: title, validity, then every article, or every part of a report, on lines of its own. */
function textOf(document: DocumentDetail): string {
  const articles = document.articles.map(({ mark, paragraphs }) => {
    const [first = '', ...rest] = paragraphs.map(({ text }) => text)
    return [`${mark}　${first}`, ...rest].join('\n')
  })
  const parts = (document.parts ?? []).map(({ text }) => text)
  const notice = document.normative ? '' : '（这是调研报告，不是法律依据。）'
  return [document.title + notice, datesOf(document), ...articles, ...parts].join('\n\n')
}

/** What is not there is an error of the protocol, with the product's own words. */
function refuse(error: unknown): never {
  if (error instanceof AppError) throw new McpError(ErrorCode.InvalidParams, error.message)
  throw new McpError(ErrorCode.InternalError, '服务器内部出错。')
}

const read = (uri: string, text: () => string): ReadResourceResult => {
  try {
    return { contents: [{ uri, mimeType: MEDIA_TYPE, text: text() }] }
  } catch (error) {
    return refuse(error)
  }
}

/** Registers the documents, each with its own address, and the template for provisions. */
export function addResources(server: McpServer, services: Services): void {
  for (const document of services.listDocuments()) {
    const uri = `${PREFIX}${document.id}`
    server.registerResource(
      document.id,
      uri,
      { title: document.title, description: datesOf(document), mimeType: MEDIA_TYPE },
      () => read(uri, () => textOf(services.readDocument(document.id))),
    )
  }
  const ids = services.listDocuments().map(({ id }) => `${id}/`)
  server.registerResource(
    'provision',
    new ResourceTemplate(`${PREFIX}{+provisionId}`, {
      list: undefined,
      complete: { provisionId: (typed) => ids.filter((id) => id.startsWith(typed)) },
    }),
    {
      title: '一个条、款、项或目',
      description: '例如 tiaoli://law/spc-interpretation-2021/370/1/7',
      mimeType: MEDIA_TYPE,
    },
    ({ href }, { provisionId }) =>
      read(href, () => {
        const { citations, text } = services.readProvision(String(provisionId))
        return `${citations.full}\n${text}`
      }),
  )
}
