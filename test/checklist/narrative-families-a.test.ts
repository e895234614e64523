// What notes on a case tell for the checklists from absentia-trial to indictment-acceptance: facts that must be read out of
// them, and words that are of somebody else, of another time or only thought and must stay unread.

import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../server/checklist/narrative/narrative.ts'
import { checklistOf } from './checklists-fixture.ts'
import { pairOf, toldRows } from './narrative/told-table.ts'

/** One row per line: the note → facts, `?` for a fact that must stay unread. Under a heading `# <checklist>`. */
const TOLD = `
# absentia-trial
缺少境外居住地信息。 → materials-complete=false
十天后补送了。 → supplement-missed=false
没有家属申请参加。 → relatives-apply-before-hearing=false
案件因病中止审理已有7个月。 → suspension-months=7
审理认定仍是贪污罪。 → charge-found-outside-art291=false
# affidavit-requirement
我家孩子下个月才满十八，跟人打架把人打伤了，他爸不让认。 → defendant-minor-now=true
我老公进去之后什么都交代了，也认错了。 → voluntarily-admits=true
我哥承认东西是他拿的，可是检察官说要判一年。 → voluntarily-admits=true
他在检察院把之前的口供全翻了。 → voluntarily-admits=false
检察官说建议判八个月，他点头说行。 → agrees-sentencing-proposal=true
对量刑建议不予认可。 → agrees-sentencing-proposal=false
程序适用上未能达成一致。 → agrees-procedure=false
再过两个月才满十八岁。 → defendant-minor-now=true
李某，男，1985年出生。 → defendant-minor-now=false
# affidavit-signing-validity
签具结书违背了他的意愿。 → plea-voluntary=false
签的时候既没有辩护人也没有值班律师。 → lawyer-present-at-signing=false
具结书上有他和律师的签名。 → signed-by-suspect-and-lawyer=true
律师没在上面签名。 → signed-by-suspect-and-lawyer=false
签字的时候他还没满十八岁。 → minor-at-signing=true
签的时候刚过18岁生日。 → minor-at-signing=false
父母在外地打工，没到场。 → guardian-present-and-signed=false
# anqing-lawyer-deadline
不能网上阅卷，因为涉密。 → meets-internet-reading-requirements=false
案件马上要开庭，急着要。 → urgent=true
安庆市检察院办理。 → in-anqing=true
合肥市检察院。 → in-anqing=false
# anqing-lawyer-notice-feedback
律师来检察院当面提意见。 → event=oral-opinion
未委托辩护人。 → has-defense-lawyer=false
律师自己打听才知道的。 → notified=false
告诉律师为什么不采纳。 → reasons-for-rejection=true
只说不采纳，没说为什么。 → reasons-for-rejection=false
是书记员接待的，不是检察官。 → conducted-by-procurator-in-meeting-room=false
# appeal-deadline
对刑事判决不服。 → appeal-scope=criminal
被害人嫌赔得少要上诉。 → appeal-scope=incidental-civil
收到判决书。 → decision-type=judgment
收到裁定书。 → decision-type=ruling
# av-electronic-data-admissibility
本案有一段监控录像，还有微信聊天记录等电子数据。鉴定不出录像是真是假。 → forged-or-unverifiable=true
本案有一段监控录像，还有微信聊天记录等电子数据。视频哪来的说不清楚。 → origin-doubt-unexplained=true
本案有一段监控录像，还有微信聊天记录等电子数据。拍摄时间、地点明确，没有疑问。 → origin-doubt-unexplained=false
本案有一段监控录像，还有微信聊天记录等电子数据。侦查人员、持有人、见证人都签了名。 → record-or-list-unsigned=false
本案有一段监控录像，还有微信聊天记录等电子数据。后来补签了名，作了说明。 → corrected=true
本案有一段监控录像，还有微信聊天记录等电子数据。哈希值对不上，数据被改过。 → electronic-data-altered-affecting-authenticity=true
本案有一段监控录像，还有微信聊天记录等电子数据。删除的只是广告，不影响真实性。 → electronic-data-altered-affecting-authenticity=false
# bail-residence-violation-arrest
没有逃跑，也没有自杀。 → suicide-or-escape=false
与同案串供。 → evidence-tampering=true
人跑到外地，开庭没法开。 → leave-affects-trial=true
两次去了禁止去的酒吧。 → place-person-violation-count=2
没去过不让去的地方。 → place-person-violation-count=0
违反规定影响审判活动正常进行。 → violation-affects-trial=true
违规没有影响审判。 → violation-affects-trial=false
# below-statutory-penalty-review
高院还没有意见。 → upper-court-view=not-yet
案卷报到中院复核，中院认为判得合适，同意原判。 → upper-court-view=agrees
改判后仍在法定刑以下。 → still-below-minimum=true
二审改判，不再低于法定刑。 → still-below-minimum=false
被告人上诉。 → appealed=true
# charge-change
指控事实不能认定。 → charged-facts-proved=false
合议庭认为应当定罪。 → guilty-in-law=true
罪名认定准确。 → charge-correct=true
起诉盗窃，法院认为是职务侵占。 → charge-correct=false
判决前未就罪名听取意见。 → both-sides-heard=false
# compulsory-medical-treatment
龚某患精神分裂症，法院办理强制医疗案件。检察院申请强制医疗。 → release-review=false
龚某患精神分裂症，法院办理强制医疗案件。检察机关向法院提出强制医疗申请。 → source=application
龚某患精神分裂症，法院办理强制医疗案件。在街上杀了人。 → violent-act=true
龚某患精神分裂症，法院办理强制医疗案件。司法鉴定他作案时没有责任能力。 → appraised-not-responsible=true
龚某患精神分裂症，法院办理强制医疗案件。不治疗还会伤人。 → continuing-danger=true
龚某患精神分裂症，法院办理强制医疗案件。完全丧失辨认控制能力。 → full-or-partial-responsibility=false
龚某患精神分裂症，法院办理强制医疗案件。检察院2024年3月4日申请强制医疗。 → applied-date=2024-03-04
# confession-admissibility
侦查人员用电棍电他。 → violence-torture=true
没有动他一根手指头。 → violence-torture=false
审讯人员说不认就把他爸也抓进来，他吓得只好认了。 → threats-unbearable=true
超期羁押期间取得的供述，属非法拘禁。 → illegal-detention=true
依法传唤、拘留，手续齐全。 → illegal-detention=false
只有这一份供述。 → torture-repeat-confession=false
还是原来那两个民警讯问的。 → repeat-exception-replaced-investigators=false
# conviction-standard
不存在无法排除的矛盾和无法解释的疑问。 → indirect-consistent=true
缺少关键一环。 → indirect-complete-chain=false
供述后没找到任何物证。 → hidden-evidence-found-by-confession=false
没有串供、逼供、诱供的可能性。 → collusion-coercion-excluded=true
有逼供的可能。 → collusion-coercion-excluded=false
庭审供述稳定。 → retracts-in-court=false
说不出为什么翻供。 → reasonable-retraction=false
# courtroom-order
警告了几次还是不听。 → reprimand-ineffective=true
被责令后自行退出。 → refuses-to-leave=false
情节严重。 → is-serious=true
情节较轻。 → is-serious=false
# custody-change-and-bail
未怀孕，也不在哺乳期。 → pregnant-or-nursing=false
检察院已经批捕。 → arrested=true
孩子才三个月，还在喂奶。 → pregnant-or-nursing=true
老母亲瘫痪，只有他一个人照顾。 → sole-supporter=true
母亲由姐姐照顾。 → sole-supporter=false
# custody-necessity-plea
没有逮捕必要。 → non-custodial-sufficient=true
企图毁灭证据。 → non-custodial-sufficient=false
逮捕已经执行。 → already-arrested=true
提请批准逮捕。 → already-arrested=false
检察院审查认为有继续羁押的必要。 → continued-custody-needed=true
审查后认为可以不再羁押。 → continued-custody-needed=false
未委托辩护人。 → has-defender-lawyer=false
# death-penalty-review-and-execution
高级法院没有维持。 → upheld-on-appeal=false
揭发的事查无此事。 → major-merit=false
男性罪犯。 → pregnant=false
裁判可能有错误，影响定罪。 → other-error-affecting=true
# defender-qualification
被告人想委托庄某担任辩护人。拟委托的人还在假释期间。 → serving-sentence-or-probation=true
被告人想委托庄某担任辩护人。美国籍。 → foreign-or-stateless=true
被告人想委托庄某担任辩护人。中国公民。 → foreign-or-stateless=false
被告人想委托庄某担任辩护人。完全行为能力人。 → no-or-limited-capacity=false
# duty-lawyer-assistance
他都认了，愿意接受处罚。 → pleads=true
他说想找个律师问问。 → requests-help=true
接受法律帮助。 → refuses-help=false
还在派出所。 → stage=investigation
案件已经移送检察院。 → stage=prosecution-review
一审开庭前。 → stage=trial
# expert-opinion-admissibility
本案有一份伤情鉴定意见。有鉴定人签名和机构公章。 → document-unsigned=false
本案有一份伤情鉴定意见。鉴定人没有拒绝出庭。 → expert-refuses=false
本案有一份伤情鉴定意见。没有任何理由就是不来。 → justified-absence=false
本案有一份伤情鉴定意见。鉴定机构没有资质。 → institution-unqualified=true
# fast-track-eligibility
监控拍得清清楚楚，人赃俱获。 → facts-clear-evidence-sufficient=true
证据之间有矛盾。 → facts-clear-evidence-sufficient=false
就他自己干的。 → is-joint-crime=false
由区人民法院审理。 → court-is-basic=true
# fast-track-hearing-compliance
没人告诉他什么时候开庭。 → notified-before-hearing=false
当庭逐项询问了被告人的意见。 → asked-facts-evidence-proposal-procedure=true
没有询问被告人的意见。 → asked-facts-evidence-proposal-procedure=false
律师想说话被打断，没让发表意见。 → defender-opinion-heard=false
宣判前他说了最后几句话，求轻判。 → final-statement-heard=true
一周后才宣判。 → judgment-in-court=false
双方有异议的鉴定意见当庭出示、质证。 → disputed-evidence-examined=true
# fast-track-time-limit
审查起诉阶段。 → stage=prosecution-review
法院受理后。 → stage=trial
检察院2024年3月4日收到移送审查起诉。 → start-date=2024-03-04
可能判处有期徒刑八个月。 → likely-term-months=8
# foreign-related
与外国人无关。 → foreigner-involved-in-china=false
查明是越南国籍。 → nationality-known=true
护照丢了，查不清是哪国人。 → nationality-known=false
他写了书面声明，要求不通知大使馆。 → consul-notice-refused-in-writing=true
要请中国律师辩护。 → wants-defender=true
不委托辩护人。 → wants-defender=false
# identification-inspection-experiment-records
本案卷内有辨认笔录、现场勘验笔录和侦查实验笔录。被害人自己跑去认的，没有民警主持。 → identification-not-led-by-investigators=true
本案卷内有辨认笔录、现场勘验笔录和侦查实验笔录。几个被害人同时在一间屋里认的。 → identification-not-individual=true
本案卷内有辨认笔录、现场勘验笔录和侦查实验笔录。个别辨认。 → identification-not-individual=false
本案卷内有辨认笔录、现场勘验笔录和侦查实验笔录。只有嫌疑人一个人让他认。 → targets-not-mixed-or-too-few=true
本案卷内有辨认笔录、现场勘验笔录和侦查实验笔录。实验只做了一次，结论不科学。 → unscientific=true
# illegal-evidence-procedure
辩护人申请排除被告人在侦查阶段的供述。开庭看录像时才发现的。 → clue-found-only-in-hearing=true
辩护人申请排除被告人在侦查阶段的供述。线索庭前就有。 → clue-found-only-in-hearing=false
辩护人申请排除被告人在侦查阶段的供述。法庭对取证合法性作了调查，播放了录像。 → investigated=true
辩护人申请排除被告人在侦查阶段的供述。没有对一审结论提出异议。 → first-instance-finding-challenged=false
辩护人申请排除被告人在侦查阶段的供述。经通知仍未移送讯问录像。 → required-recording-not-transferred=true
# illegal-gains-confiscation
检察院申请没收违法所得。刚通缉半年。 → wanted-one-year-not-appeared=false
检察院申请没收违法所得。影响不大，也没逃到境外。 → major-case=false
检察院申请没收违法所得。贪污案。 → crime-category=duty-crime
检察院申请没收违法所得。恐怖活动犯罪。 → crime-category=terrorism
# incidental-civil-action
被害人一方要打附带民事诉讼。国家机关工作人员执行职务时打伤了人。 → loss-type=official-act
被害人一方要打附带民事诉讼。写明了要赔多少钱和理由。 → defendant-and-claim-definite=true
被害人一方要打附带民事诉讼。审查起诉时和解，钱都赔完了。 → settled-and-performed-earlier=true
被害人一方要打附带民事诉讼。有证据证明调解违反自愿原则。 → settlement-involuntary=true
被害人一方要打附带民事诉讼。没有证据证明和解违反自愿。 → settlement-involuntary=false
被害人一方要打附带民事诉讼。要告那个跑了的同伙。 → fugitive-codefendant=true
被害人一方要打附带民事诉讼。保险公司到庭了。 → defendant-not-accused-absent=false
# indictment-acceptance
没过追诉时效。 → no-liability-article-16=false
被告人不在案。 → defendant-at-large=true
属于本院管辖。 → under-our-jurisdiction=true
不属于本院管辖。 → under-our-jurisdiction=false
`

/** Words of a companion, a victim, a relative or an office, of an earlier case, of a rule, or of an opinion. */
const NOT_OF_THE_CASE = `
# absentia-trial
被害人不同意恢复审理。 → applies-or-agrees=?
被告人的儿子死亡了。 → basis=?
检察院同意恢复审理。 → applies-or-agrees=?
# affidavit-requirement
他以前因盗窃认罪被判过刑。 → voluntarily-admits=?
他听力正常。 → defendant-blind-deaf-mute=?
他说话利索。 → defendant-blind-deaf-mute=?
他视力正常。 → defendant-blind-deaf-mute=?
# affidavit-signing-validity
他被对方威胁过所以才打人。 → plea-voluntary=?
开庭时律师没来。 → lawyer-present-at-signing=?
讯问时没有律师在场。 → lawyer-present-at-signing=?
被害人的律师在场。 → lawyer-present-at-signing=?
# anqing-lawyer-deadline
# anqing-lawyer-notice-feedback
律师说明了理由。 → reasons-for-rejection=?
律师告知了家属。 → notified=?
# appeal-deadline
判决书还没有下来。 → decision-type=?
2024年3月4日开庭。 → received-date=?
# av-electronic-data-admissibility
本案有一段监控录像，还有微信聊天记录等电子数据。证人对证言作了补正。 → corrected=?
本案有一段监控录像，还有微信聊天记录等电子数据。现场被封存。 → not-transferred-sealed=?
# bail-residence-violation-arrest
同案犯擅自离开两次。 → unauthorised-leave-count=?
他以前犯过盗窃罪。 → new-intentional-crime=?
# below-statutory-penalty-review
被告人打算上诉。 → appealed=?
同案犯上诉了。 → appealed=?
# charge-change
同案犯无罪。 → guilty-in-law=?
律师认为应判无罪。 → guilty-in-law=?
# compulsory-medical-treatment
龚某患精神分裂症，法院办理强制医疗案件。被害人无刑事责任能力。 → appraised-not-responsible=?
龚某患精神分裂症，法院办理强制医疗案件。家属说他没有责任能力。 → appraised-not-responsible=?
# confession-admissibility
被害人被非法拘禁。 → illegal-detention=?
辩护人提出被告人遭刑讯逼供。 → violence-torture=?
# conviction-standard
法院正在审理被告人龚某故意杀人案，证据存在争议。公诉人认为供述与其他证据相互印证。 → corroborated=?
法院正在审理被告人龚某故意杀人案，证据存在争议。公诉人认为足以排除合理怀疑。 → indirect-no-reasonable-doubt=?
# courtroom-order
被告人犯罪情节严重。 → is-serious=?
他拒不退出违法所得。 → refuses-to-leave=?
盗窃情节较轻。 → is-serious=?
# custody-change-and-bail
2019年他因盗窃被逮捕过。 → arrested=?
同案犯被判无罪。 → acquitted-or-exempted=?
法律规定不能同时用保证人和保证金。 → both-guarantor-and-deposit=?
# custody-necessity-plea
同案犯有社会危险性。 → non-custodial-sufficient=?
同案犯认罪认罚。 → pleads=?
# death-penalty-review-and-execution
同案犯上诉。 → appealed=?
他打算上诉。 → appealed=?
# defender-qualification
被告人想委托庄某担任辩护人。被害人是限制行为能力人。 → no-or-limited-capacity=?
被告人想委托庄某担任辩护人。同案犯有两名辩护人。 → defender-count=?
被告人想委托庄某担任辩护人。被告人是限制行为能力人。 → no-or-limited-capacity=?
# duty-lawyer-assistance
同案犯请了律师。 → has-defender=?
他以前在看守所关过。 → custody=?
被害人拒绝法律帮助。 → refuses-help=?
不是恐怖活动犯罪。 → state-security-or-terror-investigation=?
# expert-opinion-admissibility
本案有一份伤情鉴定意见。辩护人认为鉴定机构没有资质。 → institution-unqualified=?
本案有一份伤情鉴定意见。证人拒不出庭。 → expert-refuses=?
# fast-track-eligibility
我儿子十七岁，被同学打伤了，对方被起诉。 → defendant-minor-now=?
他在中院上班。 → court-is-basic=?
同案犯同意速裁。 → consents-fast-track=?
# fast-track-hearing-compliance
一般当庭宣判。 → judgment-in-court=?
应当听取最后陈述。 → final-statement-heard=?
检察院听取了辩护人意见。 → defender-opinion-heard=?
庭前听取了律师意见。 → defender-opinion-heard=?
# fast-track-time-limit
他以前被羁押过。 → in-custody=?
2024年3月4日案发。 → start-date=?
# foreign-related
被告人鲍里斯在某市受审。翻译精通中文。 → speaks-chinese=?
被告人鲍里斯在某市受审。同案犯在押。 → detained=?
# identification-inspection-experiment-records
本案卷内有辨认笔录、现场勘验笔录和侦查实验笔录。被告人称民警暗示被害人。 → identifier-hinted=?
本案卷内有辨认笔录、现场勘验笔录和侦查实验笔录。辩护人认为民警有暗示。 → identifier-hinted=?
# illegal-evidence-procedure
辩护人申请排除被告人在侦查阶段的供述。辩护人对取证合法性有疑问。 → court-doubts=?
辩护人申请排除被告人在侦查阶段的供述。公安机关对民警进行了调查。 → investigated=?
辩护人申请排除被告人在侦查阶段的供述。公安发现了新的犯罪线索。 → new-clue=?
# illegal-gains-confiscation
检察院申请没收违法所得。检察院认为高度可能属于违法所得。 → highly-probable=?
检察院申请没收违法所得。利害关系人死亡。 → dead=?
# incidental-civil-action
被害人一方要打附带民事诉讼。被告人是被迫认罪的。 → settlement-involuntary=?
被害人一方要打附带民事诉讼。被告人拒不到庭。 → plaintiff-absent=?
# indictment-acceptance
没有移送同案犯的具结书。 → plea-materials-transferred=?
辩护人认为不属于本院管辖。 → under-our-jurisdiction=?
`

/** A fact of several things: one of them denied leaves the others open; all of them denied is a no. */
const ONE_OF_SEVERAL = `
# affidavit-requirement
他不是聋人。 → defendant-blind-deaf-mute=?
他不是盲人。 → defendant-blind-deaf-mute=?
他不是聋哑人，也不是盲人。 → defendant-blind-deaf-mute=false
他视力、听力、语言能力都正常。 → defendant-blind-deaf-mute=false
# duty-lawyer-assistance
不是恐怖活动犯罪。 → state-security-or-terror-investigation=?
不涉恐也不涉及国家安全。 → state-security-or-terror-investigation=false
# custody-change-and-bail
没有怀孕。 → pregnant-or-nursing=?
不在哺乳期。 → pregnant-or-nursing=?
没有怀孕，也不在哺乳期。 → pregnant-or-nursing=false
没有判无罪。 → acquitted-or-exempted=?
# bail-residence-violation-arrest
他没有自杀。 → suicide-or-escape=?
没有自杀，但逃跑了。 → suicide-or-escape=true
没有自杀或者逃跑的企图。 → suicide-or-escape=false
没有串供。 → evidence-tampering=?
没有毁灭证据、串供。 → evidence-tampering=false
# defender-qualification
辩护人没有被吊销执照。 → dismissed-or-licence-revoked=?
辩护人没有被开除公职，也没有被吊销执照。 → dismissed-or-licence-revoked=false
# compulsory-medical-treatment
被申请人患精神病，没有危害公共安全。 → public-safety-or-serious-harm=?
被申请人不具有完全刑事责任能力。 → appraised-not-responsible=? full-or-partial-responsibility=?
`

/** The lawyer who came makes up for the one who did not. */
const TWO_LAWYERS = `
# affidavit-signing-validity
家里请的律师没来，值班律师到场见证。 → lawyer-present-at-signing=true retained-lawyer-witnessed=false
家里请的律师没来。 → lawyer-present-at-signing=false
家里请的律师没来，值班律师也没到场。 → lawyer-present-at-signing=false
`

const rowsOf = (table: string) =>
  toldRows(table).flatMap(({ checklist, note, claims }) =>
    claims.map(pairOf).map(([fact, value]) => ({ checklist, note, fact, value })),
  )

describe.each([
  ['notes in the words of those who know the case', TOLD],
  ['words that are not of the case or not certain', NOT_OF_THE_CASE],
  ['a denial of one of several things', ONE_OF_SEVERAL],
  ['two lawyers of whom one came', TWO_LAWYERS],
])('%s', (_, table) => {
  it.each(rowsOf(table))('$checklist: $note → $fact=$value', ({ checklist, note, fact, value }) => {
    const found = readNarrative(checklistOf(checklist), note).get(fact)?.value
    expect(found === undefined ? '?' : String(found)).toBe(value)
  })
})
