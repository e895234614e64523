// A text that tells of one person only, as family members ask: 我儿子16岁偷东西，能不能走速裁. That one is the suspect.

/** Longest text that is taken to tell of one person only, in characters; a longer one is a case with others in it. */
const LONGEST = 300
const KIN =
  /儿子|女儿|孩子|哥哥|姐姐|弟弟|妹妹|侄子|侄女|外甥女?|孙子|孙女|表[哥弟姐妹]|堂[哥弟姐妹]|丈夫|妻子|老公|老婆|媳妇|爱人(?!员)/gu
/** What a suspect does, or what an office does to a suspect. */
const ACT =
  /盗窃|偷|抢劫|抢夺|抢了|诈骗|骗[了取钱]|打架|打人|打伤|伤人|故意伤害|斗殴|寻衅|贩毒|贩卖|走私|赌博|开设赌场|醉驾|酒驾|危险驾驶|杀人|放火|敲诈|强奸|猥亵|帮信|帮助信息|掩饰|涉嫌|犯[了罪]|作案|认罪|具结|看守所|在押|被(?:抓|拘|刑拘|逮捕|起诉|公诉|指控|公安|警察|民警|检察院|讯问|传唤)|取保/u
/** What is told of a case where somebody is tried, whoever says it: 我们没有请律师, 开庭时十七岁. */
const TRIED = /没(?:有)?请(?:辩护)?律师|请不起律师|开庭时|速裁|量刑/u
/** 被偷, 被人打, 遭: the one told of suffers it. */
const SUFFERED =
  /[被遭受让](?:到|人|他人|别人|同学|对方|坏人)?[^，。]{0,3}(?:打|偷|盗|抢|骗|害|伤|强奸|猥亵|拐|撞|绑|捅|砍|欺负|侵|虐|杀)|丢了|遇害|受伤|失踪/u
/** 我偷了东西, 我因为诈骗被起诉, and not 我儿子偷了, 我想问: who asks did it. */
const OWN_ACT = new RegExp(
  `(?<![给帮替对跟和问找])(?:我|俺|咱|本人)(?!们?的?(?:${KIN.source}|家|弟|儿)|[^，。]{0,3}(?:问|知道|咨询|听说|怀疑|担心|怕)|[^，。]{0,5}(?:同意|反对|不让|不许|不准|不想让|劝|希望)(?:[他她]|孩子))[^，。]{0,10}?(?:${ACT.source})`,
  'u',
)
/** Anyone else whom an age could be said of. */
const ANYONE_ELSE =
  /被告|嫌疑人|当事人|同案|同伙|被害|受害|失主|事主|证人|对方|同学|朋友|邻居|室友|老师|老板|老人|女孩|男孩|女生|男生|女子|男子|少年|少女|幼女|女友|男友|小偷|司机|路人|顾客|店主|[爸妈父母爷奶]|监护人|代理人|成年人|某|伙同|一起|另[一外]|其他人|(?<![我咱俺])们|俩|[二两三四五六七八九2-9](?:个|名)?(?:人|孩子|小孩)/u

/**
 * The word for the only person that a text tells of, when that person is the suspect by it; undefined where anyone else
 * could be meant, or where that one may be who suffered.
 * @example soleSuspect('我儿子16岁偷东西，能不能走速裁？') // '儿子'
 */
export function soleSuspect(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const [first, ...others] = [...text.matchAll(KIN)]
  if (!first || others.some(([word]) => word !== first[0])) return undefined
  if (ANYONE_ELSE.test(text) || SUFFERED.test(text) || OWN_ACT.test(text)) return undefined
  const act = ACT.exec(text) ?? TRIED.exec(text)
  return act && act.index > first.index ? first[0] : undefined
}
