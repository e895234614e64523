// Who a narrative tells of: roles and names, the subject of a clause, several defendants, and what a party only claims.

import type { Role } from '../condition/reading.ts'
import type { Clause } from './clause.ts'
import { type Mention, mentionsOf, NAME, rolesOfNames } from './mention.ts'
import { soleSuspect } from './sole.ts'

/** 向被害人, 与邻居王某, 对小刘: not the one who acts. 和 and 与 also join subjects. */
const OBJECT_MARK =
  /(?:[向对跟给把将为找替]|针对|通知|告知|听取|询问|讯问|抢劫|殴打|打伤|盗窃|骗取|伤害|抢夺|赔偿|侵害|指认|指证|检举|举报|揭发|辨认出?|认出|看[见到]|联系|征求|安抚|要求|转告|提醒|帮助|看着|陪同|陪着|委托|聘请|请|指派|没有|没|无|有|作为|担任|安排)(?:了|过)?$/u
/** 同意检察院的量刑建议, 不服法院认定: the office made what somebody else agrees to. */
const ANSWERS_OFFICE = /(?:同意|认可|接受|赞成|赞同|认同|反对|不服|不满|服从|尊重)(?:了|过)?$/u
/** 在检察院, 到当地派出所, 去县法院, 收到法院: the office where something is done or where somebody goes. 现在, 直到 are no place. */
const AT_OFFICE =
  /(?:(?<![现正实存])在|(?<![直等待轮想看听说提谈讲问料遇感])到|(?<![过失出上回])去|前往|赶往|送往|赴|扭送)(?:了|过)?(?:[^由被经时后前让请、]{0,6}[省市县区镇乡旗州]|本|我|该|当地|辖区|附近|案发地)?的?$/u
/** 向县检察院, 跟该院检察官: spoken to, with the place of the office between. */
const TO_OFFICE = /[向对跟](?:[^由被经时后前让请、]{0,6}[省市县区镇乡旗州]|本|我|该|当地|辖区)的?$/u
const JOINS =
  /^(?:本人|自己|一方)?(?:、|和|与|及其?|以及|并|同|跟|连同|（)?(?:其|他的|她的)?(?:的)?(?:指定|指派|委托|聘请)?的?$/u

/** 张某、李某 etc.: more than one defendant is told of. */
const SEVERAL_PEOPLE =
  /[二两三四五六七八九十]个(?:被告人|犯罪嫌疑人|嫌疑人|同案人|人(?:共同|合伙|结伙))|[二两三四五六七八九十]\s?名?(?:被告人|犯罪嫌疑人|嫌疑人|同案人|人共同|人合伙|人结伙|人分别|人(?:均|都))|(?:各|每名|全体|所有)(?:被告人|犯罪嫌疑人|嫌疑人)|[甲乙丙丁][、和与][甲乙丙丁]|(?<!没有|无|没|非)(?:同案犯|同案被告人|同案人)|等[二两三四五六七八九十]人|(?:其他|其余|另一名?|部分|个别)(?:被告人|犯罪嫌疑人|嫌疑人)/u
/** 一个认罪一个不认罪, 有的愿意有的不愿意: what each of several does or is. */
const STANDS =
  '(?:(?:被告人?|嫌疑人|人|也|都|已|还|只|就|却|是|自愿|愿意|当庭)*(?:认[罪罚账了]|不(?!小心|留神|注意|慎)|没(?!注意|留神)|未|同意|拒|愿意|签|翻供|反悔|成年|刚?满|十[一二三四五六七八九]?岁|[二三四五]?十[一二三四五六七八九]岁|[0-9]{1,2}岁))'
const EACH_STANDS = new RegExp(
  `(?:一个${STANDS}[^。，；]{0,12}[，；、]?(?:而|但|另外?)?一个|有的${STANDS}[^。，；]{0,12}[，；、]?(?:而|但)?(?:也)?有的)${STANDS}`,
  'u',
)
/** 共同盗窃, 合伙开店诈骗: what two act together in. 共同生活 is none. */
const TOGETHER =
  '(?:共同|合伙|结伙|合谋|共谋|分别|二人|两人|一起|先后|多次|均|都|各|于[^，。]{1,12}?|在[^，。]{1,12}?|因|涉嫌)*(?:共同(?!生活|居住|朋友|好友|经营|财产|抚养|子女|出资|租|监护|债|上班|工作|赡养|语言)|合伙(?!开|经营|做)|结伙|合谋|共谋|盗窃|偷|抢|诈骗|骗取|贩卖|贩毒|走私|敲诈|涉嫌|犯[了罪]|作案|开设赌场|掩饰|猥亵|强奸|非法)'
/** 王某三十岁, 赵某（男，十六岁）, 赵某2007年5月3日生, 赵某三年六个月: an age or a term told of the one just named. */
const AGE_OR_TERM =
  /^(?:，|（)?(?:[男女]，)?(?:[\p{Script=Han}]{1,3}族，)?(?:现年?|今年|当时|案发时|作案时|刚刚?|才|只有|只|也|是|系|年仅|年满|已满|未满|不满|时年|已经?|尚|还)*(?:[0-9一二两三四五六七八九十]{1,3}(?:周?岁)|(?:出?生于|生日是)?(?:[0-9]{4}|[0-9〇零一二三四五六七八九]{4})年[^，。；]{0,8}(?:出生|生(?![活产意日])|$)|未?成年|(?:的)?(?:量刑)?(?:建议)?(?:拟|可能|可|要|会|被)?(?:判处?|为|是)?(?:有期徒刑)?[0-9一二两三四五六七八九十]{1,2}(?:个月|年(?![0-9前来以后级生多]|没|不)))/u

/** 张三认罪李四不认罪: how each of those named stands to the charge or the procedure. */
const STANDS_TO_CHARGE =
  /^(?:，|（)?(?:[^，。；]{1,6}）)?(?:本人|自己|也|都|已|还|只|就|却|则|是|自愿|愿意|当庭|表示|始终|一直|坚决)*(?:不|没有?|未|拒不|拒绝)?(?:认罪|认罚|认账|承认|否认|翻供|反悔|签具结|同意(?:认|量刑|速裁|简易|适用|走|用))/u

/** 打伤了赵某, 邻居赵某; 赵某系被害人: a name of somebody else than who is tried. */
const ELSE_BEFORE =
  /(?:抢劫|殴打|打[伤死了]|盗窃|偷[了走]?|骗取|骗[了走]|伤害|[捅砍撞刺]伤|撞死|强奸|猥亵|敲诈|侵害|杀害|赔偿|[对向将把给]|邻居|同学|朋友|同事|室友|老板|被|遭)[了过]?$/u
const ELSE_AFTER =
  /^(?:，|（)?(?:系|是|为)?(?:本案)?(?:被害|受害|证人|失主|事主|邻居|被[打偷抢骗伤]|报案|[父母]亲|法定代理|监护|辩护|律师)/u
/** Longest run of words after a name that are looked at for its age or term, in characters. */
const AGE_WITHIN = 40
const LISTED = new RegExp(`${NAME}(?:(?:、|和|与|及|以及|跟|同)${NAME}){1,5}${TOGETHER}`, 'gu')
const NAMES = new RegExp(NAME, 'gu')

/** Whether names without another role are told to act together, or each to have an age or a term: 王某三十岁，赵某十六岁. */
function namesSeveral(narrative: string, names: ReadonlyMap<string, Role>): boolean {
  const isTried = (name: string): boolean =>
    ['defendant', 'codefendant', 'other'].includes(names.get(name) ?? 'other')
  const areSeveral = (found: readonly string[]): boolean => new Set(found.filter(isTried)).size > 1
  const placed = [...narrative.matchAll(NAMES)].map(({ 0: name, index }) => ({
    name,
    before: narrative.slice(Math.max(0, index - 4), index),
    after: narrative.slice(index + name.length, index + name.length + AGE_WITHIN),
  }))
  const others = new Set(
    placed
      .filter(({ before, after }) => ELSE_BEFORE.test(before) || ELSE_AFTER.test(after))
      .map(({ name }) => name),
  )
  const aged = placed.filter(({ name, after }) => !others.has(name) && AGE_OR_TERM.test(after))
  const pleading = placed.filter(
    ({ name, after }) => !others.has(name) && STANDS_TO_CHARGE.test(after),
  )
  if ([aged, pleading].some((told) => areSeveral(told.map(({ name }) => name)))) return true
  return [...narrative.matchAll(LISTED)].some(([words]) =>
    areSeveral(
      [...words.matchAll(NAMES)].map(([name]) => name).filter((name) => !others.has(name)),
    ),
  )
}

/** 二人均认罪, 都是成年人: said of all of them. */
export const ALL_OF_THEM = /均|都|皆|一致|全部|各被告人|每名|分别|全案/u

/** The people of one narrative. */
export interface People {
  readonly isAboutSeveral: boolean
  /** Roles of who does or is what the words of a clause at `start`–`end` say; empty when nobody is named. */
  readonly subjectOf: (clause: Clause, start: number, end: number) => readonly Role[]
  /** Whether the words of a clause are told of somebody who is in it, too, or of the guardian of a victim or witness. */
  readonly isOfCompanion: (clause: Clause, start: number, end: number) => boolean
  /** Whether the words of a clause are told of a relative of whom it is about: 被告人的哥哥也判了三年. 我儿子 is no such one. */
  readonly isOfKin: (clause: Clause, start: number, end: number) => boolean
  /** Whether a party, and not the record, says the words of a clause that end at `end`. */
  readonly isClaimed: (clause: Clause, end: number) => boolean
  /** Whether somebody else says of the accused, by name, the words that end at `end`: 被害人的律师说被告人没有悔罪. */
  readonly isSaidByOthers: (clause: Clause, end: number) => boolean
  /** Whether the words of a clause that end at `end` are what a party says that an office wants: 他说检察院没意见. */
  readonly isReported: (clause: Clause, end: number) => boolean
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

/** 律师会见后才认罪, 家属劝了以后签了字: who brought somebody to it does not do it. */
const BROUGHT =
  /^[^，]{0,6}(?:会见|解释|释明|说理|劝|做[^，]{0,4}工作|沟通|讲|开导|教育|说明|告知|提醒|辅导|帮助)[^，]{0,8}(?:后|之后|以后)/u
/** 没有同案犯, 和同学小王一起: named, and nothing is told of them. */
const NOT_TOLD_OF =
  /(?:没有?|无|非|不存在|不涉及|[和与跟同](?:其|他的|她的)?(?:同学|同事|朋友|老乡|工友|邻居|成年人|未成年人?)?)(?:其他|任何|的)?$/u
/** 律师说被告人…: right before who is talked about. */
const SAID_OF = /(?:(?<!听|据)说|称|认为|主张|觉得|反映|怀疑|控告|指责)(?:是|了)?$/u
/** 询问被害人时她母亲在场: whose guardian is told of is not the accused. */
const GUARDIANS: ReadonlySet<Role> = new Set<Role>(['guardian', 'adult'])
const NOT_WARDS: ReadonlySet<Role> = new Set<Role>(['victim', 'witness'])
/** Named persons whose age or plea is not that of whom the narrative is about: 一起作案的王某受案时十六岁. */
const NOT_TRIED: ReadonlySet<Role> = new Set<Role>(['codefendant', 'other', 'victim', 'witness'])
const ADVISERS: ReadonlySet<Role> = new Set<Role>(['lawyer', 'duty-lawyer', 'guardian', 'relative'])

const OFFICES: ReadonlySet<Role> = new Set<Role>(['prosecution', 'court', 'police'])

/** 在民警威胁下签字: what is done so is the office's doing, too. */
const COERCES =
  /^的?(?:一再|多次|反复|轮番|软硬兼施)?(?:逼|吓|诱|骗|哄|强迫|胁迫|威胁|恫吓|恐吓|引诱|施压|压力|刑讯|殴打)/u

/** Those who act in some words: all mentions but objects of 向, 对, of 同意 and the like, and the office where it is done. */
const actors = (text: string, mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter(({ role, start, end }) => {
    const before = text.slice(0, start)
    if (OBJECT_MARK.test(before)) return false
    if (!OFFICES.has(role)) return true
    if (AT_ITS_TIME.test(text.slice(end))) return false
    if (ANSWERS_OFFICE.test(before) || TO_OFFICE.test(before)) return false
    return !AT_OFFICE.test(before) || COERCES.test(text.slice(end))
  })

/** 法院开庭时, 检察官提审那天: when it was, and not who did what comes next. */
const AT_ITS_TIME =
  /^(?:第[一二三]次|首次|正式|公开|一审)?(?:开庭|庭审|提审|提讯)(?:审理)?(?:那天|那次|当天|当日|之?时|的时候|期间|过程中)/u
/** 检察官建议判六个月，他没意见: he is not the office of the clause before. 他们, 他爸, 他人, 其他 are others. */
const HE =
  /^(?:但是?|可是?|而|却|不过|然而|于是|结果|后来|然后|当时|当场|随后|对此|因此|所以|虽然)?(?:[他她]|其(?![他余中实间它次]))(?!们|人|的?(?:家|[爸妈爹娘父母爷奶哥弟姐妹姑叔伯舅姨嫂侄祖姥妻]|儿子|女|丈夫|老[婆公板师乡]|媳妇|婆|岳|朋友|亲[戚友属]|同[事学伙案乡村居行桌伴]|邻居|单位|公司|前[妻夫]|孩子|堂|表[哥弟姐妹]|外[甥公婆]))/u
/** 检察官很年轻，他没有提出建议: what only an office does, and so does he. 他被讯问 is none. */
const OFFICE_ACT =
  /[他她其][^，被]{0,4}(?:提起公诉|起诉|宣读|告知|讯问|提讯|询问|听取|释明|主持|审理|宣判|(?:提出?|调整)[^，]{0,4}建议|建议判)/u
/** 检察院也没意见, 公诉人不反对: after the name of an office, where it stands. */
const OFFICE_STANCE =
  /^(?:那边|方面|一方|对此|已经?|当时|也|都|均|亦|就|并|倒|完全|明确)*(?:(?:没有?|无|未|不)(?:提出?|持|表示|有|任何|什么|啥|过)*(?:异议|意见|反对|二话|问题)|不?(?:同意|认可|接受|答应|赞成|点头|反对))/u
/** 说, 称, 表示 right before the office. */
const SAYS_OF =
  /(?:(?<!听|据)说|称|讲|表示|认为|回答|反映|提出)(?:了|过|是)?(?:本|我|该|当地|[^由被经，、的]{0,6}[市县区])?$/u

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

/** 他, 被告人的, 张某的: before a relative, whose relative it is. */
const WHOSE = /(?:[他她其]|被告人|嫌疑人|被追诉人|某[某甲乙]?)的?(?:亲)?$/u

/** Clauses back within a sentence that a subject or a claim carries on at most. */
const FARTHEST = 12
/** 由县法院管辖, 检察院收到案件: says where the case is, and nothing of who does what comes next. */
const PLACES_CASE = /管辖|受理|收到|审理|立案|收案|移送|起诉|开庭|办理/u

/** 我今年四十岁, where somebody asks for a child: the age of who asks. */
const TELLER_AGE =
  /[我俺](?:自己|本人)?(?:今年|现年|现在|已经?|都|也)*[0-9一二三四五六七八九十]{1,3}(?:多|来)?周?岁/u

/** Who a narrative tells of, by clause. Cost: linear in its length. */
export function peopleOf(narrative: string): People {
  const names = rolesOfNames(narrative)
  const mentioned = new Map<Clause, readonly Mention[]>()
  const suspect = soleSuspect(narrative)
  const rolesIn = ({ text }: Clause): readonly Mention[] => {
    if (suspect === undefined) return mentionsOf(text, names)
    const teller = TELLER_AGE.exec(text)
    const own: readonly Mention[] = teller
      ? [{ role: 'relative', start: teller.index, end: teller.index + 1 }]
      : []
    const others = mentionsOf(text, names).map(
      (one): Mention =>
        text.slice(one.start, one.end) === suspect ? { ...one, role: 'defendant' } : one,
    )
    return [...own, ...others].sort((one, other) => one.start - other.start)
  }
  const mentionsIn = (clause: Clause): readonly Mention[] => {
    const known = mentioned.get(clause) ?? rolesIn(clause)
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
   * 由县法院管辖，认罪认罚 tells of the defendant, and so does 检察官建议判六个月，他没意见.
   */
  const carried = (clause: Clause): readonly Role[] => {
    const { index, sentence, text } = clause
    const isSuspect = HE.test(text) && !OFFICE_ACT.test(text)
    const before = sentence.clauses.slice(Math.max(0, index - FARTHEST), index).reverse()
    const carries = before.find((one, back) => {
      const roles = named(one)
      if (roles.length === 0) return false
      const isOffice = roles.every((role) => OFFICES.has(role))
      return !isOffice || (back === 0 && !PLACES_CASE.test(one.text) && !isSuspect)
    })
    return carries ? named(carries) : []
  }
  const subjectOf = (clause: Clause, start: number, end: number): readonly Role[] => {
    const mentions = mentionsIn(clause)
    const inside = mentions.find((one) => one.start > start && one.end === end)
    if (inside) return [inside.role]
    const other = mentions.find(
      (one) =>
        one.start > start &&
        one.end < end &&
        NOT_TRIED.has(one.role) &&
        clause.text[one.start - 1] === '的',
    )
    if (other) return [other.role]
    const described = mentions.find((one) => one.start >= end)
    if (described && DESCRIBED.test(clause.text.slice(end, described.start)))
      return [described.role]
    const hasBrought = ({ role, end: last }: Mention): boolean =>
      ADVISERS.has(role) && BROUGHT.test(clause.text.slice(last, start))
    const before = actors(clause.text, mentions).filter(
      (one) => one.start <= start && !hasBrought(one),
    )
    return before.length > 0 ? join(clause.text, before) : carried(clause)
  }
  /** By whom the words themselves describe, or else who was named last in the sentence. */
  const isOfCompanion = (clause: Clause, start: number, end: number): boolean => {
    const mentions = mentionsIn(clause)
    const described = mentions.find((one) => one.start >= end)
    if (described && DESCRIBED.test(clause.text.slice(end, described.start)))
      return described.role === 'codefendant'
    const told = (one: Clause): readonly Mention[] =>
      mentionsIn(one).filter((mention) => !NOT_TOLD_OF.test(one.text.slice(0, mention.start)))
    const before = clause.sentence.clauses.slice(Math.max(0, clause.index - FARTHEST), clause.index)
    const last = [
      ...before.flatMap(told),
      ...told(clause).filter((one) => one.start < Math.max(start + 1, end)),
    ].findLast(({ role }) => role === 'defendant' || role === 'codefendant' || NOT_WARDS.has(role))
    if (last?.role === 'codefendant') return true
    const isOfGuardian = mentions.some(
      (one) => GUARDIANS.has(one.role) && one.start < end && one.end > start,
    )
    return isOfGuardian && last !== undefined && NOT_WARDS.has(last.role)
  }
  const speakersIn = (clause: Clause, start: number): readonly Role[] => {
    const verb = CLAIMS.exec(clause.text.slice(0, start))
    return verb ? subjectOf(clause, verb.index, verb.index) : []
  }
  const isOfKin = (clause: Clause, start: number, end: number): boolean => {
    const roles = subjectOf(clause, start, end)
    if (roles.length === 0 || roles.some((role) => role !== 'relative')) return false
    const before = clause.sentence.clauses.slice(Math.max(0, clause.index - FARTHEST), clause.index)
    return [...before, clause].some((one) =>
      mentionsIn(one).some(
        (mention) =>
          mention.role === 'relative' &&
          (one !== clause || mention.start < start) &&
          WHOSE.test(one.text.slice(0, mention.start)),
      ),
    )
  }
  const claimIn = (clause: Clause, start: number): boolean => {
    const speakers = speakersIn(clause, start)
    return speakers.length > 0 && speakers.every((role) => PARTIES.has(role))
  }
  const isSaidByOthers = (clause: Clause, end: number): boolean => {
    const isNamed = mentionsIn(clause).some(
      ({ role, start }) => role === 'defendant' && SAID_OF.test(clause.text.slice(0, start)),
    )
    return isNamed && !speakersIn(clause, end).includes('defendant') && claimIn(clause, end)
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
  const isReported = (clause: Clause, end: number): boolean =>
    mentionsIn(clause).some((one) => {
      if (!OFFICES.has(one.role) || one.start >= end) return false
      const verb = SAYS_OF.exec(clause.text.slice(0, one.start))
      if (!verb || !OFFICE_STANCE.test(clause.text.slice(one.end))) return false
      return subjectOf(clause, verb.index, verb.index).every((role) => PARTIES.has(role))
    })
  const isAboutSeveral =
    defendants > 1 ||
    SEVERAL_PEOPLE.test(narrative) ||
    EACH_STANDS.test(narrative) ||
    namesSeveral(narrative, names)
  return {
    isAboutSeveral,
    subjectOf,
    isOfCompanion,
    isOfKin,
    isClaimed,
    isSaidByOthers,
    isReported,
  }
}
