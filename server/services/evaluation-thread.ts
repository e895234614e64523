// Entry of the thread that evaluates cases with long narratives. Reads corpus and checklists, then answers one message with
// one. Nothing of a case is kept: the next one may be the other side's.

import { parentPort, workerData } from 'node:worker_threads'
import { answerCalls } from '../apart/thread-calls.ts'
import { createChecklistBook } from '../checklist/book.ts'
import { narrativeReader } from '../checklist/narrative/narrative.ts'
import { loadCalendar } from '../store/calendar-files.ts'
import { openChecklists } from '../store/checklist-cache.ts'
import { loadCorpus } from '../store/corpus-files.ts'
import type { EvaluationSetting, EvaluationTask } from './evaluations.ts'

const { corpusRoot, dataRoot, corpusHash, rulesDigest }: EvaluationSetting = workerData
const corpus = await loadCorpus(corpusRoot)
const rules = await openChecklists({ corpusRoot, dataRoot, corpus })
// What a reply's receipt names is what the reply must be made from.
if (corpus.hash !== corpusHash || rules.digest !== rulesDigest)
  throw new Error('Texts or checklists were changed since the server started')
const calendar = await loadCalendar(corpusRoot, dataRoot)
const book = createChecklistBook(corpus, rules.checklists, narrativeReader, { calendar, ...rules })

answerCalls(parentPort, (task: EvaluationTask) =>
  task.call === 'evaluateSheet'
    ? book.evaluateSheet(task.request)
    : book[task.call](task.id, task.request),
)
