// The tools of the MCP server: the services, read only, with the contract's shapes.

import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { z } from 'zod'
import type { Hit } from '../contract/search.ts'
import { AppError } from '../errors.ts'
import type { Services } from '../services.ts'
import {
  askInput,
  askOutput,
  checklistsInput,
  checklistsOutput,
  deadlineOutput,
  evaluateInput,
  evaluateOutput,
  provisionInput,
  provisionOutput,
  searchInput,
  searchOutput,
  verifyInput,
  verifyOutput,
} from './tool-shapes.ts'
import {
  sayAnswer,
  sayChecklists,
  sayDeadlines,
  sayEvaluation,
  sayHits,
  sayProvision,
  sayVerification,
} from './tool-words.ts'

/** What the tools need: the services, and the address under which the web application is served. */
export interface ToolSetting {
  readonly services: Services
  /** Without a slash at the end, e.g. `http://127.0.0.1:3000`. */
  readonly baseUrl: string
}

/** Hints for clients: nothing is changed, and nothing but the corpus is read. */
const READ_ONLY = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const

/** One tool: `run` gives a value of `output`, which is cut to that shape, and `say` puts it in words. */
interface ToolDefinition<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: Input
  readonly output: Output
  readonly run: (input: z.output<Input>) => unknown
  readonly say: (value: z.output<Output>) => string
}

/** An error of the table as a client's model can act on it; anything else is not told. */
function explain(error: unknown): CallToolResult {
  const known = error instanceof AppError
  const hints = known ? (error.details.suggestions ?? []) : []
  const said = known ? `${error.message} [${error.code}]` : '服务器内部出错。 [INTERNAL]'
  const text = hints.length > 0 ? `${said}\n可以是：${hints.join('、')}` : said
  return { content: [{ type: 'text', text }], isError: true }
}

function addTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  server: McpServer,
  { name, title, description, input, output, run, say }: ToolDefinition<Input, Output>,
): void {
  const call = async (args: unknown): Promise<CallToolResult> => {
    try {
      const value = output.parse(await run(input.parse(args)))
      return { content: [{ type: 'text', text: say(value) }], structuredContent: value }
    } catch (error) {
      return explain(error)
    }
  }
  const config = { title, description, outputSchema: output, annotations: READ_ONLY }
  server.registerTool(name, { ...config, inputSchema: input as z.ZodObject }, call)
}

const isTitled = (
  words: string,
  { title, group, summary = '' }: { title: string; group: string; summary?: string | undefined },
): boolean => [title, group, summary].some((text) => text.includes(words))

/** Places looked up for one citation, and those of them that are named where it may mean several. */
const MOST_PLACES = 50
const MOST_NAMED = 12

/** 第三条 stands in several texts, 370条、371条 are several places: none of them is chosen. */
function refuseSeveral(provision: string, places: readonly Hit[]): AppError {
  const named = places
    .slice(0, MOST_NAMED)
    .map(({ provisionId, citation }) => `${provisionId}（${citation}）`)
  return new AppError(
    'VALIDATION_FAILED',
    `“${provision}”引到 ${places.length} 处，没有写明是哪一处；一次只能取一处。请写明文件和条号，或者用下面的编号再取。`,
    { suggestions: named },
  )
}

/**
 * Provision that an id or a citation names. Throws UNKNOWN_PROVISION when neither leads to one, VALIDATION_FAILED with
 * the places when a citation may mean several.
 */
async function findProvision(services: Services, provision: string) {
  if (/^[\w-]+\/[\d/-]+$/.test(provision)) return services.readProvision(provision)
  const { kind, hits, notice } = await services.search({ q: provision, limit: MOST_PLACES })
  const [hit] = hits
  if (kind === 'citation' && hit) {
    // Cited places score alike; what was found beside them scores less.
    const places = hits.filter(({ score }) => score === hit.score)
    if (places.length > 1) throw refuseSeveral(provision, places)
    return services.readProvision(hit.provisionId)
  }
  throw new AppError(
    'UNKNOWN_PROVISION',
    notice ??
      `“${provision}”没有引到收录的条款。请写明文件和条号，例如“刑诉解释370条7项”，或者用 search_provisions 查找。`,
  )
}

/** Registers all tools. */
export function addTools(server: McpServer, { services, baseUrl }: ToolSetting): void {
  const urlOf = (id: string): string => `${baseUrl}/law/${id}`
  const checklistUrl = (id: string): string => `${baseUrl}/checklists/${id}`
  const evaluate = async ({ id, ...request }: z.output<typeof evaluateInput>) => {
    const evaluation = await services.evaluations.evaluate(id, request)
    const missing = new Set(evaluation.missing)
    const missingFacts = services.readChecklist(id).facts.filter((fact) => missing.has(fact.id))
    return { ...evaluation, missingFacts, url: checklistUrl(id) }
  }
  const linksTo = (ids: readonly (string | undefined)[]) =>
    [...new Set(ids.flatMap((id) => id ?? []))].map((provisionId) => ({
      provisionId,
      url: urlOf(provisionId),
    }))

  addTool(server, {
    name: 'search_provisions',
    title: '检索条文',
    description:
      '在收录的中国刑事诉讼文件（刑诉法解释、认罪认罚指导意见、同步录音录像规定等）中按问题或引用查找条文，返回原文。Search provisions of Chinese criminal procedure; the texts are word for word.',
    input: searchInput,
    output: searchOutput,
    run: async (query) => {
      const found = await services.search(query)
      return {
        ...found,
        hits: found.hits.map((hit) => ({ ...hit, url: urlOf(hit.provisionId) })),
      }
    },
    say: sayHits,
  })
  addTool(server, {
    name: 'get_provision',
    title: '查看条文',
    description:
      '按编号或引用取一条、款、项、目的原文，连同引用格式、引用和被引用的条文；引用可能指几处时列出各处，不代为选择。Read one provision by id or citation; where a citation may mean several, they are listed and none is chosen.',
    input: provisionInput,
    output: provisionOutput,
    run: async ({ provision }) => {
      const found = await findProvision(services, provision.trim())
      return { ...found, url: urlOf(found.id) }
    },
    say: sayProvision,
  })
  addTool(server, {
    name: 'verify_citations',
    title: '核对引用',
    description:
      '核对一段文字中的每处法条引用和引文：条款是否存在、文字是否一字不差、是否有效。引用法条之后应当用它核对自己的回答。Verify every citation and quotation of a text; use it on your own answer before giving it.',
    input: verifyInput,
    output: verifyOutput,
    run: async ({ text }) => {
      const response = await services.verifyCitations(text)
      return { ...response, links: linksTo(response.checked.map(({ provisionId }) => provisionId)) }
    },
    say: sayVerification,
  })
  addTool(server, {
    name: 'list_checklists',
    title: '清单目录',
    description:
      '列出可以据以判断的清单；给出编号时列出这份清单要问的事实及其类型。List the checklists, or the facts that one of them asks.',
    input: checklistsInput,
    output: checklistsOutput,
    run: ({ words = '', id }) => ({
      checklists: services.listChecklists().filter((checklist) => isTitled(words, checklist)),
      ...(id === undefined
        ? {}
        : { checklist: { ...services.readChecklist(id), url: checklistUrl(id) } }),
    }),
    say: sayChecklists,
  })
  addTool(server, {
    name: 'evaluate_checklist',
    title: '按清单判断',
    description:
      '用编码的规则按已知事实判断；事实不足时指出还能改变结论的事实和下一个问题。结论不是模型生成的。Evaluate a checklist on facts; unknown facts stay unknown.',
    input: evaluateInput,
    output: evaluateOutput,
    run: evaluate,
    say: sayEvaluation,
  })
  addTool(server, {
    name: 'compute_deadline',
    title: '计算期限',
    description:
      '用有期限的清单（例如 appeal-deadline）按事实计算届满日，逐步列出依据，含节假日顺延。Compute a deadline to the day with its steps.',
    input: evaluateInput,
    output: deadlineOutput,
    run: evaluate,
    say: sayDeadlines,
  })
  addTool(server, {
    name: 'ask',
    title: '提问',
    description:
      '就刑事诉讼提问，得到由逐字核对过的原文组成的回答；收录的文件不能回答时明说。Ask a question; the answer consists of proved quotations, or says why there is none.',
    input: askInput,
    output: askOutput,
    run: async (request) => {
      const answer = await services.answer(request)
      const cited = answer.statements.flatMap(({ citations }) => citations)
      return { ...answer, links: linksTo(cited.map(({ provisionId }) => provisionId)) }
    },
    say: sayAnswer,
  })
}
