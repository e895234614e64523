// What notes on a case tell for the checklists from jurisdiction to witness-testimony-admissibility: facts that must be read out of
// them, and words that must leave a fact open.

import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../server/checklist/narrative/narrative.ts'
import { checklistOf } from './checklists-fixture.ts'
import { pairOf, type ToldRow, toldRows } from './narrative/told-table.ts'

/** One row per line under a heading `# <checklist>`: what is told → the facts that must be read out of it. */
const TOLD = `
# jurisdiction
被告人在网上冒充客服骗钱，受害人遍布全国。 → case-type=network
在高铁上偷手机，列车还没到站就被乘警抓住了。 → case-type=train-running
他在火车上偷了包，下车回家后第三天才被抓。 → case-type=train-not-running
服刑期间在监狱里把狱友打成重伤。 → case-type=serving-prisoner
越狱后在外省又抢劫。 → case-type=escaped-prisoner
中国公民张某在泰国诈骗同胞，回国后被抓。 → case-type=citizen-abroad
他离开老家到合肥打工，连续住了三年。 → continuous-residence-years=3
起诉时基层法院发现，被告人可能要判无期。 → likely-life-or-death=true
# lawyer-access-files-and-meeting
案件已移送检察院审查起诉，我作为辩护律师要求复制案卷。 → stage=prosecution-review role=defense-lawyer request=files
值班律师想看看卷。 → role=duty-lawyer request=files
法院开庭前，律师去看守所会见被告人。 → request=meeting stage=trial custody-or-residence=true
涉嫌恐怖活动犯罪，还在侦查。 → state-security-or-terror-investigation=true stage=investigation
我是被告人的哥哥，给他当辩护人，想去看守所见他。 → request=meeting role=other-defender
法院已经准许他查阅案卷。 → court-permission=true
法院没批准他阅卷。 → court-permission=false
被害人委托的律师要求复制案卷。 → role=agent-lawyer request=files
# lawyer-evidence-application
辩护人提交书面申请，请求调取公安没有移送的那份证明被告人不在场的录像。 → application-type=retrieve-untransferred written=true
律师想向被害人取证，请法院准许。 → application-type=permit-victim-inquiry
证人不肯作证，律师只好申请法院去收集。 → application-type=court-collect-after-refusal
律师口头申请法院调取银行流水，没交书面材料。 → written=false
申请书写明了理由和要调取的内容。 → reasons-and-outline=true
法院认为确有必要调取。 → necessary=true
银行不接待律师，律师自己调不到。 → lawyer-cannot-collect=true
2024年4月8日提出申请。 → filed-date=2024-04-08
# legal-aid-appointment
被告人又聋又哑，没请律师。 → defendant-blind-deaf-mute=true has-retained-defender=false
法院觉得被告人的行为可能不是犯罪。 → conduct-may-not-be-crime=true
被告人十六岁，尚未委托律师。 → defendant-minor-now=true has-retained-defender=false
被告人家里没请律师。 → has-retained-defender=false
被告人自己委托了辩护人。 → has-retained-defender=true
检察院抗诉了。 → procuratorate-protests=true
检察院没有抗诉。 → procuratorate-protests=false
被告人是越南人。 → foreign-national=true
# legal-aid-notice
法律援助通知书上写了案由和被告人名字，没写审判员电话。 → states-case-and-name=true states-judge-contact=false
通知书写明了因被告人系聋哑人而提供法律援助。 → states-aid-reason=true
开庭日期已定，2024年6月20日开庭。 → hearing-fixed=true hearing-date=2024-06-20
法律援助通知书没有写开庭时间和地点。 → states-hearing-time-place=false
法律援助通知书和起诉书副本都送给了法援中心。 → served-with-documents=true
适用速裁程序，法援通知已发。 → simplified-procedure=true
开庭前二十天就把法律援助通知书送到了。 → served-fifteen-days-before=true
# leniency-degree
没有自首，也没有坦白。 → surrender-or-confession=false
没有自首，但到案后如实供述，属坦白。 → surrender-or-confession=true
审查起诉时认罪认罚，但之前两次翻供。 → plea-stage=prosecution-review stable=false
他是累犯，罪行也比较重。 → recidivist=true
系主犯，认罪认罚；两名从犯拒不认罪。 → joint-crime=true principal-pleads-accessory-not=true
家属代其退缴了违法所得十二万元。 → compensated=paid
他一到派出所就认罪认罚了。 → plea-stage=investigation
到检察院阶段，经律师解释后认罪认罚。 → plea-stage=prosecution-review
# minor-plea-and-procedure
案发时其十七周岁零五个月，移送审查起诉时已年满十八周岁，系在校高三学生。 → age-at-offence=17 age-at-case-acceptance=18 is-student=true
我家孩子16岁，初三辍学，偷了辆摩托车，我在外地回不去，村里派了个干部陪着做笔录。 → is-student=false appropriate-adult-present=true
讯问时法定代理人到场，并由法律援助律师为其提供辩护。 → guardian-present=true has-defender=true
开庭当天他满十八周岁零三天。 → age-at-hearing=18
法院收案时他十九岁。 → age-at-filing=19
他妈妈接到通知当天就赶到了检察院，全程陪同讯问。 → guardian-present=true
没有一个大人在场。 → guardian-present=false
村妇联主任作为合适成年人参加了讯问。 → appropriate-adult-present=true
在职高上学。 → is-student=true
早就辍学打工了。 → is-student=false
判了有期徒刑五年三个月。 → sentence-months=63
小陆出生于2006年5月，抢手机那天刚满十六周岁，案子到法院立案的时候已经十八了。 → age-at-offence=16
讯问时通知不到其父母，办案人员联系了社区的工作人员作为合适成年人到场。 → guardian-available=false appropriate-adult-present=true
# new-evidence
律师开庭时突然拿出一段录像，公诉人要求休庭准备。 → presenter=defence needs-preparation=true submitted-before-hearing=false
律师当庭提交了一份新的证人证言，公诉人没意见。 → presenter=defence other-side-objects=false
公诉人解释是开庭前一天才拿到的，法庭认为理由成立。 → reason-established=true
法庭认为没必要出示。 → presentation-necessary=false
辩护人要求给几天时间准备。 → needs-preparation=true
该证据庭前已经移送法院。 → submitted-before-hearing=true
公诉人当庭播放了一段录像，开庭前已移送。 → submitted-before-hearing=true
# no-aggravation-on-appeal
不加重刑罚，只是把罪名改了。 → raise-penalty=false change-charge=true
合议庭准备把缓刑考验期由两年延长到三年。 → revoke-or-extend-probation=true
发回重审后没有新的犯罪事实，检察院也没补充起诉。 → proceeding=remanded remand-new-crime-supplemented=false
只有被告人上诉，检察院没抗诉，二审想加刑。 → proceeding=second-instance who-appealed=defense-only raise-penalty=true
检察院抗诉认为判轻了。 → who-appealed=procuratorate
自诉人不服上诉。 → who-appealed=private-prosecutor
二审打算把盗窃改成抢劫，刑期不变。 → change-charge=true raise-penalty=false
二审想撤销缓刑。 → revoke-or-extend-probation=true
# open-hearing
一名十五岁的中学生没经法院批准想进来旁听。 → spectator-type=minor-unapproved
被告人表示，律师不来也可以开庭。 → defendant-agrees=true
案件涉及国家秘密。 → state-secret=true
强奸案，涉及被害人隐私。 → personal-privacy=true
不涉及国家秘密和个人隐私。 → state-secret=false personal-privacy=false
涉及商业秘密，当事人申请不公开。 → trade-secret-and-applied=true
开庭时被告人十七岁。 → age-at-hearing=17
有个喝醉的人想旁听。 → spectator-type=drunk
# out-of-court-evidence
法官庭后去银行核实了流水，问过公诉人和律师，都说没意见。 → opinions-sought=true either-side-objects=false
庭后补充的证据没有经过当庭质证。 → supplement-examined-in-court=false
补充的是被告人以前的判决书。 → supplement-kind=prior-conviction
庭外征求了控辩双方意见，双方都没意见。 → opinions-sought=true either-side-objects=false
辩护人对庭外核实的证据有异议。 → either-side-objects=true
该证据是被告人退赃的收据，对其有利。 → supplement-kind=favourable-sentencing
没有征求控辩双方意见。 → opinions-sought=false
# panel-composition
可能判处三年以上十年以下有期徒刑，简易程序。 → procedure=summary
食品安全案件，群众关注。 → land-ecology-food-drug=true widely-followed=true
可能判处十年以上有期徒刑，社会影响重大。 → social-impact-major=true
本案适用普通程序审理。 → procedure=ordinary
可能判无期徒刑。 → life-or-death=true
涉及众多业主的群体利益。 → group-or-public-interest=true
当地老百姓都很关注这个案子。 → widely-followed=true
污染环境案。 → land-ecology-food-drug=true
# period-and-sentence-computation
2024年1月31日起算一个月。 → start-date=2024-01-31 unit=month count=1
判了两年有期徒刑，从2023年5月4日羁押之日起算。 → unit=year-of-sentence count=2 start-date=2023-05-04
从2024年3月15日起算半个月。 → start-date=2024-03-15 unit=half-month count=1
刑期从2024年2月9日起算，判了六个月有期徒刑。 → start-date=2024-02-09 unit=month-of-sentence count=6
从2024年3月1日起算两个月的期限。 → start-date=2024-03-01 unit=month count=2
# physical-documentary-admissibility
借条是复印件，原件在债权人手里，核对过没问题。 → kind=document original=false verified-true=true
手机原物随案移送了。 → kind=object original=true
搜查笔录没有侦查人员签名。 → record-or-list-incomplete=true
合同是复印件，原件找不到了。 → kind=document original=false
因为体积太大不便搬运，用照片代替。 → copy-justified=true
照片能看出刀的外形特征。 → copy-reflects-original=true
复印件与原件核对无误。 → verified-true=true
账本有涂改痕迹，解释不清。 → altered-unexplained=true
# plea-case-court-review
双方没有达成和解，被害人也不谅解。 → settlement-exists=false
法院立案后阅卷发现，检察院随案移送了具结书、量刑建议书，但听取被害人意见的笔录未附。 → affidavit-transferred=true proposal-made=true opinion-records-transferred=false
经审查，讯问时依法告知了被告人诉讼权利和认罪认罚的法律规定，具结书已移送，被告人与被害人达成和解，和解协议附卷。 → rights-notified=true affidavit-transferred=true settlement-exists=true settlement-transferred=true
合议庭询问后确认被告人系自愿认罪认罚，知悉法律后果，精神状态正常。 → voluntary=true understands=true mental-normal=true
他认罪认罚，赔礼道歉，赔了五万，拿到了谅解书。 → sincerely-repents=true settlement-exists=true
检察官讯问的头一页就写着，权利义务、认罪认罚规定均已告知，嫌疑人按了手印。 → rights-notified=true
讯问同步录像显示检察官没有宣读权利告知书。 → rights-notified=false
听取意见的三份笔录都夹在卷里。 → opinion-records-transferred=true
移送时忘了放听取值班律师意见的笔录。 → opinion-records-transferred=false
经街道调解，双方握手言和，赔了一万八。 → settlement-exists=true
对方要价太高，赔偿没谈下来，谅解更谈不上。 → settlement-exists=false
调解协议书原件已入卷。 → settlement-transferred=true
谅解书原件在被告人家属手里，卷里没有。 → settlement-transferred=false
# plea-leniency-applicability
老吴开车撞了人，到了交警队什么都认，赔了钱，检察院建议缓刑，他点头同意，就是不要速裁，想开个正式的庭。 → voluntary-truthful=true accepts-decision-and-proposal=true refuses-simplified-procedure=true able-but-refuses-compensation=false
嫌疑人对指控的事实和罪名均无异议，自愿接受处罚，签署了具结书。 → disputes-main-facts=false willing-punishment=true
只涉嫌一个罪名，交通肇事。 → multiple-crimes=false
案子在公安时他就签了认罪认罚告知书，表示愿意认罪认罚。 → plea-stage=investigation
进了派出所，他竹筒倒豆子全交代了。 → voluntary-truthful=true
审了三天，他硬是一个字不吐。 → voluntary-truthful=false
到案后作虚假供述，企图包庇同伙。 → voluntary-truthful=false
他说起诉意见书写的基本属实。 → disputes-main-facts=false
他说根本没有这回事，是被人栽赃的。 → disputes-main-facts=true
他只说赃款不是三千，是两千八，别的没意见。 → disputes-details-only=true
他对罪名有看法，觉得够不上抢劫，但表示尊重法院的认定。 → disputes-nature-but-accepts=true
检察院以盗窃罪、妨害公务罪两个罪名起诉。 → multiple-crimes=true
罪名就是危险驾驶一个。 → multiple-crimes=false
# plea-non-prosecution
轻微伤害案，双方和解，嫌疑人认罪认罚，检察院认为可以不判刑，案件事实没有争议。 → minor-case-no-penalty-needed=true dispute-after-plea=false
公安移送的证据达不到确实、充分的标准。 → facts-clear-evidence-sufficient=false
超市偷了一百多块钱的东西，嫌疑人认罪认罚，赔了钱，超市也谅解了，事实清楚，证据都齐，承办人认为情节轻微，可以不判刑。 → facts-clear-evidence-sufficient=true minor-case-no-penalty-needed=true
承办检察官意见：该案犯罪情节轻微，依照刑法规定不需要判处刑罚。 → minor-case-no-penalty-needed=true
案子虽小，但还是要判刑的。 → minor-case-no-penalty-needed=false
嫌疑人认罪认罚后又提出数额算错了。 → dispute-after-plea=true
预计法院会判处免予刑事处罚。 → exempt-penalty-predicted=true
不可能免刑，至少要判拘役。 → exempt-penalty-predicted=false
该案证据存在矛盾，关键事实无法查清。 → facts-clear-evidence-sufficient=false
经查，犯罪行为并非嫌疑人所为。 → no-crime-or-art16=true
嫌疑人已经去世。 → no-crime-or-art16=true
该罪早过了追诉期。 → no-crime-or-art16=true
确有犯罪事实，也不存在刑诉法十六条的情形。 → no-crime-or-art16=false
# plea-regret-handling
小苗因盗窃被检察院相对不起诉，之后拒绝履行赔偿协议，还说当时是被吓住才认的。检察院重新审查，认为情节轻微、不需判刑的结论不变。 → regret-stage=after-non-prosecution still-minor-no-penalty=true
签了具结书的被告人在简易程序庭审中反悔，称没有实施诈骗。 → regret-stage=first-instance-trial current-procedure=summary denies-charged-facts=true
速裁判完第五天，他以判决太重为由上诉到中院，中院认为量刑没有问题。 → regret-stage=appeal-after-fast-track appeal-ground=sentencing original-sentence-appropriate=true
审查起诉期间，他通过律师递交了撤回认罪认罚的书面声明。 → regret-stage=before-prosecution
检察院起诉之前，他写信给检察官说不认罪了。 → regret-stage=before-prosecution
开庭到一半他翻脸了，说具结书是骗他签的，不认了。 → regret-stage=first-instance-trial
拿到不起诉决定书以后，他就不承认打过人，也不肯赔了。 → regret-stage=after-non-prosecution
被告人对速裁判决不服，以量刑过重提出上诉。 → regret-stage=appeal-after-fast-track appeal-ground=sentencing
上诉说他没干过，证据是假的。 → appeal-ground=facts-evidence
二审认为一审判得合适。 → original-sentence-appropriate=true
老方醉驾，检察院定了相对不起诉，谁知不起诉决定书一到手，他就说当初没醉，是检测仪有问题，一概不认。检察院复查，认为事实是清楚的，情节还是轻微，不需要判刑。 → regret-stage=after-non-prosecution still-minor-no-penalty=true
一审按普通程序开庭，被告人不认罚了，但对起诉书的事实没有意见。 → current-procedure=ordinary denies-charged-facts=false regret-stage=first-instance-trial
速裁判了拘役四个月，被告人在上诉期最后一天递了上诉状，说自己根本没喝酒。 → regret-stage=appeal-after-fast-track
# pretrial-conference
被告人及其律师书面申请开庭前会议，说明了理由。 → party-applied=true
检察院在庭前会议上撤回了那份口供。 → evidence-withdrawn=true
案卷一百多册，案情复杂。 → much-evidence-complex=true
控辩双方对证据争议很大。 → big-dispute=true
辩护人申请召开庭前会议。 → party-applied=true
法院认为没必要开庭前会议。 → conference-necessary=false
庭前会议准备处理非法证据排除问题。 → topic-exclusion-or-evidence=true
辩护人在庭前会议上撤回了排非申请。 → evidence-withdrawn=true
# pretrial-timetable
2024年7月1日张贴公告，公开开庭。 → public-notice=2024-07-01 public-trial=true
传票2024年7月5日送达。 → summons-served=2024-07-05
不公开审理。 → public-trial=false
# private-prosecution-acceptance
派出所出具不予立案通知书，我拿着去法院自诉。 → category=public-to-private
自诉人拿不出证据。 → evidence-sufficient=false
这事十几年前的，追诉时效过了。 → limitation-expired=true
邻居骂我好几年，我要自诉侮辱罪。 → category=complaint-only
公安不立案，我直接到法院自诉。 → category=public-to-private
自诉人撤诉后又以同一事实起诉。 → refiled-same-fact=true
被告人已经死了。 → defendant-dead=true
自诉人两次传唤都没来，也没理由。 → absent-twice=true
# probation-revocation-and-recommit
缓刑考验期内，他酒后驾车被判了危险驾驶罪。 → regime=probation new-or-omitted-crime=true
发现他在缓刑宣告之前还有一起诈骗没判。 → new-or-omitted-crime=true
社区矫正期间手机关机、人也不见，前后失联三十五天，没有任何理由。 → unsupervised-without-reason=true days-not-reporting=35
矫正中心先后给了他两次书面警告，他还是我行我素。 → warnings=2 uncorrected-after-warnings=true
没有违反过禁止令。 → ban-seriously-violated=false
他的病治好了，监外执行的理由没有了，离刑满还有两年。 → outside-ground-gone=true
担保人去世，没再找到别的担保人。 → no-new-guarantor=true
缓刑期间又偷了东西，被立案。 → regime=probation new-or-omitted-crime=true
# procedure-conversion
速裁程序审理时，被告人改口说具结书是在民警恐吓下签的，法庭查明属实。 → current-procedure=fast-track plea-involuntary=true
法院适用简易程序独任审理，发现可能判处三年六个月有期徒刑。 → current-procedure=summary summary-tribunal=single likely-term-months=42
法官发现案情疑难，各方对法律适用分歧很大。 → complex-or-legal-dispute=true
简易程序合议庭审理中，被告人否认指控。 → current-procedure=summary summary-tribunal=panel denies-charged-facts=true
被告人收回了对速裁的同意。 → withdraws-procedure-consent=true
案子比原来想的复杂，定性上争议很大。 → complex-or-legal-dispute=true
速裁庭审中被告人翻供。 → current-procedure=fast-track denies-charged-facts=true
简易程序由审判员一人独任审理。 → current-procedure=summary summary-tribunal=single
庭审发现其行为可能不构成犯罪。 → may-not-constitute-crime=true
被告人当庭说不想用速裁了。 → withdraws-procedure-consent=true
有证据表明被告人认罪是被骗的。 → plea-involuntary=true
案情重大复杂，法律适用争议大。 → complex-or-legal-dispute=true
证据发生变化，事实不清。 → facts-unclear-evidence-insufficient=true
# property-disposal
二手车放久了会贬值，车主写了申请请求先拍卖。 → property-step=before-judgment loses-value=true owner-agrees=true
院长没批。 → president-approves=false
扣押的一批海鲜快要坏了，货主同意先卖掉，院长也批了。 → property-step=before-judgment loses-value=true owner-agrees=true president-approves=true
一审判决漏判了那辆扣押的车，二审才发现。 → property-step=omitted-found-on-appeal
判决生效后才发现有一笔冻结的存款没处理。 → property-step=omitted-found-after
经查这笔钱是违法所得。 → proven-illicit=true
不能认定房子是赃款买的。 → proven-illicit=false
2024年3月3日公告认领。 → announced-on=2024-03-03
# reconciliation
轻伤害案，可能判三年以下，因民间纠纷引起，属于可以和解的公诉案件。 → art288-eligible=true
和解协议签了，赔偿款全付了，双方没反悔。 → agreement-reached=true performed=full regret=false
被害人死了，他的父母和妻子都同意和解。 → victim-dead=true all-first-order-relatives-agree=true
被害人是十岁小孩。 → victim-incapable=true
和解协议是在公安主持下做的，当事人没有异议。 → agreement-before-trial=true objection-raised=false
和解是双方自愿的，内容合法。 → voluntary-lawful=true
赔偿款只付了一半。 → performed=partial
被害人提起了附带民事诉讼。 → civil-action-filed=true
# recording-content-and-conduct
检察官没有主持听取意见。 → host-is-prosecutor=false
检察官助理主持听取意见。 → host-is-prosecutor=false
检察官在检察院办案工作区主持听取意见，法警协助，技术人员全程录音录像。 → venue=procuratorate-area host-is-prosecutor=true recorder-is-technical-or-auxiliary=true
远程视频提讯听取意见，视频已刻盘保存。 → venue=remote-video remote-av-saved=true
录音录像中没有体现释明法律后果的内容。 → rights-and-nature=false
听取意见是在看守所讯问室，检察官主持，书记员录的。 → venue=custody-place host-is-prosecutor=true recorder-is-technical-or-auxiliary=true
录像里检察官把不能随便反悔、反悔会怎样都讲了。 → regret-consequences=true
录像里没有证据开示的画面。 → evidence-disclosed-if-needed=false
录像从头到尾没断过。 → continuous-unedited=true
检察官穿便装听取意见。 → uniform-worn=false
录像从签字那一段才开始录，前面没录。 → continuous-unedited=false
助理主持的听取意见，检察官本人没到。 → host-is-prosecutor=false
检察官穿着制服，录像的开始和结束都是他宣布的。 → uniform-worn=true start-end-announced-by-prosecutor=true
# recording-duty
2022年12月1日，某区检察院检察官在看守所组织认罪认罚的嫌疑人签署具结书并听取意见，仅此一次。 → activity-date=2022-12-01 handled-by-procuratorate=true is-plea-leniency-case=true multiple-hearings=false
2024年5月20日，承办检察官在看守所听取嫌疑人对认罪认罚的意见，此前已经听过一次，这次把刑期敲定了。嫌疑人十七岁。 → activity-date=2024-05-20 handled-by-procuratorate=true activity=hearing-opinion multiple-hearings=true is-key-session=true is-minor-case=true
2023年11月2日，检察院组织嫌疑人在值班律师见证下签了具结书。 → activity-date=2023-11-02 handled-by-procuratorate=true activity=signing-affidavit
检察官提讯的时候顺便听了嫌疑人对认罪认罚的意见。 → activity=interrogation-with-hearing
检察官在办案区听取了他的意见。 → handled-by-procuratorate=true activity=hearing-opinion
派出所民警听取意见。 → handled-by-procuratorate=false
嫌疑人自愿认罪认罚。 → is-plea-leniency-case=true
2023年3月15日签署具结书。 → activity-date=2023-03-15 activity=signing-affidavit
2022年8月9日，检察官提讯嫌疑人并一并听取意见。 → activity-date=2022-08-09 activity=interrogation-with-hearing
只是例行讯问核实事实，不涉及听取意见。 → activity=interrogation-only
全案只听取了一次意见。 → multiple-hearings=false
这是第三次听取意见。 → multiple-hearings=true
本次敲定了量刑建议。 → is-key-session=true
# recording-interruption
录制设备突然黑屏，技术员排查后说短时间内恢复不了，经征求嫌疑人及值班律师意见，二人同意继续。 → technical-failure=true failure-hard-to-fix-soon=true participants-consent-continue=true
录着录着摄像机死机了，重启也没用。 → technical-failure=true failure-fixed=false
录着录着停电了，机器全黑，等了四十分钟电才来，设备恢复正常。 → technical-failure=true failure-fixed=true
嫌疑人突然说还有个同伙没抓到，检察官觉得需要核实，就停了录制。后来公安那边查清了。 → new-facts-need-verification=true verification-done=true
存储卡坏了，录不上，技术员说要从市里调，明天才能到。嫌疑人说没关系继续吧，律师也点了头。 → technical-failure=true failure-hard-to-fix-soon=true participants-consent-continue=true
录制中嫌疑人突然供出还有一笔赃款，可能影响量刑，需要核实。 → new-facts-need-verification=true
录制过程中没有发现新的情况。 → new-facts-need-verification=false
新情况经侦查机关补查后已经核实。 → verification-done=true
新情况还在核实。 → verification-done=false
录像机突然死机，录不了了。 → technical-failure=true
录制设备一切正常。 → technical-failure=false
设备重启后恢复。 → failure-fixed=true
技术员还在抢修，没修好。 → failure-fixed=false
# recording-retention-access
检务督察组调看录像，已报检察长批准并登记。 → requester=internal-inspection approval-done=true recorded-in-log=true
法院因被告人当庭称被逼签字，来函调阅2023年7月8日录制的听取意见录像。 → requester=court reason-voluntariness-challenge=true recording-date=2023-07-08
被告人的辩护人来申请看录像，理由是怀疑认罪不真实。 → requester=defender reason-voluntariness-challenge=true
案件质量评查要调录像，分管副检察长批了，也做了登记。 → requester=internal-quality-review approval-done=true recorded-in-log=true
2023年4月6日录制。 → recording-date=2023-04-06
法院来函调阅同步录音录像。 → requester=court
辩护人申请查阅录音录像。 → requester=defender
被告人要求看录像。 → requester=suspect-or-defendant
值班律师申请查阅听取意见的录像。 → requester=duty-lawyer
案管部门开展案件质量评查，需调看录像。 → requester=internal-quality-review
检务督察部门要看录像。 → requester=internal-inspection
被告人称认罪认罚不是自愿的。 → reason-voluntariness-challenge=true
对认罪的自愿性没有疑问。 → reason-voluntariness-challenge=false
# recusal-decision
陪审员张某与被害人是亲兄弟。 → person=judge ground-party-or-relative=true
审判长的妻子是本案的辩护人。 → person=judge ground-relative-of-counsel=true
没有人申请回避。 → applicant=none
法院驳回了回避申请。 → decision-rejected=true
审判员参加过被害人家属安排的旅游，费用由家属出。 → conduct-accepted-entertainment=true
被告人拿出了照片，证明法官跟被害人一起吃饭。 → evidence-provided=true
书记员收了被告人家属的两条烟，律师申请回避。 → person=assistant-clerk-interpreter-expert conduct-took-property=true applicant=lawyer
主审法官是被害人的亲弟弟，他自己提出回避。 → person=judge ground-party-or-relative=true applicant=self
法官在饭店吃了被告人家属请的饭。 → conduct-accepted-entertainment=true
公诉人以前当过本案的侦查员。 → person=prosecutor
审判员私下见了被告人的律师，违反规定。 → conduct-improper-meeting=true
法官给被告人家属介绍了一个律师。 → conduct-recommended-counsel=true
法官向被告人借过五万块钱。 → conduct-borrowed=true
# refusal-of-defender
被告人当庭不要律师了，说律师跟公诉人穿一条裤子。 → stage=in-court-first
开庭前被告人就换了律师。 → stage=before-hearing
重新开庭后他又要求换律师。 → stage=in-court-again
他拒绝辩护人的理由不正当。 → reason-justified=false
拒绝后没有别的辩护人了。 → has-other-defender=false
案件有五名被告人。 → multiple-defendants=true
已经换过一次律师。 → changes-so-far=1
# retrial-petition
案子判了五年了，早已生效，家属拿着一份新的证人证言去申诉。 → effective=true petitioner=party
判决还没生效。 → effective=false
申诉材料齐全。 → materials-complete=true
原审关键的DNA鉴定后来被证明是错的。 → opinion-or-record-overturned=true
原审认定的罪名错误，应定诈骗而不是合同诈骗。 → wrong-charge=true
再审可能改判无罪。 → possible-acquittal-or-expiry=true
原审法官办案时收了钱。 → judge-corrupt=true
判决早就生效了，他儿子来申诉，说有新证据证明人不是他杀的。 → effective=true petitioner=party
# second-instance-hearing-mode
只有被告人上诉，嫌判得重，对事实没有意见。 → appellant=defendant disputes-facts-affecting=false
检察院提出抗诉后又撤回抗诉，还在抗诉期内。 → appellant=procuratorate withdrawal-requested=true withdraw-time=within-period
二审合议庭认为原判遗漏了主要事实，证据不足，准备发回。 → remand-needed=true remand-ground=facts-unclear
这是第二次上诉，上次因为事实不清发回过。 → remanded-once-for-facts=true
一审把无罪的人判成了有罪。 → wrongly-convicted-or-too-heavy=true
被告人上诉后又想撤回上诉，上诉期已经过了。 → appellant=defendant withdrawal-requested=true withdraw-time=after-period
检察院抗诉，开庭时却没来人，也没说明理由。 → appellant=procuratorate procuratorate-absent-unexplained=true
被告人对一审认定的事实有异议，可能影响定罪。 → disputes-facts-affecting=true
# sentence-delivery-and-property-enforcement
判处有期徒刑三年，并处没收个人财产五万元，判决书已生效。 → judgment-in-force=true
罪犯因病死亡，名下一分钱财产都没有。 → dead-without-property=true
被害人的附带民事赔偿款还没付。 → civil-liability=true
罚金早就交清了。 → fine-overdue=false
判了罚金三万，判决已经生效，他到期没交。 → sentence=fine judgment-in-force=true fine-overdue=true
罪犯死了，也没留下财产。 → dead-without-property=true
被判处罚金的公司注销了，没有财产。 → fined-unit-ended-without-property=true
家里遭了火灾，交不起罚金，已提交证明申请减免。 → hardship-proof=true
# sentence-reduction-and-parole
组织卖淫罪犯，不是职务犯罪，也不是涉黑。 → special-offender=false
公示期内没收到不同意见。 → different-opinion-received=false
监狱以重大立功为由提请减刑。 → major-merit-commutation=true
提请减刑的幅度超过一般规定。 → off-general-rule=true
罪犯是受贿罪，原来是副县长。 → special-offender=true
公示期间有人反映他不服管教。 → different-opinion-received=true
检察院不同意假释，提出异议。 → procuratorate-objects=true
罪犯有钱但不交罚金。 → property-able-but-refuses=true
# sentencing-proposal-adjustment
被告人在审查起诉阶段认罪认罚，法院认为量刑建议过重，函告检察院，检察院未予调整。 → plea-first-made-at-trial=false proposal-clearly-inappropriate=true prosecution-response=refused
辩护人提出量刑建议偏重，附了谅解书和退赃凭证，合议庭觉得有道理。 → defense-objects-proposal=true objection-well-founded=true
法官觉得十个月判重了，请检察院调一下，检察院改成七个月。 → prosecution-response=adjusted
检察院书面答复维持原建议。 → prosecution-response=refused
合议庭认为建议畸轻。 → proposal-clearly-inappropriate=true
量刑建议恰当。 → proposal-clearly-inappropriate=false
律师说建议偏重，但拿不出理由。 → defense-objects-proposal=true objection-well-founded=false
他在检察院时就签了认罪认罚具结书。 → plea-first-made-at-trial=false
调完之后被告人说不想再走速裁了。 → consents-continue-fast-track=false
被告人在法庭上才第一次认罪认罚，之前一直不认。 → plea-first-made-at-trial=true
速裁案，合议庭觉得建议十个月偏高，明显不当，通知了检察院，公诉人回话说不改。 → current-procedure=fast-track proposal-clearly-inappropriate=true prosecution-response=refused
检察院重新提了八个月的建议，合议庭认为妥当，被告人也同意接着用速裁。 → prosecution-response=adjusted adjusted-proposal-appropriate=true consents-continue-fast-track=true
审查起诉阶段就签了具结书。 → plea-first-made-at-trial=false
# sentencing-proposal-adoption
被告人认罪认罚，事实清楚、证据充分，指控罪名准确，量刑建议适当，法院拟采纳。 → facts-clear-evidence-sufficient=true charge-matches-finding=true proposal-appropriate=true
法院查明被告人作案时未满十四周岁，依法不负刑事责任。 → not-crime-or-no-liability=true
李某被控盗窃，开庭时他说东西是捡的，不是偷的。 → denies-charged-facts=true
合议庭认为起诉指控的事实成立，证据充分，罪名定得准，量刑建议也合适。 → facts-clear-evidence-sufficient=true charge-matches-finding=true proposal-appropriate=true
被告人认罪是真心的，没有人逼他，庭上也没翻供。 → plea-involuntary=false denies-charged-facts=false
检察院建议判一年，合议庭觉得太轻了，明显不当。 → proposal-appropriate=false
庭审查明事实清楚、证据确实充分。 → facts-clear-evidence-sufficient=true
经审理，指控的犯罪事实不清、证据不足。 → facts-clear-evidence-sufficient=false
其行为不构成犯罪。 → not-crime-or-no-liability=true
其行为构成诈骗罪，应负刑事责任。 → not-crime-or-no-liability=false
认罪认罚是受了威胁。 → plea-involuntary=true
其自愿认罪认罚，无强迫。 → plea-involuntary=false
庭上他一口咬定没偷。 → denies-charged-facts=true
# sentencing-proposal-form
检察院提出判处有期徒刑十个月至一年、并处罚金的幅度刑建议，没有写明罚金数额。 → form=range covers-principal-penalty=true covers-additional-penalty=true fine-amount-definite=false
量刑建议书载明有期徒刑一年，缓刑一年六个月，罚金五千元，并说明了理由。 → form=definite covers-principal-penalty=true covers-probation=true covers-additional-penalty=true fine-amount-definite=true reasons-stated=true
建议判处拘役五个月，缓刑八个月，并处罚金二千元，理由写得很清楚。 → covers-principal-penalty=true covers-probation=true covers-additional-penalty=true fine-amount-definite=true reasons-stated=true
检察官跟嫌疑人和值班律师都谈过以后才提的建议。 → opinions-heard=true
检察院在起诉书里直接写了建议判处有期徒刑七个月，并处罚金三千元，没有提缓刑。 → covers-principal-penalty=true covers-additional-penalty=true covers-probation=false form=definite fine-amount-definite=true in-indictment-or-separate=in-indictment
建议判三到四年，没说明依据。 → form=range reasons-stated=false
普通盗窃案，量刑建议书单独制作，附了理由。 → new-or-uncommon-crime=false in-indictment-or-separate=separate reasons-stated=true
建议判处有期徒刑一年。 → covers-principal-penalty=true form=definite
建议判处有期徒刑一年至一年六个月，并处罚金。 → covers-principal-penalty=true form=range covers-additional-penalty=true
建议判处有期徒刑八个月，缓刑一年，并处罚金人民币五千元。 → covers-principal-penalty=true covers-probation=true covers-additional-penalty=true fine-amount-definite=true form=definite
量刑建议书没提缓刑适用问题。 → covers-probation=false
只写了并处罚金，没有写数额。 → fine-amount-definite=false covers-additional-penalty=true
常见的盗窃案。 → new-or-uncommon-crime=false
# social-investigation
案件已诉至法院，检察机关建议缓刑，法院函请司法局调查评估，目前尚未收到报告。 → stage=trial possible-control-or-probation=true entrusted=true report-received=false indicted=true
嫌疑人拟被判处管制，检察院审查起诉时已收到调查评估报告。 → stage=prosecution-review possible-control-or-probation=true report-received=true
未成年被告人的家长提供了监护帮教的书面保证。 → is-minor=true support-material-provided=true
检察院打算提缓刑的量刑建议。 → possible-control-or-probation=true
司法所出具的调查评估意见书已入卷。 → report-received=true
还没拿到司法局的评估结果。 → report-received=false
没找司法所做过调查。 → entrusted=false
案子上个月已向法院提起公诉。 → indicted=true
法官认为他符合判缓刑的条件。 → court-finds-conditions-met=true
学校和村委会都写了书面帮教意见。 → support-material-provided=true
我院审查起诉的张某交通肇事案，拟建议缓刑，已经委托县司法局调查评估，报告至今没有收到。 → stage=prosecution-review possible-control-or-probation=true entrusted=true report-received=false
案子起诉到法院后，法官考虑判缓刑，让司法所做了调查，报告上星期寄来了。 → stage=trial possible-control-or-probation=true entrusted=true report-received=true indicted=true
公安还在侦查，嫌疑人可能判管制。 → stage=investigation possible-control-or-probation=true
# summary-procedure-eligibility
基层法院受理，事实清楚证据充分，被告人认罪，对起诉书没有意见，同意简易程序，身心健康，成年人，一人作案，没有辩护人。 → court-is-basic=true facts-clear-evidence-sufficient=true no-dispute-on-charged-facts=true consents-summary=true is-joint-crime=false defendant-minor-now=false
区法院受理一起寻衅滋事案，三名被告人，两个认罪，一个说没动手。 → court-is-basic=true is-joint-crime=true codefendant-denies-or-objects-summary=true
被告人二十岁，认罪，也同意用简易程序，律师只求轻判。 → defendant-minor-now=false consents-summary=true defender-pleads-not-guilty=false
律师坚持认为不构成犯罪，要做无罪辩护。 → defender-pleads-not-guilty=true
这个案子网上炒得很热，市里都在关注。 → major-social-impact=true
本案由区人民法院受理。 → court-is-basic=true
中级法院一审。 → court-is-basic=false
证据扎实，事实清楚。 → facts-clear-evidence-sufficient=true
事实还有疑点，证据不充分。 → facts-clear-evidence-sufficient=false
他对起诉书写的事没有意见。 → no-dispute-on-charged-facts=true
他说起诉书写的不对，他没打人。 → no-dispute-on-charged-facts=false
问他用简易程序行不行，他说行。 → consents-summary=true
他不肯用简易程序。 → consents-summary=false
# supplementary-investigation
检察院前面已经两次建议延期审理补充侦查，这是第三次。 → postponements-so-far=2 postponement-proposed=true
公诉人提出要补充侦查，建议延期审理。 → postponement-proposed=true
之前已经延期过一次了。 → postponements-so-far=1
补充的证据已经移送法院。 → supplement-evidence-transferred=true
补充侦查期限已满，检察院没送来补充证据。 → supplement-period-expired=true supplement-evidence-transferred=false
# suspension-of-trial
两名被告人，其中一个患重病无法出庭。 → multiple-defendants=true suspension-ground=true ground-for-all=false
三个被告人全都脱逃了。 → multiple-defendants=true suspension-ground=true ground-for-all=true
被告人没有脱逃，也没有重病。 → suspension-ground=false
# trial-procedure-selection
区检察院向区法院起诉，建议判处有期徒刑二年，被告人签署具结书，同意速裁，赔偿已付清并达成和解。 → court-is-basic=true likely-term-months=24 consents-fast-track=true civil-settlement-reached=true
辩护人当庭提出无罪意见。 → defender-pleads-not-guilty=true
检察院建议三年六个月有期徒刑。 → likely-term-months=42
起诉到了区法院。 → court-is-basic=true
检察院建议判处有期徒刑十个月。 → likely-term-months=10
他认罪也认罚。 → pleads-guilty-accepts-punishment=true
他只认罪，不认罚。 → pleads-guilty-accepts-punishment=false
他愿意走速裁。 → consents-fast-track=true
他信不过速裁，要求好好审。 → consents-fast-track=false
三个被告人里有一个对罪名有异议。 → codefendant-objects=true
被害人提起了附带民事诉讼，赔偿还没解决。 → civil-compensation-at-issue=true
没有附带民事诉讼。 → civil-compensation-at-issue=false
双方已签和解协议，赔偿款付清。 → civil-settlement-reached=true
# unit-crime-representative
公司老板本人涉案被抓，会计愿意代表公司出庭。 → representative-kind=staff
诉讼代表人生病住院来不了。 → representative-appears=false refuses-without-reason=false
被告单位的法定代表人也被起诉了，公司派了财务主管来当诉讼代表人。 → representative-kind=staff
公司请了律师当诉讼代表人。 → representative-kind=outsider
诉讼代表人知道案情，有作证义务。 → has-duty-to-testify=true
诉讼代表人同时是被告单位的辩护人。 → also-defender=true
诉讼代表人没来开庭，说不出理由。 → representative-appears=false refuses-without-reason=true
由法定代表人担任诉讼代表人。 → representative-kind=head
# victim-participation-plea
达成刑事和解，赔偿款已履行完毕。 → compensation-status=settled
没赔钱，也没谈。 → compensation-status=unpaid
被害人坚决不同意从轻，非要重判不可。 → victim-opposes-leniency=true
检察官当面听了被害人和她律师的意见，做了笔录附卷移送。 → victim-heard=true recorded-and-transferred=true
被害人那边一直没人去问过意见。 → victim-heard=false
双方签了和解书，钱当场付清。 → compensation-status=settled
嫌疑人至今没赔一分钱。 → compensation-status=unpaid
被害人已成植物人，家庭陷入困境，可以申请司法救助。 → judicial-aid-eligible=true
非法经营案没有具体被害人。 → has-victim=false
毒品案件，没有被害人。 → has-victim=false
承办人与被害人李某通了电话，李某说赔了钱就行，同意从轻。 → has-victim=true victim-heard=true victim-opposes-leniency=false
被害人的代理律师提交书面意见，反对对嫌疑人从宽。 → victim-opposes-leniency=true
和被害人谈好赔六万，钱已经打过去了。 → compensation-status=settled
# withdrawal-of-prosecution
一审宣判以后，检察院才说要撤诉。 → prosecution-withdrawal-time=after-judgment
法院审查了撤回起诉的理由，觉得站得住脚。 → withdrawal-reason-reviewed=true withdrawal-reason-accepted=true
开庭前检察院要求撤回起诉。 → prosecution-withdrawal-time=before-hearing
庭审结束还没宣判，检察院以证据变化为由申请撤诉，法院审查后准许。 → prosecution-withdrawal-time=after-hearing-before-judgment withdrawal-reason-reviewed=true withdrawal-reason-accepted=true
已经宣判，检察院才提出撤回起诉。 → prosecution-withdrawal-time=after-judgment
法院认为撤回起诉的理由不成立。 → withdrawal-reason-accepted=false
# witness-appearance
证人上个月去了加拿大，三个月后才回来。 → abroad=true
控辩双方对鉴定意见都没有异议。 → evidence-disputed=false
法庭认为侦查人员没必要出庭。 → court-finds-necessary=false
辩护人对证人李某的证言有异议，申请他出庭，法庭认为有必要。 → person-to-appear=witness evidence-disputed=true court-finds-necessary=true
证人住在新疆，路远交通不便，来不了。 → far-away=true
证人在国外打工，短期回不来。 → abroad=true
证人刚做完手术，下不了床。 → witness-seriously-ill=true
律师申请办案民警出庭说明抓捕经过。 → person-to-appear=investigator appearance-applied-for=true
# witness-testimony-admissibility
民警在派出所大厅一次问了三个证人。 → not-individually-questioned=true
笔录上没有证人签名捺印。 → statement-unverified-by-witness=true
侦查机关后来出具了情况说明，对笔录的瑕疵作了合理解释。 → defect-corrected=true
询问十二岁的证人，妈妈在旁边陪着。 → minor-witness-no-guardian-or-adult=false
证人说他猜是张三干的。 → speculative=true
两个证人是坐在一起问的。 → not-individually-questioned=true
笔录没给证人看，证人没签字。 → statement-unverified-by-witness=true
证人是聋哑人，没有请手语翻译。 → witness-deaf-mute-no-sign-interpreter=true
`
/** Likewise: what is told → facts that it leaves open, for it tells of somebody else, of another time or of nothing certain. */
const OPEN = `
# jurisdiction
不可能判死刑。 → likely-life-or-death
他在网上买了一部手机，后来打伤了人。 → case-type
列车还没到站。 → case-type
被害人服刑期间认识了他。 → case-type
他打算判处管制。 → likely-life-or-death
他在网上卖旧书，认识了被害人，后来打了她。 → case-type
# lawyer-access-files-and-meeting
被害人是他的哥哥。 → role
检察院到法院看卷。 → stage
# legal-aid-appointment
被告人不会判死刑。 → life-or-death-possible
被害人是外国人。 → foreign-national
同案人是聋哑人。 → defendant-blind-deaf-mute
# leniency-degree
主犯不认罪，从犯拒不认罪。 → principal-pleads-accessory-not
没有自首情节。 → surrender-or-confession
没有坦白情节。 → surrender-or-confession
不是累犯。 → recidivist
同案犯是累犯。 → recidivist
他哥哥坐过牢。 → recidivist
他同意退赃。 → compensated
打算退全部赃款。 → compensated
从犯退了全部赃款。 → compensated
如果是从犯，应当减轻处罚。 → statutory-mitigation joint-crime
归案后没有认罪。 → plea-stage
审查起诉阶段仍未认罪。 → plea-stage
一年前他母亲出狱，他又偷。 → recidivist
同案人是从犯，依法应当减轻处罚。 → statutory-mitigation
检察院认为从犯，不应减轻处罚。 → statutory-mitigation
夫妻俩一起做生意。 → joint-crime
# minor-plea-and-procedure
村里派了干部陪被害人。 → appropriate-adult-present
犯罪时未满十八周岁。 → age-at-offence
其父亲是本案同案犯。 → guardian-available
同案人作案时十五岁。 → age-at-offence
被害人在读高二。 → is-student
他弟弟在念大学。 → is-student
被害人的父母电话一直打不通。 → guardian-available
法院判了他哥哥三年。 → sentence-months
一审判了同案人五年。 → sentence-months
去年法院判了他一年。 → sentence-months
他打伤了一名二十五岁的学生。 → victim-minor-sexual-or-violent
被告人自己小时候被打伤过。 → victim-minor-sexual-or-violent
他打伤了一名二十五岁的学生。 → victim-minor-sexual-or-violent
没有监护人到场的，应当通知合适成年人。 → guardian-present
被害人的父母接到通知，陪同询问。 → guardian-present
# new-evidence
辩护人对罪名不同意。 → other-side-objects
公诉人说以前没见过这个证人。 → submitted-before-hearing
法警当庭拿出手铐。 → submitted-before-hearing
# open-hearing
被告人开庭时差两个月满十八。 → age-at-hearing
律师没来，公诉人同意开庭。 → defendant-agrees
被告人十五岁，没有经过批准就取保了。 → spectator-type
# out-of-court-evidence
开庭前问过公诉人和律师程序问题，庭后宣判。 → opinions-sought
# panel-composition
不涉及食品安全。 → land-ecology-food-drug
不会判死刑。 → life-or-death
被害人的家属很关注案件。 → widely-followed
领导很关注。 → widely-followed
被告人是食品厂工人，盗窃案件。 → land-ecology-food-drug
盗窃药品案。 → land-ecology-food-drug
# physical-documentary-admissibility
扣押清单上有见证人签名。 → record-or-list-incomplete
复印件注明了与原件核对无异。 → copy-unmarked
扣押的手机，屏幕碎了，跟原物核对过有出入。 → verified-true
# plea-case-court-review
没有拿到谅解书。 → settlement-exists
他打算去拿到谅解书。 → settlement-exists
律师没有走过场，提了书面意见。 → lawyer-effective-and-witnessed
被害人不肯谅解。 → settlement-exists
没有达成和解协议。 → settlement-exists
问了被告人，他说从来没人跟他讲过认罪认罚是啥。 → rights-notified
如果不告知诉讼权利，讯问笔录不能用。 → rights-notified
法院在庭审中告知了被告人诉讼权利。 → rights-notified
检察院是否提出量刑建议，材料里看不出来。 → proposal-made
同案人是被迫认罪的。 → voluntary
他打算签和解协议。 → settlement-exists
辩护人建议判处缓刑。 → proposal-made
被害人当时喝醉了，神志不清。 → mental-normal
案发当晚他喝醉了。 → mental-normal
可能存在刑讯逼供，还没有核实。 → torture-suspected
具结书在检察官办公桌上放了三天才签。 → affidavit-transferred
# plea-leniency-applicability
律师私下联系证人出庭。 → covert-obstruction
同案人到了派出所全交代了。 → voluntary-truthful
检察院建议缓刑，他母亲同意。 → accepts-decision-and-proposal
检察院建议缓刑，被害人同意。 → accepts-decision-and-proposal
公安机关告知权利，嫌疑人没有认罪认罚。 → plea-stage
被害人说他如实供述了。 → voluntary-truthful
同案犯只交代了一起盗窃。 → confesses-all-crimes
他就认罪认罚了。 → confesses-all-crimes
他前年把房子过户给儿子上学用。 → covert-obstruction
被害人有三套房。 → able-but-refuses-compensation
家属私下找证人了解情况。 → covert-obstruction
他没有串供。 → covert-obstruction
律师认为够不上诈骗。 → disputes-nature-but-accepts
他辩称是借款不是诈骗。 → disputes-nature-but-accepts
他有公司，家属已经代为全额赔偿。 → able-but-refuses-compensation
他开着一家饭店，生意不好，没赔。 → able-but-refuses-compensation
# plea-non-prosecution
嫌疑人的父亲已经去世。 → no-crime-or-art16
被害人经抢救无效死亡。 → no-crime-or-art16
律师认为不构成犯罪。 → no-crime-or-art16
被害人认为赔偿数额算错了。 → dispute-after-plea
赔偿期限早已过了。 → no-crime-or-art16
# plea-regret-handling
审查起诉期间，他没有递交撤回认罪认罚的声明。 → regret-stage
辩护人认为一审量刑没有问题。 → original-sentence-appropriate
检察院拟作不起诉决定，嫌疑人一分钱没赔。 → regret-stage
速裁判决后，同案人交了上诉状。 → regret-stage
庭审中被害人说自己没偷他的东西。 → regret-stage
庭审中被告人说自己没有偷过别的东西，这次认。 → denies-charged-facts
起诉前，他没有说不认罪。 → regret-stage
起诉前，他说不认罚是不可能的。 → regret-stage
# pretrial-conference
检察院在庭前会议上撤回了对同案的起诉。 → evidence-withdrawn
# pretrial-timetable
6月20日把法律援助通知书和起诉书副本送给法援中心。 → indictment-served
# private-prosecution-acceptance
自诉人没有中途退庭。 → absent-twice
自诉人两次传唤没来，有正当理由。 → absent-twice
他不反诉。 → private-prosecution-step
上诉期限早已过了。 → limitation-expired
答辩期限过了。 → limitation-expired
# probation-revocation-and-recommit
第三次被警告后他改了。 → warnings
他判缓刑前还有一个孩子没人管。 → new-or-omitted-crime
监外执行的理由还没有消失。 → outside-ground-gone
考验期内同住的室友被判了盗窃罪。 → new-or-omitted-crime
# procedure-conversion
他说具结书是受威胁签的，法庭查明不属实。 → plea-involuntary
可能判处三年以上的有期徒刑。 → likely-term-months
同案被告人说手机是借来的。 → denies-charged-facts
被告人称车是借来的，去盗窃的事他认。 → denies-charged-facts
被害人说钱是借的。 → denies-charged-facts
被害人被骗签的字，交了五万块。 → plea-involuntary
合同是被骗签的字。 → plea-involuntary
# reconciliation
被告人对认罪认罚反悔。 → regret
# recording-content-and-conduct
律师说事先没人告诉他几点在哪儿听取意见。 → lawyer-notified-time-place
应当录制签署具结书的过程。 → signing-and-witness
前面的案件没有录。 → continuous-unedited
# recording-interruption
嫌疑人说继续录，律师还没表态。 → participants-consent-continue
电视机坏了，明天才能修好。 → technical-failure
# recording-retention-access
被害人的律师认为量刑轻，申请查阅录像。 → requester
# recusal-decision
法官不是本案当事人。 → ground-party-or-relative
法官没当过本案的证人。 → ground-former-participant
公诉人以前办过别的案子。 → former-investigator-or-prosecutor
一审合议庭没有再参加重审。 → tried-in-another-procedure
一审的审判长又审理了另一起案件。 → tried-in-another-procedure
律师提出量刑建议过重，可能影响公正。 → applicant
律师没有申请回避。 → applicant
被告人参加了律师安排的饭局。 → conduct-accepted-entertainment
# second-instance-hearing-mode
上诉人称一审把无罪的人判成有罪。 → wrongly-convicted-or-too-heavy
# sentence-delivery-and-property-enforcement
被执行人没有死亡。 → dead-without-property
# sentence-reduction-and-parole
被害人有钱但不交诉讼费。 → property-able-but-refuses
被害人没钱交医药费，罪犯没赔。 → property-able-but-refuses
# sentencing-proposal-adjustment
辩护人认为检察院应当调整。 → prosecution-response
检察院坚持原来的起诉罪名。 → prosecution-response
法院要求检察院重新提建议。 → prosecution-response
# sentencing-proposal-adoption
被害人遭到威胁才签的谅解书。 → plea-involuntary
证人说东西是捡的。 → denies-charged-facts
# sentencing-proposal-form
判决书载明有期徒刑一年，罚金五千元。 → form covers-additional-penalty
辩护人提出判处有期徒刑十个月。 → covers-principal-penalty
法律规定并处罚金。 → covers-additional-penalty
辩护人建议判处三到四年。 → form
法院判处有期徒刑三年，并处罚金。 → covers-additional-penalty covers-principal-penalty
# social-investigation
案件还没有诉至法院。 → stage
不可能判管制。 → possible-control-or-probation
辩护人认为可以判缓刑。 → court-finds-conditions-met
检察院认为符合缓刑条件。 → court-finds-conditions-met
法院尚未认定是否符合缓刑条件。 → court-finds-conditions-met
合议庭认为没有悔罪表现，可以考虑不适用缓刑。 → court-finds-conditions-met
法院认为其不符合条件，可以判实刑。 → court-finds-conditions-met
没有收到调查评估委托书。 → report-received
# summary-procedure-eligibility
辩护人对适用简易程序没有异议，被告人十七岁。 → minor-side-objects-summary
被告人不是盲人。 → defendant-blind-deaf-mute
一个证人认罪认罚，一个说没参与。 → codefendant-denies-or-objects-summary
被告人听力正常。 → defendant-blind-deaf-mute
# suspension-of-trial
被告人没有脱逃。 → suspension-ground
证人没有逃跑，也没有重病。 → suspension-ground
# unit-crime-representative
诉讼代表人说不出公司的账目。 → refuses-without-reason
公司会计代表公司签了合同。 → representative-kind
经理代表单位行贿。 → representative-kind
诉讼代表人的妻子住院来不了。 → refuses-without-reason
# victim-participation-plea
律师问过被害人，他说同意从宽。 → victim-heard
他没赔钱是因为对方没要。 → compensation-status
检察院不同意从宽。 → victim-opposes-leniency
律师跟被害人通了电话，他说愿意谅解。 → victim-heard
被告人自己说一直没赔是因为保险公司没有理赔。 → compensation-status
被害人没有谅解，但不要求赔偿。 → compensation-status
检察官与被害人通了电话，没打通。 → victim-heard
失主说要重判，他的律师请求从轻。 → victim-opposes-leniency
律师说被害人可以申请司法救助。 → judicial-aid-eligible
# withdrawal-of-prosecution
法院还没有准许撤回起诉。 → withdrawal-reason-accepted
法院同意延期审理，检察院要求撤回起诉。 → withdrawal-reason-accepted
被告人觉得站得住脚。 → withdrawal-reason-accepted
辩护人认为撤回起诉的理由站得住。 → withdrawal-reason-accepted
# witness-appearance
被告人家住在新疆，路远不便，证人要出庭。 → far-away
# witness-testimony-admissibility
证人没有喝酒。 → drunk-poisoned-anesthetized
询问笔录写明了询问人姓名。 → record-names-time-place-missing
询问笔录写了起止时间。 → record-names-time-place-missing
证人自己也说是听别人讲的，他猜是那个人。 → speculative
证人解释说当时害怕被报复，法庭认为解释合理。 → reasonable-explanation
被告人说他猜是证人干的。 → speculative
监控印证了被告人的当庭供述，证人没来。 → corroborated
证人没有被打才作的证。 → violence-or-illegal-detention
证人收到通知后按时来了。 → refuses-to-appear
当庭被告人解释不清。 → reasonable-explanation
证人当庭说的和笔录没有不同。 → court-testimony-conflicts
证人李某被告人打了才作的证。 → violence-or-illegal-detention
`

const toldOf = ({ checklist, note }: ToldRow, id: string): string => {
  const value = readNarrative(checklistOf(checklist), note).get(id)?.value
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

describe('what a note tells in its own words', () => {
  it.each(toldRows(TOLD))('is read: $checklist: $note', (row) => {
    for (const [id, value] of row.claims.map(pairOf)) {
      expect([id, toldOf(row, id)]).toEqual([id, value])
    }
  })
})

describe('what is another person’s, of another time, or only supposed', () => {
  it.each(toldRows(OPEN))('leaves the fact open: $checklist: $note', (row) => {
    for (const id of row.claims) expect([id, toldOf(row, id)]).toEqual([id, 'undefined'])
  })
})
