// The stored words in which a quotation of a place may stand: its own, with the leads above it and the article's mark.

import type { Corpus } from '../../law/corpus.ts'
import type { Provision } from '../../law/document.ts'
import { type Folded, fold } from './fold.ts'
import type { Unit, Wording } from './wording.ts'

/** Part of a haystack: folded characters `[from, to)` and where each stands in the text of `provision`. */
export interface Section {
  /** Absent for the mark of an article, which is no part of its text. */
  readonly provision?: Provision
  readonly from: number
  readonly to: number
  readonly starts: readonly number[]
}

/** Stored words, folded, that are searched as one run. */
export interface Haystack {
  readonly original: string
  readonly folded: Folded
  readonly sections: readonly Section[]
  /** From here on stand the place's own words; a quotation must reach into them. */
  readonly ownFrom: number
  /** True when words are left out between a lead and the place: 有下列情形之一的：… （七）…. */
  readonly skips: boolean
  readonly provision?: Provision
  readonly unit?: Unit
}

interface Part {
  readonly provision?: Provision
  readonly text: string
  readonly folded: Folded
}

function join(parts: readonly Part[], own: number, rest: Pick<Haystack, 'skips' | 'provision'>) {
  const sections: Section[] = []
  const starts: number[] = []
  let [original, text, ownFrom] = ['', '', 0]
  for (const [index, part] of parts.entries()) {
    if (index === own) ownFrom = text.length
    const { length } = part.folded.text
    sections.push({
      ...(part.provision ? { provision: part.provision } : {}),
      from: text.length,
      to: text.length + length,
      starts: part.folded.starts,
    })
    for (const start of part.folded.starts) starts.push(original.length + start)
    original += part.text
    text += part.folded.text
  }
  return { original, folded: { text, starts }, sections, ownFrom, ...rest }
}

/** Haystack of a unit of the corpus. */
export function haystackOf(unit: Unit): Haystack {
  const { original, folded, provision } = unit
  const section = { from: 0, to: folded.text.length, starts: folded.starts }
  return {
    original,
    folded,
    sections: [{ ...section, ...(provision ? { provision } : {}) }],
    ownFrom: 0,
    skips: false,
    ...(provision ? { provision } : {}),
    unit,
  }
}

const whole = (wording: Wording, provision: Provision): Part => ({
  provision,
  text: provision.text,
  folded: wording.folded(provision),
})

const markOf = ({ mark }: Provision): Part => ({ text: mark, folded: fold(mark) })

const parentOf = (corpus: Corpus, { id }: Provision): Provision | undefined =>
  corpus.provision(id.slice(0, id.lastIndexOf('/')))

/** Own words of a provision before its children. */
function leadOf(provision: Provision): Part {
  const length = provision.opening.reduce((sum, block) => sum + block.text.length, 0)
  const text = provision.text.slice(0, length)
  return { provision, text, folded: fold(text) }
}

/** Leads above an item, outermost first, that govern it. */
function leadsAbove(corpus: Corpus, provision: Provision): Part[] {
  const leads: Part[] = []
  for (
    let above = parentOf(corpus, provision);
    above && (above.level === 'paragraph' || above.level === 'item');
    above = parentOf(corpus, above)
  )
    leads.unshift(leadOf(above))
  return leads
}

function ofOne(corpus: Corpus, wording: Wording, provision: Provision): Haystack[] {
  const own = whole(wording, provision)
  const rest = { skips: false, provision }
  const plain = join([own], 0, rest)
  if (provision.level === 'article') return [plain, join([markOf(provision), own], 1, rest)]
  if (provision.level === 'paragraph' && provision.number === 1) {
    const article = corpus.provision(provision.articleId)
    return article ? [plain, join([markOf(article), own], 1, rest)] : [plain]
  }
  if (provision.level !== 'item' && provision.level !== 'subitem') return [plain]
  const leads = leadsAbove(corpus, provision)
  return [plain, join([...leads, own], leads.length, { skips: provision.number > 1, provision })]
}

/**
 * Haystacks of the provisions that a citation means, plainest first. Of several, each alone, then all in order, with
 * and without the marks of articles.
 */
export function haystacksFor(
  corpus: Corpus,
  wording: Wording,
  provisions: readonly Provision[],
): Haystack[] {
  const single = provisions.flatMap((provision) => ofOne(corpus, wording, provision))
  const [first] = provisions
  if (first === undefined || provisions.length === 1) return single
  const rest = { skips: false, provision: first }
  const plain = provisions.map((provision) => whole(wording, provision))
  const marked = provisions.flatMap((provision) => [markOf(provision), whole(wording, provision)])
  const leads = leadsAbove(corpus, first)
  const joined = [join(plain, 0, rest), join([...leads, ...plain], leads.length, rest)]
  return first.level === 'article'
    ? [...single, ...joined, join(marked, 1, rest)]
    : [...single, ...joined]
}
