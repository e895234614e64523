// Ways to make the words of a true citation false: other meanings, other letters, letters that only look the same.

import { type Forged, pick, type Random } from './citation-forge.ts'

/** A citation and the words wrongly said to stand there. */
export interface MutatedCitation {
  readonly citation: string
  readonly words: string
}

/** Changed words of a citation; undefined when this kind of change does not make them false. */
type WordMutation = (forged: Forged, random: Random) => MutatedCitation | undefined

/** Nothing when nothing changed, or the changed words are also those of the place. */
const changed = (forged: Forged, words: string): MutatedCitation | undefined => {
  const isSame = words === forged.words || forged.provision.text.includes(words)
  return isSame ? undefined : { citation: forged.citation, words }
}

function replaceOne(
  forged: Forged,
  random: Random,
  pattern: RegExp,
  by: (found: string) => string,
): MutatedCitation | undefined {
  const found = [...forged.words.matchAll(pattern)]
  if (found.length === 0) return undefined
  const { 0: words, index } = pick(random, found)
  const after = forged.words.slice(index + words.length)
  return changed(forged, forged.words.slice(0, index) + by(words) + after)
}

function insertAt(forged: Forged, random: Random, inserted: string): MutatedCitation | undefined {
  const at = 1 + Math.floor(random() * (forged.words.length - 1))
  return changed(forged, forged.words.slice(0, at) + inserted + forged.words.slice(at))
}

const MODAL: Readonly<Record<string, string>> = {
  应当: '可以',
  可以: '应当',
  不得: '应当',
  必须: '可以',
}
const DIGITS = [...'一二三四五六七八九十']
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  己: '已',
  已: '己',
  末: '未',
  未: '末',
  人: '入',
  入: '人',
  日: '曰',
  士: '土',
  件: '仵',
  的: '旳',
  大: '犬',
  刑: '形',
}
/** Compatible forms that NFKC turns into the letter: Kangxi radicals and compatibility ideographs. */
const COMPATIBLE: Readonly<Record<string, string>> = {
  一: '⼀',
  人: '⼈',
  大: '⼤',
  心: '⼼',
  日: '⽇',
  生: '⽣',
  见: '⻅',
  行: '⾏',
  法: '\uf9fd',
  立: '⽴',
  自: '⾃',
  不: '\uf967',
}
/** Characters that no reader sees. */
export const INVISIBLE: readonly string[] = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u180e',
  '\ufe0f',
  '\u202e',
]

const anyOf = (map: Readonly<Record<string, string>>): RegExp =>
  new RegExp(Object.keys(map).join('|'), 'g')
const by =
  (map: Readonly<Record<string, string>>) =>
  (forged: Forged, random: Random): MutatedCitation | undefined =>
    replaceOne(forged, random, anyOf(map), (found) => map[found] ?? found)

/** Words that leave out the negation before them, where they stand nowhere in the provision without one. */
function withoutNegation(forged: Forged): MutatedCitation | undefined {
  const at = forged.words.search(/[不未无非]/)
  const words = forged.words.slice(at + 1)
  if (at < 0 || words.replace(/[\p{P}\s]/gu, '').length < 5) return undefined
  const { text } = forged.provision
  for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + 1))
    if (!/[不未无非没勿毋]/.test(text.charAt(place - 1))) return undefined
  return { citation: forged.citation, words }
}

/** Negations and prohibitions of several letters, longest first where one begins another. */
const LONGER_NEGATION =
  /不应当|不需要|不属于|不符合|不同意|不得|不能|不宜|不再|不予|未经|没有|无法|拒绝|禁止|免予|防止|是否/g

const wordsLength = (words: string): number => words.replace(/[\p{P}\s]/gu, '').length
const holdsMark = (words: string): boolean => /[“”「」『』‘’"]/.test(words)

/** True when words stand in a text once: no other place of them can make them true. */
const standsOnce = (text: string, words: string): boolean =>
  text.indexOf(words) >= 0 && text.indexOf(words) === text.lastIndexOf(words)

/** Words with the place of a pattern inside them; undefined when it is not there. */
function parted({ words }: Forged, random: Random, pattern: RegExp) {
  const found = [...words.matchAll(pattern)]
  if (found.length === 0) return undefined
  const { 0: match, index } = pick(random, found)
  return { before: words.slice(0, index), match, after: words.slice(index + match.length) }
}

/** What stands after a longer negation in its clause, alone. */
function withoutLongerNegation(forged: Forged, random: Random): MutatedCitation | undefined {
  const words = parted(forged, random, LONGER_NEGATION)?.after.split(/[，。；：]/)[0] ?? ''
  if (wordsLength(words) < 5 || holdsMark(words)) return undefined
  return standsOnce(forged.provision.text, words) ? { citation: forged.citation, words } : undefined
}

/** A beginning and an end with an ellipsis between them, where each stands once. */
function spliced(
  { citation, provision }: Forged,
  before: string,
  after: string,
): MutatedCitation | undefined {
  if (wordsLength(before) < 4 || wordsLength(after) < 4 || holdsMark(before + after))
    return undefined
  const isSure = standsOnce(provision.text, before) && standsOnce(provision.text, after)
  return isSure ? { citation, words: `${before}……${after}` } : undefined
}

/** 证据未经当庭出示……作为定案的根据. */
function negationInEllipsis(forged: Forged, random: Random): MutatedCitation | undefined {
  const place = parted(forged, random, LONGER_NEGATION)
  if (place === undefined) return undefined
  const after = place.after.split(/[，。；：]/)[0] ?? ''
  return spliced(forged, place.before.slice(0, 12).replace(/[，。；：]$/, ''), after)
}

/** 对人民检察院未建议……可以决定适用速裁程序: the condition before 可以 is left out. */
function conditionInEllipsis(forged: Forged, random: Random): MutatedCitation | undefined {
  const place = parted(forged, random, /的，(?=可以|应当)/g)
  if (place === undefined) return undefined
  const clause = place.before.split(/[，。；：]/).at(-1) ?? ''
  const sentence = place.before.split(/[。；：]/).at(-1) ?? ''
  const before = sentence.slice(0, -clause.length).replace(/，$/, '')
  return clause.length < 4
    ? undefined
    : spliced(forged, before, place.after.split(/[，。；：]/)[0] ?? '')
}

/** What stands before words that limit a number, or take it out of the rule. */
const cutBeforeWords =
  (pattern: RegExp) =>
  (forged: Forged, random: Random): MutatedCitation | undefined => {
    const place = parted(forged, random, pattern)
    const words = place?.before.split(/[，。；：]/).at(-1) ?? ''
    if (wordsLength(words) < 5 || holdsMark(words)) return undefined
    return standsOnce(forged.provision.text, words)
      ? { citation: forged.citation, words }
      : undefined
  }

/** Changes of words by their name in the table that is printed. */
export const WORD_MUTATIONS: Readonly<Record<string, WordMutation>> = {
  'may for must': by(MODAL),
  'number changed': (forged, random) =>
    replaceOne(forged, random, /[一二三四五六七八九十]/g, (found) =>
      pick(
        random,
        DIGITS.filter((digit) => digit !== found),
      ),
    ),
  'negation dropped': (forged, random) => replaceOne(forged, random, /[不未无非]|不得/g, () => ''),
  'negation added': (forged, random) =>
    replaceOne(forged, random, /应当|可以|适用|属于/g, (found) => `不${found}`),
  'negation cut off at the start': withoutNegation,
  'look-alike letter': by(LOOK_ALIKE),
  'compatible form': by(COMPATIBLE),
  'full-width digit': (forged, random) =>
    replaceOne(forged, random, /[0-9]/g, (found) =>
      String.fromCharCode(found.charCodeAt(0) + 0xfee0),
    ),
  'invisible character': (forged, random) => insertAt(forged, random, pick(random, INVISIBLE)),
  'letter added': (forged, random) => insertAt(forged, random, pick(random, [...'的等可并且所'])),
  'letter dropped': (forged, random) => {
    const at = 1 + Math.floor(random() * (forged.words.length - 2))
    if (/[\p{P}\s]/u.test(forged.words.charAt(at))) return undefined
    return changed(forged, forged.words.slice(0, at) + forged.words.slice(at + 1))
  },
  'letters exchanged': (forged, random) => {
    const at = Math.floor(random() * (forged.words.length - 1))
    const [first, second] = [forged.words.charAt(at), forged.words.charAt(at + 1)]
    return changed(forged, forged.words.slice(0, at) + second + first + forged.words.slice(at + 2))
  },
  'halves exchanged': (forged) => {
    // Marks inside would make two quotations of it, both of them true.
    if (/[“”「」『』‘’"]/.test(forged.words)) return undefined
    const middle = Math.floor(forged.words.length / 2)
    return changed(forged, forged.words.slice(middle) + forged.words.slice(0, middle))
  },
}

/** Ways to leave out what few provisions have; each is tried on every true citation. */
export const CUT_MUTATIONS: Readonly<Record<string, WordMutation>> = {
  'longer negation cut off': withoutLongerNegation,
  'negation in an ellipsis': negationInEllipsis,
  'condition in an ellipsis': conditionInEllipsis,
  'limit cut off': cutBeforeWords(/(?<=[日月年])(?:有期徒刑)?以[上下内]/g),
  'exception cut off': cutBeforeWords(/的?除外|的?以外/g),
}
