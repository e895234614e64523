// Three notes for each checklist that is not among the first sixteen, each with all the facts that it tells and no
// other. Invented for these tests, before the phrases that read them. Longer ones of the first sixteen stand below.

/** One row per line: the note → every fact read out of it, or `nothing`. Under a heading `# <checklist>`. */
export const CASES = `
# absentia-trial
被告人系贪污犯罪嫌疑人，潜逃国外，检察院依照刑事诉讼法第二百九十一条第一款提起公诉。立案庭正在审查，案件归本院管辖，符合缺席审判的案件范围和其他条件，材料也都齐备。 → basis=art291 trial-concluded=false jurisdiction-ok=true scope-ok=true materials-complete=true
被告人得了重病不能出庭，案子中止审理已经八个月，现在还是没法到庭，其妻子代为申请恢复审理。 → basis=ill-296 suspension-months=8 applies-or-agrees=true
法院受理后，被告人在看守所病亡。经缺席审理，确认其无罪，证据也足以证明他没有作案。 → basis=dead-297 innocence-evidence=true
# anqing-lawyer-notice-feedback
检察院把案子退回公安补充侦查了，嫌疑人请了辩护律师，但没有人通知律师。 → event=returned-for-supplement has-defense-lawyer=true notified=false
安庆某县检察院拟对嫌疑人批准逮捕，嫌疑人已委托辩护律师，作决定之前检察官专门征求了律师的意见。 → event=arrest-decision-pending has-defense-lawyer=true consulted-before-arrest=true
案件已经办结，律师的意见采纳没采纳，检察院一直没有反馈给律师。 → event=case-closing feedback-given=false
# av-electronic-data-admissibility
涉案手机数据没有封存就移送过来了，提取笔录上也缺少见证人签名，后来侦查机关作出了合理解释。 → not-transferred-sealed=true record-or-list-unsigned=true corrected=true
经鉴定，该段监控录像被剪辑过，系伪造。 → forged-or-unverifiable=true
通话内容是采取技术侦查措施取得的，履行了严格的批准手续，材料随案移送，批准文书、清单和说明都附上了，并在法庭上出示、质证。 → technical-measures=true technical-approval=true transferred-with-documents=true examined-in-court=true
# bail-residence-violation-arrest
被告人取保候审期间又去偷了两辆电动车，被公安立了案。 → measure=bail new-intentional-crime=true
被告人被监视居住，曾试图割腕自杀，被及时发现。 → measure=residential-surveillance suicide-or-escape=true
取保候审的被告人没有批准就离开县城两次，不过没有影响审判正常进行，也没有串供或者毁灭证据。 → measure=bail unauthorised-leave-count=2 leave-affects-trial=false evidence-tampering=false
# below-statutory-penalty-review
一审在法定刑以下判了刑，被告人没上诉，检察院也没抗诉，上一级法院复核后同意原判。 → appealed=false upper-court-view=agrees
被告人提起上诉，二审维持了原判。 → appealed=true still-below-minimum=true
上诉期到2024年6月20日届满，没有人上诉、抗诉，案件还没有报上级法院复核。 → appeal-period-end=2024-06-20 appealed=false upper-court-view=not-yet
# charge-change
检察院按盗窃罪起诉，法院审理认为指控的事实清楚、证据确实充分，但应定职务侵占罪，指控的罪名不成立，被告人有罪。判决前还没有听取控辩双方意见。 → charged-facts-proved=true charge-correct=false guilty-in-law=true both-sides-heard=false
起诉的犯罪事实查清了，证据充分，指控罪名准确。 → charged-facts-proved=true charge-correct=true
依照法律，被告人的行为不构成犯罪，属于无罪。 → guilty-in-law=false
# compulsory-medical-treatment
检察院申请对涉案精神病人强制医疗。其持刀砍伤三人，严重危害公民人身安全，已达到犯罪程度；经司法鉴定为无刑事责任能力，有继续危害社会的可能。 → source=application violent-act=true public-safety-or-serious-harm=true crime-level=true appraised-not-responsible=true continuing-danger=true
法院一审审理故意伤害案时发现被告人可能符合强制医疗条件，经鉴定为限制刑事责任能力，依法应当追究刑事责任。 → source=in-trial full-or-partial-responsibility=true
强制医疗机构提出解除意见，诊断评估认为被强制医疗人已没有人身危险性，不需要继续强制医疗。 → release-review=true no-longer-dangerous=true
# conviction-standard
本案没有直接证据，间接证据都已查证属实，相互印证，形成了完整的证据链，但还不能排除合理怀疑。 → issue=conviction direct-evidence=false indirect-verified=true indirect-consistent=true indirect-complete-chain=true indirect-no-reasonable-doubt=false
被告人当庭翻供，说不清翻供的原因，庭前供述与其他证据能够相互印证，而且庭前供述一直稳定。 → issue=retraction retracts-in-court=true reasonable-retraction=false pretrial-corroborated=true pretrial-wavering=false
现有证据不足以证明被告人作案时已满十六周岁。 → issue=age age-proof-sufficient=false
# courtroom-order
旁听人员用手机直播庭审，未经许可，被训诫后仍不停止。情节不算严重。 → unauthorised-recording=true reprimand-ineffective=true is-serious=false
当事人辱骂法官、冲击法庭，情节严重，罚款、拘留已报院长批准。 → is-serious=true president-approved=true
被责令退出法庭的人赖着不走，拒不退出。 → refuses-to-leave=true
# custody-change-and-bail
被告人已被逮捕，怀有身孕五个月，家属申请取保候审。 → arrested=true pregnant-or-nursing=true
一审判处有期徒刑八个月，被告人羁押的时间已满八个月，与刑期相当；案件还在上诉期。 → custody-reached-sentence=true
取保候审时既交了保证金，又让其兄长做了保证人。被告人没有被逮捕。 → both-guarantor-and-deposit=true arrested=false
# custody-necessity-plea
公安机关办理的一起轻微伤害案，嫌疑人认罪认罚，罪行较轻，没有社会危险性。 → organ=police pleads=true offence-minor=true non-custodial-sufficient=true
检察院审查：嫌疑人已被批准逮捕，现认罪认罚，没有继续羁押的必要。 → organ=procuratorate already-arrested=true pleads=true continued-custody-needed=false
法院审理的案件，被告人罪行严重，取保候审不足以防止社会危险性。 → organ=court offence-minor=false non-custodial-sufficient=false
# death-penalty-review-and-execution
中级法院一审判处死刑立即执行，被告人没有上诉，检察院也没有抗诉，上诉期2024年5月10日届满，现在要报请复核。 → death-penalty-step=report sentence=death court-level=intermediate appealed=false appeal-period-end=2024-05-10
最高人民法院复核一起死刑案，认为原判认定事实正确，但量刑过重，依法不应当判处死刑。 → death-penalty-step=review reviewing-court=supreme review-finding=no-death
接到执行死刑命令后，发现罪犯已经怀孕。 → death-penalty-step=execution pregnant=true
# defender-qualification
被告人委托其哥哥做辩护人，哥哥目前正处于缓刑考验期。 → is-guardian-or-relative=true serving-sentence-or-probation=true
拟任辩护人是退休法官，2021年3月1日从本院离任，2024年5月6日接受委托，以律师身份辩护，案件就由其原任职法院审理。 → former-court-staff=true left-court-date=2021-03-01 engaged-date=2024-05-06 acts-as-lawyer=true same-court=true
该辩护人不是律师，是某县公安局的在职民警，与被告人没有亲属关系。 → acts-as-lawyer=false serving-justice-officer=true is-guardian-or-relative=false
# duty-lawyer-assistance
嫌疑人没有请辩护人，羁押在看守所，自愿认罪认罚，今天要签具结书。案子在检察院审查起诉。 → has-defender=false custody=true pleads=true signing-affidavit=true stage=prosecution-review
侦查阶段，嫌疑人没有辩护人，明确表示不要值班律师帮助。 → stage=investigation has-defender=false refuses-help=true
在押被告人的姐姐提出要值班律师提供法律帮助，案件已经起诉到法院。 → custody=true requests-help=true stage=trial
# expert-opinion-admissibility
出具鉴定意见的机构没有法定资质，鉴定人也没有在鉴定书上签名。 → kind=expert-opinion institution-unqualified=true document-unsigned=true
法院已通知鉴定人出庭，鉴定人无正当理由拒绝到庭。 → expert-notified=true expert-refuses=true justified-absence=false
应急管理部门出具的事故调查报告，其中的专门性意见已当庭查证属实，调查程序合法。 → kind=accident-report accident-report-verified=true
# fast-track-hearing-compliance
速裁庭审，开庭前电话通知了检察院和被告人时间地点，记入了笔录；法官当庭核实了具结书是自愿签的，宣判前被告人作了最后陈述，当庭宣判。 → procedure=fast-track notified-before-hearing=true notice-recorded=true affidavit-verified=true final-statement-heard=true judgment-in-court=true
适用简易程序，法庭没让被告人作最后陈述，辩护人的意见倒是听取了，择期宣判。 → procedure=summary final-statement-heard=false defender-opinion-heard=true judgment-in-court=false
速裁开庭，法官没有询问被告人对量刑建议和适用程序的意见，附带民事赔偿的情况也没有核实。 → procedure=fast-track asked-facts-evidence-proposal-procedure=false civil-compensation-verified=false
# foreign-related
被告人是美国籍，在上海盗窃被抓，现羁押于看守所，不懂中文。 → foreigner-involved-in-china=true foreign-party=true detained=true speaks-chinese=false
被告人国籍无法查明，本人书面声明不要通知领事馆。 → nationality-known=false consul-notice-refused-in-writing=true
中国公民在泰国诈骗国内群众，回国后被抓获，被告人不是外国籍。 → citizen-crime-abroad=true foreign-party=false
# identification-inspection-experiment-records
辨认前民警先把嫌疑人的照片给被害人看了，辨认时只有嫌疑人一人站在那里，没有混杂其他人。 → target-seen-before-identification=true targets-not-mixed-or-too-few=true
现场勘验笔录没有见证人签名，明显不符合规定，侦查机关作不出合理解释。 → inspection-irregular=true explained=false
侦查实验在白天做的，案发是夜里，条件差别明显。 → experiment-conditions-differ=true
# illegal-evidence-procedure
开庭前辩护人申请排除被告人的供述，提供了讯问人员姓名、时间、地点等线索，法院审查后对取证合法性有疑问。 → application-time=before-hearing evidence-kind=confession clue-provided=true court-doubts=true
庭审中被告人才提出排非申请，说明了理由，线索也是开庭以后才发现的。法庭经调查，不能排除存在刑讯逼供的情形。 → application-time=in-hearing reasons-stated=true clue-found-only-in-hearing=true investigated=true illegality=cannot-exclude
二审上诉人提出一审没有审查他的排非申请，还用那份供述定了案。 → application-time=second-instance
# illegal-gains-confiscation
嫌疑人因受贿潜逃，通缉超过一年仍未到案，检察院申请没收违法所得，有证据证明有犯罪事实，属于本院管辖，材料齐全。 → crime-category=duty-crime wanted-one-year-not-appeared=true evidence-of-crime=true scope-jurisdiction-ok=true materials-complete=true
电信网络诈骗案嫌疑人已经死亡，申请没收的财产高度可能属于违法所得，审理已经终结。 → crime-category=telecom-network-fraud dead=true highly-probable=true trial-concluded=true
审理没收违法所得申请期间，在逃的被告人回国投案了。 → suspect-appeared=true
# incidental-civil-action
被害人被打成轻伤，在一审期间提起附带民事诉讼，要求被告人赔偿医疗费、误工费，请求和理由都具体明确。 → loss-type=personal-injury claimant=victim stage=first defendant-and-claim-definite=true
原告人请求赔偿精神损失，二审期间才提起附带民事诉讼。 → loss-type=mental-damage stage=second
审查起诉时双方签了和解协议，赔偿款已全部付清，没有证据表明和解违反自愿、合法原则。 → settled-and-performed-earlier=true settlement-involuntary=false
# indictment-acceptance
案件属于本院管辖，起诉书写明了被告人身份和犯罪事实，证据材料已移送，但缺少涉案财物清单和处理意见。被告人在押。 → under-our-jurisdiction=true defendant-and-facts-stated=true evidence-transferred=true property-documented=false defendant-at-large=false
被告人取保后脱逃，现不在案，检察院也没有按缺席审判程序起诉。 → defendant-at-large=true absentia-case=false
上次检察院撤回起诉，法院裁定准许，这次没有任何新的事实和证据又来起诉。 → withdrawn-before-without-new-facts=true
# jurisdiction
区法院受理的故意杀人案，被告人可能被判处无期徒刑，案件没有并案或者共同犯罪需要上级法院管辖的情况。 → likely-life-or-death=true multi-crime-or-codefendant-higher=false
网络诈骗案，被告人在当地连续住了三年，不会判无期徒刑或者死刑。 → case-type=network continuous-residence-years=3 likely-life-or-death=false
该案属新类型疑难案件，需要请求移送中院审理，审限2024年8月15日届满。 → needs-transfer=true trial-limit-end=2024-08-15
# lawyer-access-files-and-meeting
辩护律师到检察院要求阅卷，查阅案卷材料，案件处于审查起诉阶段。 → request=files role=defense-lawyer material=case-file stage=prosecution-review
辩护律师要会见在押的嫌疑人，涉嫌危害国家安全犯罪，还在侦查，侦查机关不许可。 → request=meeting role=defense-lawyer custody-or-residence=true state-security-or-terror-investigation=true stage=investigation permission-granted=false
不是律师的辩护人想查阅案卷，法院已经许可。 → request=files role=other-defender material=case-file court-permission=true
# lawyer-evidence-application
辩护律师书面申请法院调取公安没有随案移送的无罪证据，写明了理由和需要调取的内容。 → application-type=retrieve-untransferred written=true reasons-and-outline=true
律师只是口头提出想向被害人取证，申请法院准许，没有说明理由。 → application-type=permit-victim-inquiry written=false reasons-and-outline=false
律师申请法院直接调取银行流水，法院审查后认为确有必要，该证据不宜由律师自行收集。 → application-type=court-collect-direct necessary=true lawyer-cannot-collect=true
# legal-aid-notice
法律援助通知书写了案由和被告人姓名，也写了援助理由，却没写承办法官的联系电话。 → states-case-and-name=true states-aid-reason=true states-judge-contact=false
已定于2024年7月30日开庭，通知书上没有注明开庭时间和地点。适用普通程序。 → hearing-fixed=true hearing-date=2024-07-30 states-hearing-time-place=false simplified-procedure=false
通知书连同起诉书副本在开庭前二十日就送到了法援中心。 → served-with-documents=true served-fifteen-days-before=true
# leniency-degree
嫌疑人在侦查阶段就主动认罪认罚，态度彻底、稳定，有自首情节，已退赔并取得谅解。 → plea-stage=investigation active=true thorough=true stable=true surrender-or-confession=true compensated=paid
被告人到开庭时才认罪认罚，系累犯，没有退赃退赔。 → plea-stage=trial recidivist=true compensated=not-paid
共同犯罪案件，主犯认罪认罚而从犯不认罪。被告人是初犯，罪行较轻，人身危险性小。 → joint-crime=true principal-pleads-accessory-not=true minor-first-offender=true
# minor-plea-and-procedure
被告人作案时十五岁，开庭时十七岁，是在校学生，父亲到庭参加了诉讼，还没有委托辩护人。 → age-at-offence=15 age-at-hearing=17 is-student=true guardian-present=true has-defender=false
未成年嫌疑人父母在国外赶不回来，讯问时由社区派了合适成年人到场。 → guardian-available=false appropriate-adult-present=true
案件系未成年被害人遭受性侵，被告人判处有期徒刑三年。 → victim-minor-sexual-or-violent=true sentence-months=36
# new-evidence
公诉人当庭申请出示一份开庭前没有移送的新证据，辩护人提出异议，法庭认为理由成立，确有必要出示，辩护人要求给时间准备。 → presenter=prosecution submitted-before-hearing=false other-side-objects=true reason-established=true presentation-necessary=true needs-preparation=true
辩护人申请出示新证据，公诉人没有异议。 → presenter=defence other-side-objects=false
这份材料开庭前就已提交法院。 → submitted-before-hearing=true
# no-aggravation-on-appeal
二审案件，只有被告人上诉，检察院没有抗诉，合议庭考虑撤销缓刑。 → proceeding=second-instance who-appealed=defense-only
检察院对甲某提出抗诉，认为原判对他量刑畸轻，二审拟加重其刑罚。 → proceeding=second-instance who-appealed=procuratorate target-is-appealed-defendant=true raise-penalty=true
发回重审后，检察院没有补充起诉，也没有新的犯罪事实，合议庭不打算加重刑罚，只拟改变罪名。 → proceeding=remanded remand-new-crime-supplemented=false raise-penalty=false change-charge=true
# open-hearing
案件不涉及国家秘密，但涉及被害人隐私，被告人二十三岁。 → state-secret=false personal-privacy=true age-at-hearing=23
被告人十七周岁，辩护人接到通知后没有到庭，被告人表示同意照常开庭。 → age-at-hearing=17 defender-absent=true defendant-agrees=true
要求旁听的人喝醉了酒。案件涉及商业秘密，当事人申请不公开审理。 → spectator-type=drunk trade-secret-and-applied=true
# out-of-court-evidence
法官庭外核实的前科判决书没有当庭质证，已在庭外征求了控辩双方意见，双方都没有异议。 → supplement-kind=prior-conviction supplement-examined-in-court=false opinions-sought=true either-side-objects=false
补充的证人证言已当庭质证。 → supplement-examined-in-court=true
该材料属有利于被告人的量刑证据，公诉人有异议。 → supplement-kind=favourable-sentencing either-side-objects=true
# panel-composition
可能判处无期徒刑的故意杀人案，社会影响重大，适用普通程序审理。 → life-or-death=true social-impact-major=true procedure=ordinary
案件涉及食品安全，群众普遍关注，不会判处无期徒刑以上刑罚。 → land-ecology-food-drug=true widely-followed=true life-or-death=false
速裁程序审理的危险驾驶案，可能判处拘役。 → procedure=fast-track likely-term-months=0
# period-and-sentence-computation
被告人被判有期徒刑，刑期从2024年3月15日起算，共计十个月。 → start-date=2024-03-15 unit=month-of-sentence count=10
期间自2024年1月31日开始计算，为三个月。 → start-date=2024-01-31 unit=month count=3
判处有期徒刑五年，刑期自2023年9月1日起。 → start-date=2023-09-01 unit=year-of-sentence count=5
# physical-documentary-admissibility
扣押的刀具是原物，搜查时附有扣押清单，清单上有见证人签名，来源清楚。 → kind=object original=true record-or-list-attached=true record-or-list-incomplete=false source-provable=true
提交的是合同复印件，原件无法取得，复印件经与原件核对无误。 → kind=document original=false copy-justified=true verified-true=true
账本有涂改，提供人讲不清为什么改。 → altered-unexplained=true
# plea-case-court-review
检察机关讯问时告知了诉讼权利和认罪认罚规定，听取意见笔录已移送，具结书也随案移送，量刑建议已提出。 → rights-notified=true opinion-records-transferred=true affidavit-transferred=true proposal-made=true
被告人自愿认罪认罚，精神正常，清楚认罪认罚的后果，没有刑讯逼供嫌疑，向被害人赔礼道歉，真诚悔罪。 → voluntary=true mental-normal=true understands=true torture-suspected=false sincerely-repents=true
双方达成了和解协议，但协议没有随案移送。具结书需要签，值班律师没有到场见证。 → settlement-exists=true settlement-transferred=false affidavit-required=true lawyer-effective-and-witnessed=false
# plea-leniency-applicability
嫌疑人在审查起诉阶段自愿如实供述，对主要犯罪事实没有异议，只是对个别细节有不同说法，愿意接受处罚，认可量刑建议。 → plea-stage=prosecution-review voluntary-truthful=true disputes-main-facts=false disputes-details-only=true willing-punishment=true accepts-decision-and-proposal=true
被告人有能力赔偿却拒不赔偿，私下转移财产，还不同意用速裁程序。 → able-but-refuses-compensation=true covert-obstruction=true refuses-simplified-procedure=true
嫌疑人犯有盗窃、抢夺两罪，只交代了盗窃，没有如实供述全部罪行。 → multiple-crimes=true confesses-all-crimes=false
# plea-non-prosecution
嫌疑人认罪认罚后对事实和罪名没有争议，案情轻微，不需要判处刑罚。 → dispute-after-plea=false minor-case-no-penalty-needed=true
本案预计会免予刑事处罚，有犯罪事实，不属于刑诉法第十六条的情形。 → exempt-penalty-predicted=true no-crime-or-art16=false
经审查没有犯罪事实。 → no-crime-or-art16=true
# pretrial-conference
案卷三十册，证据繁多、案情重大复杂，控辩双方对事实证据争议很大，社会影响不大。 → much-evidence-complex=true big-dispute=true social-impact=false
辩护人说明理由申请召开庭前会议，准备听取排除非法证据的意见，合议庭认为有必要召开。 → party-applied=true topic-exclusion-or-evidence=true conference-necessary=true
庭前会议上双方达成一致，开庭时公诉人反悔，没有正当理由。 → consensus-then-regret=true justified=false
# pretrial-timetable
案件定于2024年9月20日开庭，适用普通程序，公开审理；起诉书副本2024年9月5日送达被告人，2024年9月15日通知检察院开庭时间地点。 → hearing-date=2024-09-20 procedure=ordinary public-trial=true indictment-served=2024-09-05 procuratorate-notified=2024-09-15
简易程序，不公开开庭，没有通知法律援助机构指派律师。 → procedure=summary public-trial=false legal-aid-appointed=false
传票2024年4月2日送达，2024年4月3日公告了案由和开庭时间地点，2024年4月8日开庭。 → summons-served=2024-04-02 public-notice=2024-04-03 hearing-date=2024-04-08
# private-prosecution-acceptance
被害人以侮辱罪提起自诉，属告诉才处理的案件，由本院管辖，有明确的被告人和具体诉讼请求，证据也充分。被告人下落清楚，没有过追诉时效。 → category=complaint-only court-has-jurisdiction=true victim-complains=true claim-specific=true evidence-sufficient=true defendant-located=true limitation-expired=false
被告人提起反诉，对象就是本案自诉人，内容与本案有关。 → private-prosecution-step=counterclaim counterclaim-against-prosecutor=true counterclaim-related=true
自诉人经两次传唤没有正当理由不到庭。 → private-prosecution-step=hearing absent-twice=true
# probation-revocation-and-recommit
缓刑罪犯考验期内又犯盗窃罪。 → regime=probation new-or-omitted-crime=true
社区矫正对象系缓刑犯，无故脱离监管四十天，按月历计算超过了一个月，此前受过两次警告，仍不改正。 → regime=probation unsupervised-without-reason=true days-not-reporting=40 over-one-calendar-month=true warnings=2 uncorrected-after-warnings=true
罪犯暂予监外执行，病已治好，刑期还没有满。 → regime=temporary-outside outside-ground-gone=true
# property-disposal
审判期间，扣押的一批海鲜不易保存，权利人同意先行处置，院长已批准。 → property-step=before-judgment loses-value=true owner-agrees=true president-approves=true
判决时，法院认为不能确认查封的房产属于违法所得。 → property-step=judgment proven-illicit=false
二审发现一审判决漏了对扣押车辆的处理。 → property-step=omitted-found-on-appeal
# reconciliation
双方当事人已达成和解，协议书由检察院主持制作，当事人没有异议，赔偿款全部付清。案件符合刑诉法第二百八十八条规定，事实清楚、证据充分。 → agreement-reached=true agreement-before-trial=true objection-raised=false performed=full art288-eligible=true facts-clear=true
被害人已经死亡，第一顺序的近亲属全都同意和解。 → victim-dead=true all-first-order-relatives-agree=true
和解系自愿、合法达成，钱只给了一半，被告人事后反悔。被害人没有提附带民事诉讼。 → voluntary-lawful=true performed=partial regret=true civil-action-filed=false
# recording-content-and-conduct
同录显示检察官告知了录音录像、诉讼权利和认罪认罚的性质后果，但没有告知无正当理由反悔的后果。 → recording-notice=true rights-and-nature=true regret-consequences=false
听取意见在看守所进行，由检察官主持，技术人员负责录制，全程连续没有剪辑，检察官穿着制服。 → venue=custody-place host-is-prosecutor=true recorder-is-technical-or-auxiliary=true continuous-unedited=true uniform-worn=true
通过远程视频听取意见，视频音频已保存，本案不需要开示证据。 → venue=remote-video remote-av-saved=true evidence-disclosure-needed=false
# recording-retention-access
辩护人对认罪认罚的自愿性提出异议，要求查看同步录音录像，已经办了审批手续，并记录在案。 → requester=defender reason-voluntariness-challenge=true approval-done=true recorded-in-log=true
法院调阅听取意见录像，该录像不是讯问录音录像，没有作为证据移送。 → requester=court is-interrogation-recording=false transferred-to-court-as-evidence=false
2022年5月10日录制的录像，案件评查要调阅，尚未审批。 → recording-date=2022-05-10 requester=internal-quality-review approval-done=false
# recusal-decision
被告人申请审判长回避，理由是审判长是被害人的表哥，没有提供证明材料。 → applicant=party person=judge evidence-provided=false
书记员接受了被告人家属的宴请，辩护人申请其回避并提交了照片证明。 → person=assistant-clerk-interpreter-expert conduct-accepted-entertainment=true applicant=lawyer evidence-provided=true
院长曾担任本案侦查人员，后调到法院工作，自行申请回避。 → person=president former-investigator-or-prosecutor=true applicant=self
# refusal-of-defender
被告人当庭拒绝辩护人为其辩护，理由正当，不属于应当法律援助的情形，拒绝后没有其他辩护人了。 → stage=in-court-first reason-justified=true legal-aid-mandatory=false has-other-defender=false
重新开庭后被告人再次当庭拒绝辩护，被告人已满十八岁。 → stage=in-court-again is-minor-now=false
开庭以前被告人要换律师，之前已更换过一次辩护人，本案只有一名被告人。 → stage=before-hearing changes-so-far=1 multiple-defendants=false
# retrial-petition
当事人对已经生效的判决向终审法院申诉，申诉材料齐全，提交了判决生效后新发现的证据。 → petitioner=party effective=true handled-by-final-court=true materials-complete=true evidence-found-after=true
检察院按审判监督程序抗诉，认为原判量刑明显不当。法院认为原审适用罪名没有错误。 → petitioner=procuratorate wrong-charge=false
申诉审查已结束，原审法官在审理本案时受贿，已被判刑；原判罪名认定有误。 → review-finished=true judge-corrupt=true wrong-charge=true
# second-instance-hearing-mode
被告人上诉，对一审认定的事实证据提出异议，可能影响定罪量刑。一审判处死刑。 → appellant=defendant disputes-facts-affecting=true death-sentence=true
上诉期满后，上诉人要求撤回上诉，二审审查认为原判事实、法律都正确，量刑适当。 → withdrawal-requested=true withdraw-time=after-period original-correct=true appellant=defendant
检察院抗诉的案件，接到开庭通知后检察院没派员出庭，也未说明原因。 → appellant=procuratorate procuratorate-absent-unexplained=true
# sentence-delivery-and-property-enforcement
被执行人被判罚金，因遭遇洪灾缴纳确有困难，提交了证明材料申请减免。 → sentence=fine hardship-proof=true
罪犯被判处有期徒刑三年，判决2024年6月3日生效。 → sentence=imprisonment effective-date=2024-06-03 judgment-in-force=true
被告人宣告缓刑。据以执行的判决被撤销了。 → sentence=control-or-probation judgment-revoked=true
# sentence-reduction-and-parole
罪犯因重大立功被提请减刑，执行机关移送材料齐全，检察院没有异议，公示期间没有收到不同意见。 → major-merit-commutation=true materials-complete=true procuratorate-objects=false different-opinion-received=false
服刑人员系受贿罪罪犯，原判无期徒刑，减刑幅度符合一般规定。 → special-offender=true original-sentence=life off-general-rule=false
法院2024年3月1日收到减刑建议书，案情复杂，社会关注度高。 → received-date=2024-03-01 complex=true high-public-attention=true
# sentencing-proposal-form
检察院提出了确定刑建议，主刑、附加刑和是否适用缓刑都写明了，说明了理由和依据，在起诉书中载明。 → form=definite covers-principal-penalty=true covers-additional-penalty=true covers-probation=true reasons-stated=true in-indictment-or-separate=in-indictment
建议判处有期徒刑一年至一年六个月，并处罚金，罚金没有写具体数额。 → covers-principal-penalty=true covers-additional-penalty=true form=range fine-amount-definite=false
新类型网络犯罪案件，提出建议前听取了嫌疑人和值班律师的意见，另行制作了量刑建议书。 → new-or-uncommon-crime=true opinions-heard=true in-indictment-or-separate=separate
# social-investigation
审查起诉阶段，检察院拟建议缓刑，已委托司法局调查评估，还没有收到调查报告。 → stage=prosecution-review possible-control-or-probation=true entrusted=true report-received=false
法院审理认为被告人符合缓刑条件，社区矫正机构的调查评估报告还没寄到。 → stage=trial court-finds-conditions-met=true report-received=false
被告人是未成年人，其亲属提供了能够监护帮教的书面材料。案件已提起公诉。 → is-minor=true support-material-provided=true indicted=true
# supplementary-investigation
公诉人因为要补充侦查建议延期审理，此前已经因此延期过一次。 → postponement-proposed=true postponements-so-far=1
补充侦查期限已满，检察院还没有把补充的证据移送法院。 → supplement-period-expired=true supplement-evidence-transferred=false
补充收集的证据材料已移交法院。 → supplement-evidence-transferred=true
# suspension-of-trial
三名被告人共同诈骗，其中一人脱逃，致使案件较长时间无法继续审理。 → multiple-defendants=true suspension-ground=true ground-for-all=false
案件只有一名被告人，其突发脑溢血，无法出庭。 → multiple-defendants=false suspension-ground=true
两名被告人都身患重病，均不能出庭。 → multiple-defendants=true suspension-ground=true ground-for-all=true
# unit-crime-representative
被告单位由法定代表人担任诉讼代表人，他没有被指控为直接责任人员，已经出庭。 → representative-kind=head charged-as-responsible=false representative-appears=true
单位委托本单位财务科长做诉讼代表人，其没有正当理由拒不到庭。 → representative-kind=staff refuses-without-reason=true representative-appears=false
从单位内部难以确定诉讼代表人，于是委托了一名律师，该律师同时担任被告单位的辩护人。 → insiders-hard-to-find=true representative-kind=outsider also-defender=true
# victim-participation-plea
本案有被害人，检察官已听取其意见，记录在案并随案移送；被害人不同意从宽。 → has-victim=true victim-heard=true recorded-and-transferred=true victim-opposes-leniency=true
危险驾驶案，没有被害人。 → has-victim=false
被告人想赔，但被害方开价二百万明显不合理，没谈成协议。被害人家庭困难，符合司法救助条件。 → compensation-status=unreasonable-demand judicial-aid-eligible=true has-victim=true
# withdrawal-of-prosecution
开庭前，检察院提出撤回起诉，法院审查后认为理由成立。 → prosecution-withdrawal-time=before-hearing withdrawal-reason-reviewed=true withdrawal-reason-accepted=true
一审已经宣判，检察院才要求撤回起诉。 → prosecution-withdrawal-time=after-judgment
庭审结束、判决还没宣告，检察院要求撤回起诉，法院还没审查理由。 → prosecution-withdrawal-time=after-hearing-before-judgment withdrawal-reason-reviewed=false
# witness-appearance
辩护人对证人证言有异议，该证言对定罪量刑有重大影响，法院认为有必要出庭，但证人人在国外，短期回不来。 → person-to-appear=witness evidence-disputed=true material-influence=true court-finds-necessary=true abroad=true
公诉人申请侦查人员出庭说明抓获经过。 → person-to-appear=investigator appearance-applied-for=true
控辩双方对鉴定意见没有异议，法院认为鉴定人没有必要出庭。 → person-to-appear=expert evidence-disputed=false court-finds-necessary=false
# witness-testimony-admissibility
证人作证时喝得烂醉，不能正常表达。 → drunk-poisoned-anesthetized=true
民警把三个证人放在一起询问，笔录没有让证人核对，也没有写明询问的时间地点。 → not-individually-questioned=true statement-unverified-by-witness=true record-names-time-place-missing=true
证人当庭说法与庭前证言相矛盾，解释不通，其他证据印证的是庭前证言。 → court-testimony-conflicts=true reasonable-explanation=false corroborated=pretrial
`

/** Cases as somebody tells them to a colleague, in the same form: what follows from their words, which must be read. */
export const STORIES = `
# plea-leniency-applicability
龚某在工地上偷了三回电缆，被保安扭送到派出所，当晚做笔录就把三回都说了，一回没落下。起诉书写的他样样认，只说第二回卷走的米数记得比鉴定的少些。案子到检察院后，检察官跟他讲拟判七个月，他说罚得公道，签了字。赃款早退了，没见他找人串供、毁证据。全案就盗窃一个罪名，够不上特别恶劣。 → voluntary-truthful=true disputes-main-facts=false multiple-crimes=false willing-punishment=true accepts-decision-and-proposal=true covert-obstruction=false able-but-refuses-compensation=false extremely-grave=false
# affidavit-requirement
小瞿十六岁半，跟同学闹矛盾捅伤了人。在检察院，他把那天的事前前后后讲得一清二楚，说自己做错了。检察官提出判一年半、走速裁，他想了想都答应了。他爸听完直拍桌子，坚决不许儿子认。小瞿耳不聋眼不花，脑子没毛病。 → voluntarily-admits=true agrees-sentencing-proposal=true agrees-procedure=true defendant-minor-now=true minor-rep-or-defender-objects-plea=true defendant-blind-deaf-mute=false defendant-partial-insanity=false
嫌疑人鲍某，41岁，送货员，酒后开车被查。血检报告摆在面前，他没有半点狡辩。检察官说拘役两个月，他嫌长，说最多一个月，谈了三次都没谈下来。程序怎么走他倒无所谓。身体精神都正常。 → voluntarily-admits=true agrees-sentencing-proposal=false defendant-minor-now=false defendant-blind-deaf-mute=false defendant-partial-insanity=false
# affidavit-signing-validity
嫌疑人屈某三十七岁，案子在安庆市大观区检察院。家里花钱请了陶律师。签具结书那天陶律师一直坐在屈某旁边，逐条给他解释，屈某说听懂了，没人逼他。末尾屈某按了手印签了名，陶律师也签了。具结书里供述、量刑、程序三项都写全了。 → in-anqing=true has-retained-lawyer=true retained-lawyer-witnessed=true lawyer-present-at-signing=true understands-consequences=true plea-voluntary=true signed-by-suspect-and-lawyer=true affidavit-content-complete=true minor-at-signing=false minor-at-case-acceptance=false
十七岁的小庞在看守所签具结书，值班律师在一旁看着，双方都签了名。他妈在外省打工回不来，检察院没找合适成年人，也没打电话问过他妈什么意见。小庞是自己愿意签的，签了会怎样他也清楚。 → minor-at-signing=true lawyer-present-at-signing=true signed-by-suspect-and-lawyer=true guardian-unable-to-attend=true appropriate-adult-present-and-signed=false guardian-opinion-heard=false plea-voluntary=true understands-consequences=true guardian-present-and-signed=false
# fast-track-eligibility
翟某在超市顺走两瓶白酒，当场被店员按住，案子归县法院管。人赃都在，监控拍得一清二楚，证据没得挑。翟某爽快认了罪，具结书签得痛快，走速裁也点头。估计判拘役两个月。他三十出头，能说能听，精神没毛病。就他一个人干的，酒追回还给了超市，店里也不要他赔，没请律师，也没什么社会反响，没有别的不合适速裁的地方。 → court-is-basic=true facts-clear-evidence-sufficient=true pleads-guilty-accepts-punishment=true consents-fast-track=true likely-term-months=0 defendant-minor-now=false defendant-blind-deaf-mute=false defendant-partial-insanity=false is-joint-crime=false civil-compensation-at-issue=false defender-pleads-not-guilty=false major-social-impact=false other-unsuitable-fast-track=false
邹某和表弟合伙砸车窗偷东西，区法院受理。两人都说认罪认罚，邹某也愿意速裁，表弟却嫌自己判得重，不肯接受。车主们要求赔玻璃钱，谈了两回没谈拢。邹某二十五岁，没毛病，建议判八个月，事实证据都过硬。 → court-is-basic=true is-joint-crime=true codefendant-objects=true civil-compensation-at-issue=true civil-settlement-reached=false facts-clear-evidence-sufficient=true pleads-guilty-accepts-punishment=true
# summary-procedure-eligibility
尹某骑摩托撞伤行人，区法院收了案。起诉书念完，尹某说写得都对，没什么可辩的，问他用简易程序审行不行，他也答应。尹某今年四十六，看得见听得清，精神好好的。案子不大，没人议论。律师只求判缓刑。就他一人，定罪没有疑问，也没有别的不能用简易的情形，证据齐全。 → court-is-basic=true no-dispute-on-charged-facts=true consents-summary=true defendant-minor-now=false defendant-blind-deaf-mute=false defendant-partial-insanity=false major-social-impact=false defender-pleads-not-guilty=false is-joint-crime=false may-not-constitute-crime=false other-unsuitable-summary=false facts-clear-evidence-sufficient=true
县法院审理的三人盗窃案，三个被告人里老二咬死不认，其余两个都认罪。三人都是成年人，身体精神都没问题，证据充分。 → court-is-basic=true is-joint-crime=true codefendant-denies-or-objects-summary=true facts-clear-evidence-sufficient=true defendant-blind-deaf-mute=false defendant-partial-insanity=false defendant-minor-now=false
# trial-procedure-selection
温某偷电动车一案由区法院审，证据扎实。温某五十三岁，无残疾，精神正常，独自作案，认罪认罚，具结书也签了，可就是不愿走速裁，觉得太快，简易程序他没意见。预计判十个月。车已还，失主没要求赔偿。没请律师。案子没什么影响，构成盗窃罪没争议，也没有其他不宜速裁、简易的情形。 → consents-fast-track=false consents-summary=true pleads-guilty-accepts-punishment=true likely-term-months=10 court-is-basic=true facts-clear-evidence-sufficient=true defendant-blind-deaf-mute=false defendant-partial-insanity=false defendant-minor-now=false major-social-impact=false is-joint-crime=false civil-compensation-at-issue=false defender-pleads-not-guilty=false other-unsuitable-fast-track=false no-dispute-on-charged-facts=true may-not-constitute-crime=false other-unsuitable-summary=false
柯某危险驾驶，区法院，血检清楚，事实证据没问题。柯某二十九岁，健康，一人开车，没伤着人也没撞坏东西，认罪认罚，同意走速裁，预计拘役一个月，没辩护人，没有社会影响。 → court-is-basic=true facts-clear-evidence-sufficient=true pleads-guilty-accepts-punishment=true consents-fast-track=true likely-term-months=0 defendant-minor-now=false is-joint-crime=false civil-compensation-at-issue=false major-social-impact=false defender-pleads-not-guilty=false no-dispute-on-charged-facts=true
# procedure-conversion
这件盗窃案走的是速裁，独任法官开庭。核对赃物时被告人忽然改口，说最后一次不是他偷的，前面认的也都不算数。证人那边的说法也跟卷里对不上，证据单薄。法庭没发现有人逼他认罪，案情本身倒不复杂。 → current-procedure=fast-track denies-charged-facts=true facts-unclear-evidence-insufficient=true plea-involuntary=false complex-or-legal-dispute=false
简易程序案件，审判员一人审理。审到一半，法官觉得三年打不住，怎么也得四年半。被告人事实全认，没有反悔程序，证据没变化，行为肯定构成犯罪、应当负刑事责任，自愿认罪，没有其他要转程序的事。 → current-procedure=summary summary-tribunal=single denies-charged-facts=false facts-unclear-evidence-insufficient=false may-not-constitute-crime=false may-not-bear-liability=false plea-involuntary=false other-unsuitable-current=false withdraws-procedure-consent=false
# plea-regret-handling
检察院对顾某作了相对不起诉，过了两个月，他把答应的赔款赖掉，还跟人说当初是认着玩的。复查下来，案子还是那么回事：偷的不多，情节轻微，用不着判刑。 → regret-stage=after-non-prosecution still-minor-no-penalty=true
醉驾案适用速裁判了拘役两个月，孔某收到判决又上诉，说判得重了，想要缓刑。二审看了卷，原判刑期公道。 → regret-stage=appeal-after-fast-track appeal-ground=sentencing original-sentence-appropriate=true
# plea-case-court-review
法官翻了这件认罪认罚案的卷：第一次讯问就把权利和认罪认罚的规定念给被告人听了；听取他、律师和失主意见的笔录都在；失主出的谅解书夹在卷里；该签的具结书也在卷；检察院提了拘役三个月。开庭问他，说是自己想认，没人吓唬他，脑子清楚，知道认了要判刑。公安、检察院都告知过权利也听过他的话，值班律师跟检察官谈过刑期，签字时就在旁边。他当庭给失主鞠躬道歉。没有打骂的事。 → rights-notified=true opinion-records-transferred=true settlement-exists=true settlement-transferred=true affidavit-transferred=true proposal-made=true voluntary=true mental-normal=true understands=true organs-notified=true lawyer-effective-and-witnessed=true sincerely-repents=true torture-suspected=false affidavit-required=true
# sentencing-proposal-adoption
公诉人指控罗某盗窃，合议庭审下来也是盗窃，罪名没变。证据链完整，罗某当庭认罪认罚，全是自愿，事实一点没否认，行为当然构成犯罪。建议判九个月，合议庭看跟同类案子比不高不低，合适。没有影响公正审判的事。 → facts-clear-evidence-sufficient=true charge-matches-finding=true plea-involuntary=false denies-charged-facts=false not-crime-or-no-liability=false proposal-appropriate=true other-unfair-trial-risk=false
检察院起诉的是抢劫罪，法院审理后认为应当定抢夺罪。证据充分，被告人认罪认罚，自愿。 → charge-matches-finding=false facts-clear-evidence-sufficient=true plea-involuntary=false denies-charged-facts=false
# sentencing-proposal-adjustment
甄某在检察院就认罪认罚了，法庭用速裁程序开的庭。律师当庭递上退赃收据，说一年的建议太高，合议庭一看确实有道理。公诉人当庭把建议降到九个月，法庭认为合适。甄某表示接着走速裁没问题，案子也仍符合速裁条件。 → plea-first-made-at-trial=false current-procedure=fast-track defense-objects-proposal=true objection-well-founded=true prosecution-response=adjusted adjusted-proposal-appropriate=true consents-continue-fast-track=true still-meets-fast-track=true
普通程序审理的案子，被告人审查起诉时已签具结书。合议庭认为建议的五年明显偏重，通知检察院后，检察院回函说不改。 → current-procedure=ordinary plea-first-made-at-trial=false proposal-clearly-inappropriate=true prosecution-response=refused
`
