// The configured language model put together: endpoint, timers, circuit, wording.

import { createCalls } from '../answer/model/calls.ts'
import { createChatEndpoint } from '../answer/model/chat-endpoint.ts'
import { createCircuit } from '../answer/model/circuit.ts'
import type { ModelConfig } from '../config.ts'
import { createWording, type WordAnswer, type WordingSources } from './wording.ts'

/** Wording with the model of a configuration; nothing where none is configured. Opens no connection. */
export function createModelWording(
  model: ModelConfig | undefined,
  sources: Omit<WordingSources, 'ask' | 'totalMs'>,
): { readonly wordAnswer?: WordAnswer } {
  if (model === undefined) return {}
  const { limits } = model
  const ask = createCalls({
    endpoint: createChatEndpoint(model),
    limits,
    circuit: createCircuit(sources.elapsedMs),
  })
  return { wordAnswer: createWording({ ...sources, ask, totalMs: limits.totalMs }) }
}
