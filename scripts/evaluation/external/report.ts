// The table of an external benchmark, with the figures that others have published beside it.

import type { JudgedQuestion, System } from './cross-validate.ts'
import { SYSTEMS } from './cross-validate.ts'

/** Figures of the STARD paper (Su et al., Findings of EMNLP 2024) on its own corpus of 55 348 articles. */
const PUBLISHED: readonly string[] = [
  'published, on the original corpus: BM25 recall@10 0.394, recall@100 0.649;',
  'trained dense retriever recall@10 0.606, recall@100 0.907, MRR@10 0.472',
]

interface Means {
  readonly recall10: number
  readonly recall100: number
  readonly mrr10: number
}

function measure(judged: readonly JudgedQuestion[], system: System): Means {
  let recall10 = 0
  let recall100 = 0
  let mrr10 = 0
  for (const { gold, rankings } of judged) {
    const found = (k: number): number =>
      gold.filter((article) => rankings[system].slice(0, k).includes(article)).length / gold.length
    recall10 += found(10)
    recall100 += found(100)
    const rank = rankings[system].slice(0, 10).findIndex((article) => gold.includes(article))
    mrr10 += rank < 0 ? 0 : 1 / (rank + 1)
  }
  const count = Math.max(1, judged.length)
  return { recall10: recall10 / count, recall100: recall100 / count, mrr10: mrr10 / count }
}

/** Lines of the table: all questions, those whose articles had no label, and the rest. */
export function externalTable(judged: readonly JudgedQuestion[]): string[] {
  const groups = [
    ['all', judged],
    ['unseen articles', judged.filter(({ unseen }) => unseen)],
    ['seen articles', judged.filter(({ unseen }) => !unseen)],
  ] as const
  return [
    'external benchmark, five-fold cross-validation            n    r@10   r@100  mrr@10',
    ...groups.flatMap(([name, group]) =>
      SYSTEMS.map((system) => {
        const { recall10, recall100, mrr10 } = measure(group, system)
        const figures = [recall10, recall100, mrr10].map((value) => value.toFixed(3).padStart(7))
        return `${name.padEnd(20)}${system.padEnd(30)}${String(group.length).padStart(6)} ${figures.join(' ')}`
      }),
    ),
    ...PUBLISHED,
  ]
}
