// Runs the stages of the scale benchmark, and puts their figures into a report and a plot.

import { mkdirSync } from 'node:fs'
import { loadavg } from 'node:os'
import { describeMachine, formatMegabytes, formatMs } from '../markdown.ts'
import { FUSION, measureAll, middleStart } from './figures.ts'
import { plotEngines } from './plot.ts'
import type { ScaleSetting } from './stages.ts'
import {
  dictionaryTable,
  goalTable,
  growthTable,
  memoryTable,
  pointsOf,
  searchTable,
} from './tables.ts'

const load = (): string => (loadavg()[0] ?? 0).toFixed(1)

/**
 * Everything measured, as Markdown, and the plot as SVG. Cost: about twelve minutes on two quiet cores, and 6 GB at a million
 * passages; a run that was broken off goes on where it was.
 */
export async function reportScale(
  setting: ScaleSetting,
): Promise<{ markdown: string; svg: string }> {
  mkdirSync(setting.work, { recursive: true })
  const loadBefore = load()
  const figures = await measureAll(setting)
  const { articles, linesMs, rows, starts, vectors, snapshot } = figures
  const start = middleStart(starts)
  const markdown = [
    '# Speed and scale',
    `Machine: ${describeMachine()}; load average ${loadBefore} when the run began, ${load()} when it ended. Made by
\`npm run bench -- --scale FOLDER WORK --write\`, where FOLDER holds a benchmark of lay questions and articles of law; its data are not
part of this project. Stages that neither code nor data had changed for were taken over from an earlier run in WORK.
${articles.toLocaleString('en')} articles, ${rows.get(FUSION)?.latency.count ?? 0} questions with the articles that answer them.`,
    '## Search, side by side',
    searchTable(figures),
    '![recall@10 against p95](scale.svg)',
    `Every engine is built and asked in a process of its own, one after the other, from the same file of words: title, chapter and text cut by
jieba with the legal dictionary, the same stop words left out (${(linesMs / 1000).toFixed(0)} s, once, not counted). Each ranks by any of the words with its own
defaults; the trigram index of FTS5 gets the texts themselves and every three characters of a question. An engine that has spent
45 s of processor time on taking articles in is asked twenty questions about those that it has. Times are from tokens to the
best ten, after 300 questions that are not counted; those of the whole pipeline are from the characters of the question and hold its
cutting, the model and the labelled questions. “Processor” is the mean time that a question took of all cores, which a busy machine
stretches least. Models rank only questions of the part that they were not fitted to. The few numbers of the fusion (shares of words, pairs,
characters, law and neighbours, worth of kinds of law) were chosen on these questions by cross-validation: parts that were left out each
time had recall@10 0.559 in a trial of the same form.`,
    '## Goals',
    goalTable(figures),
    `From snapshot, the middle one of three: ${formatMegabytes(snapshot)} of files, read in ${formatMs(start?.indexMs ?? 0)}, then jieba's dictionary, then the first question; ${formatMegabytes(start?.bytes)} of memory
with the dictionary. Vectors: ${vectors.count.toLocaleString('en')} of ${vectors.dimension} numbers by the product's own embedder, ${formatMs(vectors.p50)} at the median where exact search takes
${formatMs(vectors.exactP50)}; built in ${(vectors.buildMs / 1000).toFixed(0)} s.`,
    '## Memory',
    memoryTable(figures),
    `Each is opened in a fresh process, in memory as a whole, and what the process grew by is counted after everything was freed that can be:
once opened, and again after all questions. FTS5 keeps where in a text a word stands, which no engine here is asked for.`,
    '## Dictionary',
    dictionaryTable(figures),
    '## Growth',
    growthTable(figures),
    `Lexical fusion with two hundred candidates, law and neighbours. Up to ${articles.toLocaleString('en')} passages are articles as they are. Beyond, there are copies in which three of ten
tokens are exchanged for those of another article, chosen by a fixed seed among the thousand before it, each copy under a law of its own
round: their postings differ, and the number of terms grows little, which is what larger corpora of one language do too. Build is
processor time, from words in memory, and holds that of varying them.`,
    '',
  ].join('\n\n')
  return { markdown, svg: plotEngines(pointsOf(figures)) }
}
