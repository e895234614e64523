// Classes of words that the readings of facts are written with: {agree} stands for 同意, 认可, 接受 … Data, checked on load.

import { z } from 'zod'
import type { RuleFile, YamlPath, YamlSource } from './yaml-source.ts'
import { parseAs, readYaml } from './yaml-source.ts'

/** Words of each class as one regular expression each, without classes in it. */
export type NarrativeLexicon = ReadonlyMap<string, string>

/** {agree}, {term-months}: a class by its name; {0,8} is a count of the pattern. */
const CLASS = /\{([a-z][a-z0-9-]*)\}/gu

const lexiconSchema = z.strictObject({
  classes: z.record(
    z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '应为小写字母、数字和连字符组成的词类名'),
    z.array(z.string().min(1)).min(1),
  ),
})

/** A pattern with the words of its classes put in; refused at `path` where there is no such class. */
export const expandClasses = (
  pattern: string,
  lexicon: NarrativeLexicon,
  source: YamlSource,
  path: YamlPath,
): string =>
  pattern.replace(
    CLASS,
    (_, name: string) => lexicon.get(name) ?? source.refuse(path, `没有词类 {${name}}`),
  )

/** Refuses what is no regular expression, with the line. */
export function requirePattern(pattern: string, source: YamlSource, path: YamlPath): void {
  try {
    new RegExp(pattern, 'u')
  } catch {
    source.refuse(path, `“${pattern.slice(0, 120)}”不是合法的正则表达式`)
  }
}

/**
 * Classes of corpus/lexicon/narrative.yaml. A class may use those that stand before it.
 * Throws CHECKLIST_INVALID naming file and line: wrong shape, unknown class, no regular expression.
 */
export function readNarrativeLexicon(file: RuleFile): NarrativeLexicon {
  const source = readYaml(file.text, file.file)
  const { classes } = parseAs(source, lexiconSchema)
  const lexicon = new Map<string, string>()
  for (const [name, words] of Object.entries(classes)) {
    const patterns = words.map((word, index) => {
      const path = ['classes', name, index]
      const pattern = expandClasses(word, lexicon, source, path)
      requirePattern(pattern, source, path)
      return pattern
    })
    lexicon.set(name, `(?:${patterns.join('|')})`)
  }
  return lexicon
}
