// Entry of the thread that checks long texts. Loads the corpus, then answers one message with one.

import { parentPort, workerData } from 'node:worker_threads'
import { verifyCitations } from '../answer/verify/verify-citations.ts'
import { loadCorpus } from '../store/corpus-files.ts'
import type { VerificationResult, VerificationSetting, VerificationTask } from './verification.ts'

const { corpusRoot, corpusHash }: VerificationSetting = workerData
const corpus = await loadCorpus(corpusRoot)
if (corpus.hash !== corpusHash)
  throw new Error(`Expected the corpus ${corpusHash} but found ${corpus.hash}`)

function check({ id, text, asOf }: VerificationTask): VerificationResult {
  try {
    return { id, response: verifyCitations(corpus, text, { asOf }) }
  } catch (error) {
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (task: VerificationTask) => parentPort?.postMessage(check(task)))
