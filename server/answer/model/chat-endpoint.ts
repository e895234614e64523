// The only place where a language model is called: ChatOpenAI of LangChain over any OpenAI-compatible endpoint.

import { type ModelEndpoint, ModelFailure, type ModelMessage } from './endpoint.ts'
import { createGuardedFetch, type ModelAddress } from './guarded-fetch.ts'
import type { ByteLimits } from './stream-guard.ts'

/** Longest reply asked for, in tokens; five sentences are some 400. */
const MAX_TOKENS = 1200
/** Who may speak in a reply; a chunk in anybody else's name is not the model's. */
const SPEAKERS: ReadonlySet<string> = new Set(['ai', 'generic'])

/**
 * Endpoint over a configured address. The library is loaded at the first call, since that takes a second. Nothing of
 * the process's environment has a say: no other base address, key, organisation, proxy, trace or log.
 */
export function createChatEndpoint(address: ModelAddress, limits?: ByteLimits): ModelEndpoint {
  const loaded = async () => {
    const [{ ChatOpenAI }, { HumanMessage, SystemMessage }] = await Promise.all([
      import('@langchain/openai'),
      import('@langchain/core/messages'),
    ])
    const model = new ChatOpenAI({
      model: address.name,
      // Never sent: the guarded fetch writes its own headers. Without one the library looks for one elsewhere.
      apiKey: 'unused',
      temperature: 0,
      maxTokens: MAX_TOKENS,
      maxRetries: 0,
      streaming: true,
      streamUsage: false,
      useResponsesApi: false,
      configuration: {
        baseURL: address.url,
        fetch: createGuardedFetch(address, limits),
        logLevel: 'off',
        organization: null,
        project: null,
      },
    })
    const toMessage = ({ role, content }: ModelMessage) =>
      role === 'system' ? new SystemMessage(content) : new HumanMessage(content)
    return { model, toMessage }
  }
  let library: ReturnType<typeof loaded> | undefined
  return {
    async *stream(messages, signal) {
      library ??= loaded()
      const { model, toMessage } = await library
      signal.throwIfAborted()
      // Not `.stream()`: that runs callbacks, among them tracers that the environment switches on.
      const chunks = model._streamResponseChunks(messages.map(toMessage), { signal })
      for await (const { text, message } of chunks) {
        if (!SPEAKERS.has(message.getType())) throw new ModelFailure('damaged')
        yield text
      }
    },
  }
}
