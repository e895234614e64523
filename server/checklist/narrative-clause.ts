// A narrative cut into sentences and clauses, each with its place, and what makes a clause no statement of fact.

import type { Span } from '../law/span.ts'

/** A piece of a sentence between two marks. `span` is in the narrative; `sentence` is the whole sentence's text. */
export interface Clause {
  readonly text: string
  readonly span: Span
  readonly sentence: string
  /** The clause before it in the same sentence. */
  readonly before: string
}

/** 张某认罪认罚。 → one match; the mark that ends it included. */
const SENTENCE = /[^。！？!?；;\n]+[。！？!?；;\n]*/gu
/** 张某（34岁）认罪认罚， → three matches without marks and brackets. */
const CLAUSE = /[^，,：:。！？!?；;（）()\n]+/gu

/** Clauses of a narrative in order. Cost: linear. */
export function clausesOf(narrative: string): readonly Clause[] {
  const clauses: Clause[] = []
  for (const { 0: sentence, index: start } of narrative.matchAll(SENTENCE)) {
    let before = ''
    for (const { 0: text, index } of sentence.matchAll(CLAUSE)) {
      const span = { start: start + index, end: start + index + text.length }
      clauses.push({ text, span, sentence, before })
      before = text
    }
  }
  return clauses
}

/** 是否认罪, 有没有和解, 能不能用速裁, …吗？: asked, not told. */
const QUESTION =
  /是否|是不是|有没有|有无|能否|能不能|可否|可不可以|会不会|要不要|应不应|该不该|怎么|如何|[吗呢么]$|[？?]/u
/** 听说, 据称, 如果, 打算, 还没问清: not known, not yet, or only said. */
const DOUBT =
  /听说|据说|据称|据传|传闻|传言|有人说|好像|似乎|疑似|大概|也许|或许|估计|恐怕|怀疑|可能会|说不定|如果|假如|假设|倘若|万一|要是|若|的话|一旦|除非|打算|准备|计划|拟于|考虑|有意|想要|希望|争取|愿望|尚待|有待|待查|待核|待定|未查明|尚未查清|未核实|(?<!事实)不清|(?<!来源)不明|不详|不确定|不好说|看不出|没有写|没写|没提|未提及|没记载|未记载|没有记载|尚不知|不知道/u

/** 谈没谈成, 能不能: asked by saying both. */
const EITHER_OR = /(\p{Script=Han})[没不]\1/u

/** Whether a clause tells something at all: not a question, not hearsay, a plan, a condition, or a doubt. */
export function tells(clause: Clause): boolean {
  if (/[？?]/u.test(clause.sentence)) return false
  if (EITHER_OR.test(clause.text)) return false
  return !QUESTION.test(clause.text) && !DOUBT.test(clause.text) && !governedByDoubt(clause.before)
}

/** 听说：…, 据称，…, 如果…，…: the clause before governs this one. */
const GOVERNING = /(?:听说|据说|据称|传闻|如果|假如|假设|倘若|要是|一旦|若)/u
const governedByDoubt = (before: string): boolean => GOVERNING.test(before)
