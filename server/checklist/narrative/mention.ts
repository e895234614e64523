// Who is named in a narrative: the words of roles, names, and the role that each name is given.

import type { Role } from '../condition/reading.ts'

/** Surnames by which a name without 某 is known as one. */
const SURNAME =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'

/** Measures and words that a numeral begins: 周某三次, 周某一直, 周某二话不说 name no 周某三, 周某一, 周某二. */
const AFTER_NUMERAL =
  '[0-9十百千万岁周名次回遍年月日天个人家方案审度元米吨克斤件句辆台瓶箱袋刀拳脚块番言话直再边般律样切旦概贯刻路旁怒气看夜行下心]|五一十|口(?!供)|听(?!取)|起(?!诉)|共(?!同)|并(?![不未没无非])|时(?!年|任|系|为|在)|开(?=始|口)|来(?=就)|[声字](?=不|没)|分(?=钱|文)|点(?=都|也|不|没|儿)|同(?=[去来到前参作进出])|向(?=[没不遵表安老])'
/** 张某, 李某某, 小刘, 老王, 甲某, 张三, 李四 */
export const NAME = `(?:[${SURNAME}]某(?:[某甲乙丙丁]|[0-9一二三](?!${AFTER_NUMERAL}))?|[小老阿][${SURNAME}](?![\\p{Script=Han}]?(?:区|院|时|家|庭))|张三|李四|王五|赵六|[甲乙丙丁戊](?=[、，和与及认不均都（对未在的系是]|$))`
/** Words that name a role, longest first where one begins another. */
const ROLE_WORDS: readonly (readonly [Role, string])[] = [
  [
    'codefendant',
    '同伙(?!作案|盗窃|抢劫|诈骗)|同案的?[女男](?:性)?(?:被告人|犯罪嫌疑人|嫌疑人)|同案(?:犯|人|被告人|犯罪嫌疑人|嫌疑人|的)?|(?<=^|[，。；：、和与])[主从]犯(?=[都也却则又就自当表对提认不拒否翻反愿同没未])|(?:其他|其余|另一名?|另外[一二两三]?[名个]?|部分|个别|有的|第[二三四五六七八九十]+)(?:同案)?(?:被告人|犯罪嫌疑人|嫌疑人)|[一两二]名(?:被告人|嫌疑人)(?=对|不|提)',
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
    '法定代理人|监护人|家长|(?<=[他她其我])[爸妈爹娘](?![爸妈爹娘])|爹娘|爸妈|(?:父|母)亲?(?=到|在|不|未|没|有|无|也|均|都|对|同|提|表|签|说|认|和|与|、|陪|代|$)|父母|双亲|爸爸|妈妈|爷爷|奶奶|外公|外婆|姥姥|姥爷|祖父|祖母',
  ],
  [
    'relative',
    '父亲|母亲|妻子|丈夫|配偶|(?<![让叫托给我俺]|我的|我家)(?:老婆|老公|儿媳妇?|媳妇|爱人(?!员)|岳父|岳母|公公|婆婆|女婿|女朋友|男朋友)|儿子|女儿|子女|孩子|哥哥|姐姐|弟弟|妹妹|兄弟|侄子|侄女|外甥女?|孙子|孙女|表[哥弟姐妹]|堂[哥弟姐妹]|近亲属|亲属|家属|家人|亲友|亲戚|前妻|前夫|女友|男友',
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
/** 和同学小王一起偷, 伙同未成年人李某, 一起作案的赵某, 李某（另案处理）: a name of somebody who is in it, too. */
const DESCRIPTION =
  '(?:其|他的|她的)?(?:的)?(?:未成年人?|成年人|同学|同事|朋友|好友|老乡|同乡|工友|邻居|室友|网友|男友|女友|表弟|表哥|堂弟|堂哥|弟弟|哥哥|[0-9一二三四五六七八九十]{1,3}周?岁的)*'
const COMPANION = new RegExp(
  [
    `(?:同案|同伙|伙同|纠集|教唆|指使|另案处理)的?${DESCRIPTION}(?<a>${NAME})`,
    `[和与跟同]${DESCRIPTION}(?<b>${NAME})(?:（[^）]{1,12}）)?(?:一起|一块儿?|一同|共同|合伙|结伙|合谋)(?!生活|居住|吃|住|上班|工作|经营|长大|喝酒)`,
    `(?:一起|一块儿?|一同|共同|合伙|结伙)[^，。]{1,6}的${DESCRIPTION}(?<c>${NAME})`,
    `(?<d>${NAME})（[^）]{0,8}另案处理`,
  ].join('|'),
  'gu',
)
const WHOLE_ROLES = ROLE_WORDS.map(
  ([role, words]) => [role, new RegExp(`^(?:${words})$`, 'u')] as const,
)
const EACH_NAME = new RegExp(NAME, 'gu')

/** Words of a clause that name somebody. `start` and `end` are places in the clause. */
export interface Mention {
  readonly role: Role
  readonly start: number
  readonly end: number
}

/** Names with the role that the words before them give them; the first words win. */
const introduced = (narrative: string): readonly (readonly [string, Role])[] =>
  [...narrative.matchAll(BINDING)].flatMap(({ groups }) => {
    const words = groups?.role ?? ''
    const role = WHOLE_ROLES.find(([, pattern]) => pattern.test(words))?.[0]
    const names = [...(groups?.names ?? '').matchAll(EACH_NAME)].map(([name]) => name)
    return role ? names.map((name): [string, Role] => [name, role]) : []
  })

/** Names of those who are told to have been in it with whom the narrative is about. */
const companions = (narrative: string): readonly (readonly [string, Role])[] =>
  [...narrative.matchAll(COMPANION)].map(({ groups: { a, b, c, d } = {} }): [string, Role] => [
    a ?? b ?? c ?? d ?? '',
    'codefendant',
  ])

/**
 * Roles of names by the words that introduce them, then those who were in it, too, then by order: the first name without a
 * role is the defendant's.
 */
export function rolesOfNames(narrative: string): ReadonlyMap<string, Role> {
  const roles = new Map([...introduced(narrative), ...companions(narrative)].reverse())
  let hasDefendant = [...roles.values()].includes('defendant')
  for (const [name] of narrative.matchAll(EACH_NAME)) {
    if (roles.has(name)) continue
    roles.set(name, hasDefendant ? 'other' : 'defendant')
    hasDefendant = true
  }
  return roles
}

/** Mentions in some words, in order; a name without a role is none. */
export function mentionsOf(text: string, names: ReadonlyMap<string, Role>): readonly Mention[] {
  return [...text.matchAll(MENTION)].flatMap(({ 0: words, groups = {}, index: start }) => {
    const role = groups.name
      ? names.get(groups.name)
      : ROLE_WORDS[ROLE_WORDS.findIndex((_, order) => groups[`r${order}`] !== undefined)]?.[0]
    return role ? [{ role, start, end: start + words.length }] : []
  })
}
