// Who a narrative tells of: roles and names, the subject of a clause, several defendants, and what a party only claims.

import type { Role } from '../condition/reading.ts'
import type { Clause } from './clause.ts'
import { soleSuspect } from './sole.ts'

/** Surnames by which a name without 某 is known as one. */
const SURNAME =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'

/** 张某, 李某某, 小刘, 老王, 甲某 */
const NAME = `(?:[${SURNAME}]某(?:[某甲乙丙丁]|[0-9一二三](?![0-9十百岁周名次]))?|[小老阿][${SURNAME}](?![\\p{Script=Han}]?(?:区|院|时|家|庭))|[甲乙丙丁戊](?=[、，和与及认不均都（对未在的系是]|$))`
/** Words that name a role, longest first where one begins another. */
const ROLE_WORDS: readonly (readonly [Role, string])[] = [
  [
    'codefendant',
    '同案(?:犯|人|被告人|犯罪嫌疑人|嫌疑人|的)?|(?:其他|其余|另一名?|另外[一二两三]?[名个]?|部分|个别|有的|第[二三四五六七八九十]+)(?:同案)?(?:被告人|犯罪嫌疑人|嫌疑人)|[一两二]名(?:被告人|嫌疑人)(?=对|不|提)',
  ],
  ['duty-lawyer', '值班律师'],
  [
    'lawyer',
    '(?:辩护|法律援助|法援|援助|委托的?|指派的?|指定的?|聘请的?|代理)?律师|辩护人|(?:诉讼)?代理人(?<!法定代理人)',
  ],
  ['adult', '合适(?:的)?成年人'],
  [
    'victim',
    '被害人|受害人|被害方|受害方|事主|失主|车主|店主|货主|伤者|死者|被侵害人|附带民事诉讼原告人|对方当事人',
  ],
  ['witness', '证人|见证人|目击者|报案人|鉴定人'],
  [
    'guardian',
    '法定代理人|监护人|家长|(?:父|母)亲?(?=到|在|不|未|没|有|无|也|均|都|对|同|提|表|签|说|认|和|与|、|陪|代|$)|父母|双亲|爸爸|妈妈|爷爷|奶奶|外公|外婆|姥姥|姥爷|祖父|祖母',
  ],
  [
    'relative',
    '父亲|母亲|妻子|丈夫|配偶|儿子|女儿|子女|孩子|哥哥|姐姐|弟弟|妹妹|兄弟|侄子|侄女|外甥女?|孙子|孙女|表[哥弟姐妹]|堂[哥弟姐妹]|近亲属|亲属|家属|家人|亲友|亲戚|前妻|前夫|女友|男友',
  ],
  [
    'prosecution',
    '(?:人民)?检察院|检察机关|公诉机关|公诉人|检察官(?:助理)?|公诉方|控方|检察员|承办检察官|检察人员',
  ],
  [
    'court',
    '(?:人民)?法院|[一二再]审(?=认为|认定|审查|经审|查明|发现|维持|改判)|合议庭|法庭|审判长|审判员|法官|审判机关|审判人员|审委会|审判委员会',
  ],
  [
    'police',
    '公安(?:机关|局)?|侦查(?:机关|人员)|民警|警察|办案人员|派出所|刑警(?:队|大队)?|看守所',
  ],
  [
    'defendant',
    '被告人|犯罪嫌疑人|嫌疑人|被追诉人|上诉人|被讯问人|被告(?!知|诉|席|单)|行为人|罪犯|被不起诉人',
  ],
]
/** Words that a role begins but that name no one: 被害人意见, 法院管辖, 律师函. */
const MENTION = new RegExp(
  `${ROLE_WORDS.map(([, words], index) => `(?<r${index}>${words})`).join('|')}|(?<name>${NAME})`,
  'gu',
)
/** 被害人张某, 证人是李某某, 被告人张某、李某: a role with the names it is given to. */
const BINDING = new RegExp(
  `(?<role>${ROLE_WORDS.map(([, words]) => words).join('|')})(?:（[^）]{1,12}）)?(?:是|为|系|叫)?(?<names>${NAME}(?:(?:、|和|与|及|以及)${NAME}){0,5})`,
  'gu',
)
const WHOLE_ROLES = ROLE_WORDS.map(
  ([role, words]) => [role, new RegExp(`^(?:${words})$`, 'u')] as const,
)
const EACH_NAME = new RegExp(NAME, 'gu')

/** 向被害人, 与邻居王某, 对小刘: not the one who acts. 和 and 与 also join subjects. */
const OBJECT_MARK =
  /(?:[向对跟给把将为找替]|针对|通知|告知|听取|询问|讯问|抢劫|殴打|打伤|盗窃|骗取|伤害|抢夺|赔偿|侵害|联系|征求|安抚|要求|转告|提醒|帮助|看着|陪同|陪着|委托|聘请|请|指派|没有|没|无|有|作为|担任|安排)(?:了|过)?$/u
/** 同意检察院的量刑建议, 不服法院认定: the office made what somebody else agrees to. */
const ANSWERS_OFFICE = /(?:同意|认可|接受|赞成|赞同|认同|反对|不服|不满|服从|尊重)(?:了|过)?$/u
const JOINS =
  /^(?:本人|自己|一方)?(?:、|和|与|及其?|以及|并|同|跟|连同|（)?(?:其|他的|她的)?(?:的)?(?:指定|指派|委托|聘请)?的?$/u

/** 张某、李某 etc.: more than one defendant is told of. */
const SEVERAL_PEOPLE =
  /[二两三四五六七八九十]\s?名?(?:被告人|犯罪嫌疑人|嫌疑人|同案人|人共同|人合伙|人结伙|人分别|人(?:均|都))|(?:各|每名|全体|所有)(?:被告人|犯罪嫌疑人|嫌疑人)|[甲乙丙丁][、和与][甲乙丙丁]|(?<!没有|无|没|非)(?:同案犯|同案被告人|同案人)|等[二两三四五六七八九十]人|(?:其他|其余|另一名?|部分|个别)(?:被告人|犯罪嫌疑人|嫌疑人)/u
/** 二人均认罪, 都是成年人: said of all of them. */
export const ALL_OF_THEM = /均|都|皆|一致|全部|各被告人|每名|分别|全案/u

interface Mention {
  readonly role: Role
  readonly start: number
  readonly end: number
}

/** The people of one narrative. */
export interface People {
  readonly isAboutSeveral: boolean
  /** Roles of who does or is what the words of a clause at `start`–`end` say; empty when nobody is named. */
  readonly subjectOf: (clause: Clause, start: number, end: number) => readonly Role[]
  /** Whether a party, and not the record, says the words of a clause that end at `end`. */
  readonly isClaimed: (clause: Clause, end: number) => boolean
}

/** Names with the role that the words before them give them; the first words win. */
const introduced = (narrative: string): readonly (readonly [string, Role])[] =>
  [...narrative.matchAll(BINDING)].flatMap(({ groups }) => {
    const words = groups?.role ?? ''
    const role = WHOLE_ROLES.find(([, pattern]) => pattern.test(words))?.[0]
    const names = [...(groups?.names ?? '').matchAll(EACH_NAME)].map(([name]) => name)
    return role ? names.map((name): [string, Role] => [name, role]) : []
  })

/** Roles of names by the words that introduce them, then by order: the first name without a role is the defendant's. */
function rolesOfNames(narrative: string): ReadonlyMap<string, Role> {
  const roles = new Map([...introduced(narrative)].reverse())
  let hasDefendant = [...roles.values()].includes('defendant')
  for (const [name] of narrative.matchAll(EACH_NAME)) {
    if (roles.has(name)) continue
    roles.set(name, hasDefendant ? 'other' : 'defendant')
    hasDefendant = true
  }
  return roles
}

function mentionsOf(text: string, names: ReadonlyMap<string, Role>): readonly Mention[] {
  return [...text.matchAll(MENTION)].flatMap(({ 0: words, groups = {}, index: start }) => {
    const role = groups.name
      ? names.get(groups.name)
      : ROLE_WORDS[ROLE_WORDS.findIndex((_, order) => groups[`r${order}`] !== undefined)]?.[0]
    return role ? [{ role, start, end: start + words.length }] : []
  })
}

/** 被告人的辩护人 is the defender; 被告人及其辩护人 are both; 被害人李某 is one. */
function join(text: string, mentions: readonly Mention[]): readonly Role[] {
  const last = mentions.at(-1)
  if (!last) return []
  const roles: Role[] = [last.role]
  for (let at = mentions.length - 2; at >= 0; at--) {
    const [one, next] = [mentions[at], mentions[at + 1]]
    if (!one || !next) break
    const between = text.slice(one.end, next.start)
    if (between === '' || between === '的') continue
    if (!JOINS.test(between)) break
    roles.push(one.role)
  }
  return roles
}

const OFFICES: ReadonlySet<Role> = new Set<Role>(['prosecution', 'court', 'police'])

/** Those who act in some words: all mentions but objects of 向, 对, of 同意 and the like. */
const actors = (text: string, mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter(({ role, start }) => {
    const before = text.slice(0, start)
    return !OBJECT_MARK.test(before) && !(OFFICES.has(role) && ANSWERS_OFFICE.test(before))
  })

/** 聋哑的被告人: the one that the words themselves describe. */
const DESCRIBED = /^的?(?:[\p{Script=Han}]{0,2}的)?$/u

/** 辩称, 认为, 反映: what follows is only said. 说明, 会说普通话 are none. */
const CLAIMS =
  /辩称|声称|自称|诉称|坚称|谎称|称(?![为职号谓之])|(?<![会能听小学])说(?![明法服话普出清过完到]|不[出清明上])|主张|认为|觉得|反映|控告|投诉|指控(?=[其侦办民警遭被受])|强调|质疑|怀疑|抱怨|举报|提出(?=[其自曾被遭受侦讯民办])/u
const CLAIM_AT_END = /(?:称|说|认为|主张|反映|表示|提出|辩解|控告|觉得|意见是)$/u
/** 并遭到…, 还被…: goes on with what the clause before says. */
const RUNS_ON = /^(?:并|且|还|也|又|曾|被|遭|而且|其|自己|同时|甚至)/u
const PARTIES: ReadonlySet<Role> = new Set<Role>([
  'defendant',
  'codefendant',
  'victim',
  'witness',
  'guardian',
  'relative',
  'lawyer',
  'duty-lawyer',
  'other',
])

/** Clauses back within a sentence that a subject or a claim carries on at most. */
const FARTHEST = 12
/** 由县法院管辖, 检察院收到案件: says where the case is, and nothing of who does what comes next. */
const PLACES_CASE = /管辖|受理|收到|审理|立案|收案|移送|起诉|开庭|办理/u

/** Who a narrative tells of, by clause. Cost: linear in its length. */
export function peopleOf(narrative: string): People {
  const names = rolesOfNames(narrative)
  const mentioned = new Map<Clause, readonly Mention[]>()
  const suspect = soleSuspect(narrative)
  const mentionsIn = (clause: Clause): readonly Mention[] => {
    const known =
      mentioned.get(clause) ??
      mentionsOf(clause.text, names).map(
        (one): Mention =>
          clause.text.slice(one.start, one.end) === suspect ? { ...one, role: 'defendant' } : one,
      )
    mentioned.set(clause, known)
    return known
  }
  const defendants = [...names.values()].filter((role) => role === 'defendant').length

  const known = new Map<Clause, readonly Role[]>()
  const named = (clause: Clause): readonly Role[] => {
    const roles = known.get(clause) ?? join(clause.text, actors(clause.text, mentionsIn(clause)))
    known.set(clause, roles)
    return roles
  }
  /**
   * Subject carried over from the clauses before in the same sentence. An office acts in its own clause and the next:
   * 由县法院管辖，认罪认罚 tells of the defendant.
   */
  const carried = (clause: Clause): readonly Role[] => {
    const { index, sentence } = clause
    const before = sentence.clauses.slice(Math.max(0, index - FARTHEST), index).reverse()
    const carries = before.find((one, back) => {
      const roles = named(one)
      if (roles.length === 0) return false
      const isOffice = roles.every((role) => OFFICES.has(role))
      return !isOffice || (back === 0 && !PLACES_CASE.test(one.text))
    })
    return carries ? named(carries) : []
  }
  const subjectOf = (clause: Clause, start: number, end: number): readonly Role[] => {
    const mentions = mentionsIn(clause)
    const inside = mentions.find((one) => one.start > start && one.end === end)
    if (inside) return [inside.role]
    const described = mentions.find((one) => one.start >= end)
    if (described && DESCRIBED.test(clause.text.slice(end, described.start)))
      return [described.role]
    const before = actors(clause.text, mentions).filter((one) => one.start <= start)
    return before.length > 0 ? join(clause.text, before) : carried(clause)
  }
  const claimIn = (clause: Clause, start: number): boolean => {
    const verb = CLAIMS.exec(clause.text.slice(0, start))
    if (!verb) return false
    const speakers = subjectOf(clause, verb.index, verb.index)
    return speakers.length > 0 && speakers.every((role) => PARTIES.has(role))
  }
  /** Said in the same clause (律师认为案件…), or by a clause before that runs on: 被告人辩称，并…. */
  const isClaimed = (clause: Clause, end: number): boolean => {
    if (claimIn(clause, end)) return true
    for (let at = clause.index; at > Math.max(0, clause.index - FARTHEST); at--) {
      const here = clause.sentence.clauses[at]
      const before = clause.sentence.clauses[at - 1]
      if (!here || !before) return false
      const isOpener = CLAIM_AT_END.test(before.text)
      if (!isOpener && !RUNS_ON.test(here.text)) return false
      if (claimIn(before, before.text.length)) return true
    }
    return false
  }
  const isAboutSeveral = defendants > 1 || SEVERAL_PEOPLE.test(narrative)
  return { isAboutSeveral, subjectOf, isClaimed }
}
