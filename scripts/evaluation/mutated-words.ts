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
