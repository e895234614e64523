// Entry of the thread that checks long texts. Loads the corpus, then answers one message with one.

import { parentPort, workerData } from 'node:worker_threads'
import { verifyCitations } from '../answer/verify/verify-citations.ts'
import { answerCalls } from '../apart/thread-calls.ts'
import { loadCorpus } from '../store/corpus-files.ts'
import type { VerificationSetting, VerificationTask } from './verification.ts'

const { corpusRoot, corpusHash }: VerificationSetting = workerData
const corpus = await loadCorpus(corpusRoot)
if (corpus.hash !== corpusHash)
  throw new Error(`Expected the corpus ${corpusHash} but found ${corpus.hash}`)

// The first text of a corpus costs more than others: the words of the law are folded once.
verifyCitations(corpus, '刑诉解释第一条规定：“甲乙丙丁戊己庚辛”', { asOf: '2026-01-01' })
answerCalls(parentPort, ({ text, asOf }: VerificationTask) =>
  verifyCitations(corpus, text, { asOf }),
)
