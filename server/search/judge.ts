// How sure it is that the texts answer a question, by what was found for it and by what it continues.

import type { Language } from '../contract/language.ts'
import type { Corpus } from '../law/corpus.ts'
import { sentencesIn } from '../words/sentences.ts'
import { type FoundText, unstatedMeasure } from './asked-measure.ts'
import { type Confidence, type FindOutside, judgeConfidence, withNearSource } from './confidence.ts'
import type { FoundArticle } from './hit-writer.ts'
import type { Lexicon } from './lexicon.ts'
import { normaliseText } from './normalise.ts'
import { nearestSource } from './outside-evidence.ts'
import type { Ranking, RankQuestion } from './rank-question.ts'
import type { RankingModel } from './ranking-model.ts'
import type { SearchIndex } from './snapshot.ts'

/** Score of the best hit from which a question that continues another is judged together with it. */
const NEAR_ENOUGH = 0.35
/** … and from which it is where both together are surer than this: 超过了怎么办 has hardly a word of its own. */
const NEAR_AT_ALL = 0.2
const SURE_TOGETHER = 0.5
/** So many best articles are looked through for a measure that the question asks for. */
export const NEAREST = 5

/** A question that was ranked: its words, the earlier ones, the only document looked at, if any, and the reader's language. */
export interface JudgedRequest {
  readonly q: string
  readonly previous?: readonly string[] | undefined
  readonly document?: string | undefined
  readonly language?: Language | undefined
}

/** What judging needs. */
export interface JudgeDependencies {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
  readonly index: SearchIndex
  readonly model: RankingModel
  readonly rank: RankQuestion
  readonly findOutside: FindOutside
}

/** Judges what was found for questions. */
export interface Judge {
  /** Words of the best articles among hits. */
  nearestTexts(hits: readonly FoundArticle[]): FoundText[]
  /** How sure it is that the texts answer a question of which `hits` were found. Cost: at most another ranking. */
  judge(
    ranking: Ranking,
    hits: readonly FoundArticle[],
    request: JudgedRequest,
  ): Promise<Confidence>
  /** A refusal of a whole message, with the law that probably answers; one for want of a measure says enough. */
  nameSource(
    judged: Confidence,
    ranking: Ranking,
    hits: readonly FoundArticle[],
    language: Language | undefined,
  ): Confidence
}

/** Judge over one index. */
export function createJudge({
  corpus,
  lexicon,
  index,
  model,
  rank,
  findOutside,
}: JudgeDependencies): Judge {
  const nearestTexts: Judge['nearestTexts'] = (hits) =>
    hits.slice(0, NEAREST).map(({ articleId, normative }) => ({
      text: corpus.provision(articleId)?.text ?? '',
      normative,
    }))

  const judge: Judge['judge'] = async (ranking, hits, { q, previous = [], document, language }) => {
    const say = sentencesIn(language)
    const topic = findOutside(ranking.query.text)
    const unstated = unstatedMeasure(ranking.query.text, nearestTexts(hits), say)
    const judgeBy = ({ confidence }: Ranking): Confidence =>
      judgeConfidence(confidence, hits[0]?.score, topic, model, unstated, say)
    const alone = judgeBy(ranking)
    // 那简易程序呢 says little by itself: what it asks is said by both questions together.
    const isOpen = !alone.answerable && ranking.query.continued && topic === undefined
    if (!isOpen) return alone
    const both = [...previous.slice(-1), q].join(' ')
    const best = hits[0]?.score ?? 0
    const together = best >= NEAR_AT_ALL ? judgeBy(await rank(both, [], { document })) : alone
    if (together.confidence >= SURE_TOGETHER) return together
    if (best >= NEAR_ENOUGH && together.answerable) return together
    // 律师能看案卷吗？侦查阶段呢？ Which law would answer is told by both questions too.
    const beyond = findOutside(normaliseText(both))
    return beyond === undefined
      ? alone
      : {
          ...alone,
          reason: say.beyond.reason(beyond),
          missingSource: say.beyond.source(beyond.source),
        }
  }

  const nameSource: Judge['nameSource'] = (judged, ranking, hits, language) => {
    const { query, table } = ranking
    if (judged.answerable || hits.length === 0) return judged
    if (unstatedMeasure(query.text, nearestTexts(hits)) !== undefined) return judged
    const annotated = index.passages.questions.length
    return withNearSource(
      judged,
      nearestSource(table.questionCosines, annotated, lexicon.outsideSources),
      sentencesIn(language),
    )
  }

  return { nearestTexts, judge, nameSource }
}
