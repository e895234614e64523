// What kind of answer a question wants — a period, a number, someone who decides — and which texts hold one.

/** Kinds of answer that can be told from the words of a question and found in the words of a text. */
export const ANSWER_KINDS = ['period', 'amount', 'office'] as const
/** Name of a kind of answer. */
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** Words that ask for an answer of the kind, in a normalised question. */
const ASKED: Readonly<Record<AnswerKind, RegExp>> = {
  period:
    /多久|多长|几天|几日|几个月|多少[天日]|期限|时间|什么时候|何时|几年|多少年|how long|how soon|how many (days|months|years)|when|deadline|time limit/,
  amount: /多少钱|几份|几次|几个|几名|多少人|多少次|how much|how many/,
  office:
    /谁|哪个(机关|部门|法院|单位)|哪一级|哪里|找什么人|\bwho\b|which (court|authority|office)/,
}
/** Words of a provision that give an answer of the kind. */
const GIVEN: Readonly<Record<AnswerKind, RegExp>> = {
  period: /[一二三四五六七八九十百两\d]+(个?小时|日|天|个月|年)|期间|期限|及时|立即/,
  amount: /[一二三四五六七八九十百两\d]+(份|次|名|人|元|倍)/,
  office: /由.{2,12}(负责|决定|执行|批准|核准|办理)|报.{0,8}(批准|核准|备案)|院长|[上下]级/,
}

/**
 * Kinds of answer that a normalised question asks for.
 *
 * @example askedKinds('上诉期限是多久') // ['period']
 */
export const askedKinds = (question: string): AnswerKind[] =>
  ANSWER_KINDS.filter((kind) => ASKED[kind].test(question))

/** Whether a text holds words that give an answer of the kind. */
export const givesKind = (text: string, kind: AnswerKind): boolean => GIVEN[kind].test(text)
