// The product as parts of LangChain: its retriever, its embedder and its grounded answer, for others to build on.

import type { CallbackManagerForRetrieverRun } from '@langchain/core/callbacks/manager'
import { Document } from '@langchain/core/documents'
import { Embeddings } from '@langchain/core/embeddings'
import { BaseRetriever } from '@langchain/core/retrievers'
import { RunnableLambda } from '@langchain/core/runnables'
import { readConfig } from './config.ts'
import type { Answer, AnswerRequest } from './contract/answers.ts'
import type { SearchQuery } from './contract/search.ts'
import { createServices, type Services } from './services.ts'
import { findProject } from './store/project-root.ts'

/** The services of this installation, with the settings of the environment. Cost: a second, 40 when the index is built. */
export async function openTiaoli(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Services> {
  const { root, version } = findProject()
  return createServices(readConfig(environment, root), { version })
}

/** Which hits a retriever gives: how many (5 without), of which text, of the law of which day. */
export type ProvisionFilter = Partial<Pick<SearchQuery, 'limit' | 'document' | 'asOf'>>

/** What a retrieved document says of its provision. */
export interface ProvisionMetadata extends Record<string, unknown> {
  readonly provisionId: string
  readonly citation: string
  readonly documentId: string
  readonly documentTitle: string
  readonly authority: string
  readonly normative: boolean
  readonly score: number
}

/**
 * Retriever of provisions: `pageContent` is the law word for word, `id` the provision. Finds nothing rather than anything
 * for questions that the texts do not speak about. Errors as for `Services.search`.
 */
export class ProvisionRetriever extends BaseRetriever<ProvisionMetadata> {
  readonly lc_namespace = ['tiaoli', 'retrievers']
  readonly #services: Pick<Services, 'search'>
  readonly #filter: ProvisionFilter

  constructor(services: Pick<Services, 'search'>, filter: ProvisionFilter = {}) {
    super()
    this.#services = services
    this.#filter = filter
  }

  override async _getRelevantDocuments(
    query: string,
    _callbacks?: CallbackManagerForRetrieverRun,
  ): Promise<Document<ProvisionMetadata>[]> {
    const { hits } = await this.#services.search({ limit: 5, ...this.#filter, q: query })
    return hits.map(
      ({ provisionId, text, citation, documentId, documentTitle, authority, normative, score }) =>
        new Document({
          id: provisionId,
          pageContent: text,
          metadata: {
            provisionId,
            citation,
            documentId,
            documentTitle,
            authority,
            normative,
            score,
          },
        }),
    )
  }
}

/** The built-in embedder: vectors of length 1, made from the corpus, without network. The same text, the same vector. */
export class CorpusEmbeddings extends Embeddings<number[]> {
  readonly #services: Pick<Services, 'embed'>

  constructor(services: Pick<Services, 'embed'>) {
    super({})
    this.#services = services
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.#services.embed(texts)).map((vector) => [...vector])
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector = []] = await this.embedDocuments([text])
    return vector
  }
}

/**
 * The grounded answer as a Runnable: a question, or a whole request, in; statements with proved quotations out. Composes
 * with other Runnables by `pipe`.
 */
export function groundedAnswer(
  services: Pick<Services, 'answer'>,
): RunnableLambda<string | AnswerRequest, Answer> {
  return RunnableLambda.from((request: string | AnswerRequest) =>
    services.answer(typeof request === 'string' ? { question: request } : request),
  ).withConfig({ runName: 'tiaoli.groundedAnswer' }) as RunnableLambda<
    string | AnswerRequest,
    Answer
  >
}
