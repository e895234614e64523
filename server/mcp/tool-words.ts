// What the tools say in words, for clients that read no structured content: law word for word, with its citation.

import type { z } from 'zod'
import { deadlineText } from '../contract/deadline-words.ts'
import { DISCLAIMER } from '../contract/disclaimer.ts'
import { VERDICT_WORDS } from '../contract/verdict-words.ts'
import type {
  askOutput,
  checklistsOutput,
  deadlineOutput,
  evaluateOutput,
  provisionOutput,
  searchOutput,
  verifyOutput,
} from './tool-shapes.ts'

const lines = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n')

/** Hits, best first, each with its words. */
export const sayHits = ({ hits, notice }: z.infer<typeof searchOutput>): string =>
  lines(
    notice,
    ...hits.map(({ citation, text, url, provisionId, normative }) =>
      lines(
        `${citation}${normative ? '' : '（不是法律依据）'}：${text}`,
        `  ${provisionId} ${url}`,
      ),
    ),
    hits.length === 0 ? '收录的文件中没有找到。' : '',
  )

/** A provision with its citation. */
export const sayProvision = ({
  citations,
  text,
  url,
  id,
  documentTitle,
  normative,
}: z.infer<typeof provisionOutput>): string =>
  lines(
    `${citations.full}${normative ? '' : '（不是法律依据）'}`,
    text,
    `${documentTitle} · ${id} · ${url}`,
  )

type Part = NonNullable<z.infer<typeof verifyOutput>['checked'][number]['difference']>[number]

const sayPart = ({ kind, text }: Part): string =>
  ({ same: text, written: `［写作：${text}］`, stored: `［原文：${text}］` })[kind]

/** Every citation with its verdict, then the count. */
export const sayVerification = ({ checked, summary }: z.infer<typeof verifyOutput>): string =>
  lines(
    ...checked.map(({ verdict, quote, detail, provisionId, difference = [] }) =>
      lines(
        `［${VERDICT_WORDS[verdict]}］${quote}`,
        `  ${detail}${provisionId ? ` ${provisionId}` : ''}`,
        difference.length > 0 ? `  ${difference.map(sayPart).join('')}` : '',
      ),
    ),
    summary,
  )

/** The catalogue, or the facts of one checklist. */
export const sayChecklists = ({
  checklists,
  checklist,
}: z.infer<typeof checklistsOutput>): string =>
  checklist === undefined
    ? lines(...checklists.map(({ id, title }) => `${id}：${title}`))
    : lines(
        `${checklist.title}（${checklist.id}，${checklist.version}）${checklist.url}`,
        ...checklist.facts.map(({ id, type, question, values }) => {
          const choices = values ? `（${values.map((value) => value.id).join('、')}）` : ''
          return `${id}：${type}${choices}，${question}`
        }),
      )

/** Facts that are missing, as questions that a client can put to its user. */
const sayMissing = (facts: z.infer<typeof evaluateOutput>['missingFacts']): string =>
  facts.length === 0
    ? ''
    : lines('还需要查明：', ...facts.map(({ id, question }) => `  ${id}：${question}`))

type Verdict = Pick<
  z.infer<typeof deadlineOutput>,
  'deadlines' | 'determined' | 'conflicts' | 'gaps' | 'notes'
>

/** Every deadline with its last day and the steps to it, or why it has no day. */
const sayDays = ({ deadlines, determined }: Verdict): string =>
  lines(
    ...deadlines.flatMap((deadline) => [
      deadlineText(deadline, determined),
      ...deadline.steps.map(({ text, date }) => `  ${text}${date ? `：${date}` : ''}`),
    ]),
  )

/** What is to be heeded with a verdict: where texts differ, where they are silent, what does not fit. */
const sayCautions = ({ conflicts, gaps, notes }: Verdict): string =>
  lines(
    ...conflicts.map(({ title, note }) => `规定不一致：${title}。${note}`),
    ...gaps.map(({ title, note }) => `文件没有规定：${title}。${note}`),
    ...notes.map((note) => `提示：${note}`),
  )

/** Further duties and rights that come with the outcome. */
function sayConsequences({ findings }: z.infer<typeof evaluateOutput>): string {
  const following = findings.filter(({ follows }) => follows)
  if (following.length === 0) return ''
  return lines(
    '同时：',
    ...following.map(({ title, legalBasis }) => {
      const sources = legalBasis.map(({ citation }) => citation).join('、')
      return `  ${title}${sources === '' ? '' : `（${sources}）`}`
    }),
  )
}

/** The verdict with its reasons, what comes with it and what to heed, or what is missing. */
export const sayEvaluation = (evaluation: z.infer<typeof evaluateOutput>): string =>
  lines(
    `结论：${evaluation.outcome.title}`,
    ...evaluation.reasons.map(({ citation, quote }) => `${citation}：“${quote}”`),
    sayConsequences(evaluation),
    sayDays(evaluation),
    sayMissing(evaluation.missingFacts),
    sayCautions(evaluation),
    evaluation.url,
    DISCLAIMER,
  )

/** The deadlines, then what is missing and what to heed. */
export const sayDeadlines = (found: z.infer<typeof deadlineOutput>): string =>
  lines(
    `结论：${found.outcome.title}`,
    sayDays(found),
    sayMissing(found.missingFacts),
    sayCautions(found),
    found.url,
    DISCLAIMER,
  )

type Said = z.infer<typeof askOutput>['statements'][number]

/** What a quotation is to the answer: a client must not take what is near for what decides. */
const QUOTED: Readonly<Record<Said['role'], string>> = {
  lead: '原文',
  answer: '原文',
  context: '同条全文',
  related: '相关原文',
  background: '调研报告，不是法律依据',
}

function kindOf({ kind, role, verified }: Said): string {
  switch (kind) {
    case 'quotation':
      return QUOTED[role]
    case 'finding':
      return '结论'
    case 'note':
      return '说明'
    case 'generated':
      return verified ? '模型文字，引文已核对' : '模型文字，未经核对'
  }
}

/** The statements of an answer, or why there are none; the reason once. */
export const sayAnswer = (answer: z.infer<typeof askOutput>): string =>
  lines(
    ...answer.statements.map((statement) => {
      const sources = statement.citations.map(({ label, provisionId }) => `${label} ${provisionId}`)
      return lines(
        `［${kindOf(statement)}］${statement.text}`,
        sources.length > 0 ? `  ——${sources.join('；')}` : '',
      )
    }),
    answer.statements.some(({ text }) => text === answer.reason) ? '' : answer.reason,
    answer.missingSource && `需要的文件：${answer.missingSource}`,
    answer.checklist && `可以用清单判断：${answer.checklist.title}（${answer.checklist.id}）`,
    DISCLAIMER,
  )
