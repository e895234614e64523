// Words of the expression language, with their places. Grammar: parser.ts.

/** Kind of a token: a name (fact, requirement, value or keyword), a number, a date, a sign, or the end. */
type TokenKind = 'name' | 'number' | 'date' | 'sign' | 'end'

/** A word of an expression. `offset` is 0-based in the expression. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly offset: number
}

/** Says what is wrong with an expression and where. `offset` is 0-based in the expression. */
export class ConditionSyntaxError extends Error {
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.name = 'ConditionSyntaxError'
    this.offset = offset
  }
}

/** 2022-03-01 | 36 or 0.5 | fast-track-eligibility.excluded or is-joint-crime | <= | ( — one alternative each. */
const TOKEN =
  /\s*(?:(\d{4}-\d{2}-\d{2})|(-?\d+(?:\.\d+)?)|([a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?)|(<=|>=|!=|[<>=(),]))/y

/** What other languages of rules write with a sign. */
const WORDS: Readonly<Record<string, string>> = { '&': 'and', '|': 'or', '!': 'not' }

const unknownSign = (sign: string): string =>
  `不认识的字符“${sign}”${sign in WORDS ? `；写作 ${WORDS[sign]}` : ''}`

/** Tokens of an expression, ended by one of kind `end`. Throws ConditionSyntaxError at the first other character. */
export function tokenize(expression: string): readonly Token[] {
  const tokens: Token[] = []
  const end = expression.trimEnd().length
  let position = 0
  while (position < end) {
    TOKEN.lastIndex = position
    const match = TOKEN.exec(expression)
    if (!match) {
      const offset = position + (expression.slice(position).search(/\S/) || 0)
      throw new ConditionSyntaxError(unknownSign(expression[offset] ?? ''), offset)
    }
    const [whole, date, number, name, sign] = match
    const text = date ?? number ?? name ?? sign ?? ''
    const kind: TokenKind = date ? 'date' : number ? 'number' : name ? 'name' : 'sign'
    tokens.push({ kind, text, offset: position + whole.length - text.length })
    position += whole.length
  }
  tokens.push({ kind: 'end', text: '', offset: end })
  return tokens
}
