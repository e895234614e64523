// Which other place a question speaks of: a local text holds in its own place only.

import type { Corpus } from '../law/corpus.ts'
import { placesOf } from './named-documents.ts'
import { normaliseText } from './normalise.ts'

/**
 * Places that people name: provinces, and cities whose names are no part of other words (大连 stands in 重大连带责任).
 * The provinces of the local texts are left out: 安徽 says nothing against 安庆.
 */
const PLACES =
  '北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|福建|江西|山东|河南|湖北|湖南|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆(?!生产建设)|' +
  '合肥|芜湖|蚌埠|淮南|马鞍山|淮北|铜陵|黄山市|滁州|阜阳|宿州|六安|亳州|池州|宣城|' +
  '深圳|广州|珠海|汕头|东莞|中山市|惠州|江门|湛江|南京|苏州|无锡|常州|徐州|扬州|南通|杭州|宁波|温州|绍兴|嘉兴|金华|台州|福州|厦门|泉州|南昌|赣州|九江|济南|青岛|烟台|潍坊|临沂|郑州|洛阳|武汉|宜昌|襄阳|长沙|株洲|成都|绵阳|昆明|贵阳|遵义|西安|咸阳|兰州|太原|石家庄|唐山|保定市|沈阳|大连市|长春市|哈尔滨|南宁|桂林|柳州|海口|三亚|乌鲁木齐|银川|呼和浩特|拉萨'
const ENGLISH =
  'beijing|shanghai|tianjin|chongqing|guangzhou|shenzhen|hefei|hangzhou|nanjing|suzhou|wuhan|chengdu|xi.an|zhejiang|jiangsu|sichuan|shandong|henan|hunan|hubei|fujian|yunnan'
const NAMED = new RegExp(`(?:${PLACES})|\\b(?:${ENGLISH})\\b`, 'u')
/** A case that takes place elsewhere, not something that was bought or born there. */
const AFTER = '(?:省|市|区|那边|这边|地区|当地)?(?:的|地)?'
/** What is left of 合肥呢 and 那在上海市呢 when the place is taken out. */
const NOTHING_ELSE =
  /^(?:那么?|如果|要是|换成|换到|在|到|是|里|呢|的话|怎么样|怎么办|又如何|[\s\p{P}])*$/u
const NOTHING_ELSE_ENGLISH = /^(?:what|how|about|and|in|if|it|is|s|[\s\p{P}])*$/u

/** Another place that a question names, and the question without it. */
export interface NamedPlace {
  readonly place: string
  /** Empty where the question names nothing else: 合肥呢. */
  readonly rest: string
}

/** Finder of the first place in a normalised question that no local text is of. Cost: one pattern. */
export interface PlaceFinder {
  find(normalised: string): NamedPlace | undefined
  /** A question without the names of the places of local texts, normalised. */
  withoutOwn(question: string): string
}

/**
 * Finder over the places of a corpus: nothing where a question names one of these.
 * @example createPlaceFinder(corpus).find('合肥呢') // { place: '合肥', rest: '' }
 */
export function createPlaceFinder(corpus: Corpus): PlaceFinder {
  const own = corpus.documents.flatMap(({ metadata: { jurisdiction } }) =>
    jurisdiction.level === 'national' ? [] : placesOf(jurisdiction.name).map(normaliseText),
  )
  const ownNames = new RegExp(`(?:在)?(?:${own.join('|')})${AFTER}[,，]?`, 'gu')
  return {
    find(normalised) {
      const place = NAMED.exec(normalised)?.[0]
      if (place === undefined || own.some((name) => normalised.includes(name))) return undefined
      const rest = normalised.replace(new RegExp(`(?:在|\\bin )?${place}${AFTER}[,，]?`, 'u'), '')
      const isNothing = NOTHING_ELSE.test(rest) || NOTHING_ELSE_ENGLISH.test(rest)
      return { place: place.replace(/市$/u, ''), rest: isNothing ? '' : rest.trim() }
    },
    withoutOwn: (question) =>
      own.length === 0 ? question : normaliseText(question).replace(ownNames, ''),
  }
}
