// What a question asks for: who, when, on what conditions … The type chooses the form of the answer, never its law.

/**
 * Kind of thing asked for. `difference`: how texts differ; `definition`: what a term means; `time`: when, how long;
 * `conditions`: on what conditions; `consequence`: what follows; `procedure`: how it is done; `actor`: who does it;
 * `permission`: whether somebody may or must; `text`: anything else, the words of the provision.
 */
export type QuestionType =
  | 'difference'
  | 'definition'
  | 'time'
  | 'conditions'
  | 'consequence'
  | 'procedure'
  | 'actor'
  | 'permission'
  | 'text'

/**
 * Words that ask for each type, the first type that matches wins: 期限不同在哪 asks for a difference, not for a time.
 * 多大 and 几岁 ask for an age, which is a condition.
 */
const CUES: readonly (readonly [Exclude<QuestionType, 'text'>, RegExp])[] = [
  [
    'difference',
    /区别|不同(?!意)|差异|差别|不一样|不一致|冲突|矛盾|相比|对比|比较|哪个为准|以哪|\b(?:differ\w*|compar\w*|conflict\w*|versus|vs)\b/i,
  ],
  [
    'definition',
    /是什么意思|什么意思|什么叫|什么是|何谓|何为|是指什么|指的是|怎么理解|如何理解|含义|定义|\b(?:what (?:is|does) .{0,40}\bmean|definition|meaning of)\b/i,
  ],
  [
    'time',
    /几天|几日|多少天|多少日|多久|多长|几个月|什么时候|何时|啥时候|哪天|哪一天|期限|时限|截止|来得及|多快|提前.{0,4}(?:几|多少)|\b(?:how long|how many (?:days|months|hours)|when (?:do|does|did|is|are|was|can|may|must|should|shall|will|has|have)|deadline|time limit|how soon)\b/i,
  ],
  [
    'conditions',
    /哪些(?:条件|情形|情况|案件|人)|什么(?:条件|情形|情况|案件|样的)|何种(?:条件|情形|情况)|条件是|多大|几岁|满足.{0,6}才|要符合|前提|\b(?:conditions?|requirements?|criteria|in what cases?|which cases?|under what)\b/i,
  ],
  [
    'consequence',
    /(?:会|要|有)(?:有)?(?:什么|啥|怎样的?|哪些)(?:后果|结果|影响|处罚)|后果|怎么办|咋办|怎么处理|如何处理|会怎(?:么)?样|会怎么|还(?:算|作)数|还有效|\b(?:what happens|consequence\w*|what if)\b/i,
  ],
  [
    'actor',
    /谁|哪个(?:机关|部门|法院|单位|人)|哪一级|由(?:哪|什么)|什么人|哪些机关|找哪|归哪|\b(?:who|whom|whose|which (?:court|authority|body|office))\b/i,
  ],
  [
    'procedure',
    /怎么|怎样|如何|咋|步骤|流程|手续|程序是|什么程序|\b(?:how (?:do|does|is|are|to|can|should)|procedure|steps?)\b/i,
  ],
  [
    'permission',
    /能不能|能否|可不可以|可否|可以|是否|是不是|该不该|应不应|必须|要不要|得不得|还能|行不行|行吗|能.{0,20}[吗么嘛]|[吗么嘛](?:[？?]|$)|\b(?:can|may|must|should|is it|are they|does|do)\b/i,
  ],
]

/**
 * Type of a question by its cue words. Total: anything without a cue is `text`. Cost: linear in the question.
 * @example questionTypeOf('值班律师由谁安排？') // 'actor'
 */
export function questionTypeOf(question: string): QuestionType {
  return CUES.find(([, cue]) => cue.test(question))?.[0] ?? 'text'
}
