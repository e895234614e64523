// Notes on cases as a prosecutor, a lawyer or a trainee would write them, each with the facts that must be read out of
// it. `?` after a fact: it must stay unread. Written for these tests.

/** One row per line: the note → facts. Under a heading `# <checklist>`. */
export const SENTENCES = `
# fast-track-eligibility
被告人系未成年人（十六周岁），自愿认罪认罚。 → defendant-minor-now=true pleads-guilty-accepts-punishment=true
被告人马某，男，二十六岁，无前科。 → defendant-minor-now=false
被告人出生于农村，现年十七岁。 → defendant-minor-now=true
被告人案发时十七岁，开庭时已满十八周岁。 → defendant-minor-now=false
作案时他只有17岁。 → defendant-minor-now=?
他不是未成年人。 → defendant-minor-now=false
被害人刚满十六岁。 → defendant-minor-now=?
被害人李某，15岁。 → defendant-minor-now=?
殴打了一名十五岁的学生。 → defendant-minor-now=?
听说他还没满十八岁。 → defendant-minor-now=?
被告人是否成年尚待核实。 → defendant-minor-now=?
被告人先天聋哑，讯问时有手语翻译。 → defendant-blind-deaf-mute=true
嫌疑人双耳失聪。 → defendant-blind-deaf-mute=true
被告人的母亲是聋哑人。 → defendant-blind-deaf-mute=?
被害人系盲人，被告人身体健康。 → defendant-blind-deaf-mute=false
被告人不是盲人、聋人或者哑人。 → defendant-blind-deaf-mute=false
被告人左眼失明。 → defendant-blind-deaf-mute=?
被告人没有盲、聋、哑等情形。 → defendant-blind-deaf-mute=false
被告人听力、视力正常，能正常交流。 → defendant-blind-deaf-mute=false
经鉴定，被告人为限制刑事责任能力人。 → defendant-partial-insanity=true
鉴定意见：尚未完全丧失控制自己行为的能力。 → defendant-partial-insanity=true
鉴定结论为完全刑事责任能力。 → defendant-partial-insanity=false
无精神病史，精神正常。 → defendant-partial-insanity=false
律师称被告人有精神病，尚未鉴定。 → defendant-partial-insanity=?
如果鉴定为限制责任能力，就不能速裁。 → defendant-partial-insanity=?
被告人智力、精神均无异常。 → defendant-partial-insanity=false
该案由某区人民法院审理。 → court-is-basic=true
本案应由中级人民法院管辖。 → court-is-basic=false
被告人可能判处无期徒刑。 → court-is-basic=false
案件由县人民法院受理。 → court-is-basic=true
不属于基层法院管辖。 → court-is-basic=false
量刑建议为有期徒刑一年二个月。 → likely-term-months=14
可能判处一年以下有期徒刑。 → likely-term-months=12
可能判处三年有期徒刑。 → likely-term-months=36
预计判四年有期徒刑。 → likely-term-months=48
刑期大概在十个月。 → likely-term-months=10
拟判处管制六个月。 → likely-term-months=0
检察院建议判处有期徒刑九个月，缓刑一年。 → likely-term-months=9
可能判处拘役两个月，缓刑三个月。 → likely-term-months=0
盗窃罪的法定刑为三年以下有期徒刑。 → likely-term-months=?
可能判处五年以上有期徒刑。 → likely-term-months=60
可能判处六个月至八个月有期徒刑。 → likely-term-months=8
被告人曾因盗窃被判处有期徒刑一年。 → likely-term-months=?
事实清楚，证据充分。 → facts-clear-evidence-sufficient=true
本案事实清楚、证据确实充分。 → facts-clear-evidence-sufficient=true
关键证据缺失，事实存疑。 → facts-clear-evidence-sufficient=false
辩护人认为事实不清、证据不足。 → facts-clear-evidence-sufficient=?
主要事实不清。 → facts-clear-evidence-sufficient=false
证据不足，需要退回补充侦查。 → facts-clear-evidence-sufficient=false
被告人对指控的犯罪事实没有异议，自愿认罪认罚，签署了具结书。 → pleads-guilty-accepts-punishment=true
已签认罪认罚具结书。 → pleads-guilty-accepts-punishment=true
被告人认罪但不认罚。 → pleads-guilty-accepts-punishment=false
被告人拒不认罪。 → pleads-guilty-accepts-punishment=false
被告人一直认罪，也愿意接受处罚。 → pleads-guilty-accepts-punishment=true
已告知其认罪认罚的权利和后果。 → pleads-guilty-accepts-punishment=?
被告人打算认罪认罚。 → pleads-guilty-accepts-punishment=?
被告人先认罪认罚，后来又翻供。 → pleads-guilty-accepts-punishment=false
被告人起初不认罪，后来自愿认罪认罚。 → pleads-guilty-accepts-punishment=true
被告人可能会认罪认罚。 → pleads-guilty-accepts-punishment=?
检察官劝其认罪认罚。 → pleads-guilty-accepts-punishment=?
被告人书面同意适用速裁程序。 → consents-fast-track=true
被告人对适用速裁程序没有异议。 → consents-fast-track=true
他不愿意走速裁，要求按普通程序审。 → consents-fast-track=false
被告人先同意速裁，庭前又撤回同意。 → consents-fast-track=false
被告人没有表示同意适用速裁程序。 → consents-fast-track=false
公诉人同意适用速裁程序。 → consents-fast-track=?
问其是否同意速裁，他没有回答。 → consents-fast-track=?
被告人及其辩护人均同意适用速裁程序。 → consents-fast-track=true
案件在当地影响很小。 → major-social-impact=false
该案社会影响重大，全国媒体都在报道。 → major-social-impact=true
没有造成什么社会影响。 → major-social-impact=false
他一个人作案。 → is-joint-crime=false
系单独犯罪，没有同伙。 → is-joint-crime=false
三名被告人结伙盗窃。 → is-joint-crime=true
张某伙同李某多次盗窃。 → is-joint-crime=true
同案犯王某对罪名提出异议。 → codefendant-objects=true is-joint-crime=true
二被告人对指控的事实、罪名、量刑建议和适用速裁程序均无异议。 → codefendant-objects=false
其中一名被告人不同意量刑建议。 → codefendant-objects=true
本案没有被害人，不存在附带民事赔偿问题。 → civil-compensation-at-issue=false
被害人提起附带民事诉讼。 → civil-compensation-at-issue=true
未造成人员伤亡和财产损失。 → civil-compensation-at-issue=false
被害人要求赔偿医药费三万元，与被害人未达成赔偿协议。 → civil-compensation-at-issue=true civil-settlement-reached=false
双方已经签了和解协议，赔偿款已付清。 → civil-settlement-reached=true civil-compensation-at-issue=true
赔偿一直没谈拢。 → civil-settlement-reached=false
双方正准备达成和解。 → civil-settlement-reached=?
经法院主持调解，当事人达成调解协议。 → civil-settlement-reached=true
据说双方已经和解。 → civil-settlement-reached=?
既未达成调解协议，也未达成和解协议。 → civil-settlement-reached=false
赔偿问题双方是否谈妥，卷宗里没有记载。 → civil-settlement-reached=?
被害人不要求赔偿。 → civil-compensation-at-issue=false
辩护人作无罪辩护。 → defender-pleads-not-guilty=true
辩护人作罪轻辩护。 → defender-pleads-not-guilty=false
律师认为被告人的行为不构成犯罪。 → defender-pleads-not-guilty=true
被告人没有委托辩护人。 → defender-pleads-not-guilty=false
辩护人不作无罪辩护，只对量刑发表意见。 → defender-pleads-not-guilty=false
辩护人打算作无罪辩护。 → defender-pleads-not-guilty=?
辩护人对定罪没有异议。 → defender-pleads-not-guilty=false
没有其他不宜适用速裁程序的情形。 → other-unsuitable-fast-track=false
不存在其他不适合速裁的因素。 → other-unsuitable-fast-track=false
其他不宜速裁的情形都不存在。 → other-unsuitable-fast-track=false
本案还有其他不宜适用速裁程序的情形。 → other-unsuitable-fast-track=true
检察院起诉时建议适用速裁程序。 → prosecution-suggests-fast-track=true
检察院没有建议适用速裁。 → prosecution-suggests-fast-track=false
除被告人是聋哑人外，其他条件都符合。 → defendant-blind-deaf-mute=?
并非没有达成和解。 → civil-settlement-reached=?
根据刑事诉讼法的规定，被告人是未成年人的，不适用速裁程序。 → defendant-minor-now=?
被告人是未成年人的，不适用速裁程序。 → defendant-minor-now=?
被告人甲、乙共同盗窃，甲十七岁，乙二十岁。 → defendant-minor-now=? is-joint-crime=true
被告人十七岁，认罪认罚，能不能适用速裁程序？ → defendant-minor-now=true pleads-guilty-accepts-punishment=true
如果被告人只有十七岁，还能不能适用速裁程序？ → defendant-minor-now=true
被告人认罪认罚。如果赔偿到位，可以速裁。 → pleads-guilty-accepts-punishment=true
被告人认罪认罚吗？ → pleads-guilty-accepts-punishment=?
被告人认罪认罚，对吗？ → pleads-guilty-accepts-punishment=?
# summary-procedure-eligibility
被告人对起诉书指控的犯罪事实供认不讳。 → no-dispute-on-charged-facts=true
被告人当庭否认指控的犯罪事实。 → no-dispute-on-charged-facts=false
被告人承认打人的事实，只是觉得量刑重。 → no-dispute-on-charged-facts=true
被告人对指控没有意见，也同意按简易程序审理。 → no-dispute-on-charged-facts=true consents-summary=true
被告人不同意适用简易程序。 → consents-summary=false
被告人对简易程序有异议。 → consents-summary=false
同案被告人李某不认罪。 → codefendant-denies-or-objects-summary=true
四名被告人都认罪，也都同意简易程序。 → codefendant-denies-or-objects-summary=false
经审查，被告人的行为可能不构成犯罪。 → may-not-constitute-crime=true
其行为已构成盗窃罪。 → may-not-constitute-crime=false
是否构成犯罪没有争议，确已构成犯罪。 → may-not-constitute-crime=false
没有其他不宜适用简易程序的情形。 → other-unsuitable-summary=false
十六岁的被告人小陈，其父母和辩护人对适用简易程序均无异议。 → minor-side-objects-summary=false defendant-minor-now=true
法定代理人不同意适用简易程序。 → minor-side-objects-summary=true
辩护律师反对适用简易程序，被告人未成年。 → minor-side-objects-summary=true
母亲作为法定代理人，表示同意适用简易程序。 → minor-side-objects-summary=false
# procedure-conversion
法院适用速裁程序审理过程中，发现被告人的行为可能不构成犯罪。 → current-procedure=fast-track may-not-constitute-crime=true
案件正在适用简易程序审理。 → current-procedure=summary
简易程序独任审理，审判员发现可能判处有期徒刑四年。 → current-procedure=summary summary-tribunal=single likely-term-months=48
由三人组成合议庭适用简易程序审理。 → current-procedure=summary summary-tribunal=panel
速裁开庭时被告人翻供。 → current-procedure=fast-track denies-charged-facts=true
庭审查明，被告人系被迫认罪认罚。 → plea-involuntary=true
没有发现违背意愿认罪认罚的情况。 → plea-involuntary=false
被告人没有否认指控的事实。 → denies-charged-facts=false
案情疑难复杂，对法律适用有重大争议。 → complex-or-legal-dispute=true
案情简单，法律适用没有争议。 → complex-or-legal-dispute=false
庭审中发现事实不清、证据不足。 → facts-unclear-evidence-insufficient=true
被告人当庭表示不再同意速裁。 → withdraws-procedure-consent=true
被告人没有撤回对速裁程序的同意。 → withdraws-procedure-consent=false
被告人仍然同意适用速裁程序。 → withdraws-procedure-consent=false
本案仍符合简易程序的适用条件。 → summary-conditions-met=true
也不符合简易程序的条件。 → summary-conditions-met=false
被告人未达刑事责任年龄，不应追究刑事责任。 → may-not-bear-liability=true
依法应当追究刑事责任。 → may-not-bear-liability=false
# affidavit-requirement
犯罪嫌疑人自愿认罪，同意量刑建议和程序适用。 → voluntarily-admits=true agrees-sentencing-proposal=true agrees-procedure=true
嫌疑人不认罪。 → voluntarily-admits=false
嫌疑人认罪，但嫌量刑建议太重，不接受。 → voluntarily-admits=true agrees-sentencing-proposal=false
嫌疑人要求走普通程序，对普通程序没有异议。 → agrees-procedure=true
嫌疑人对适用速裁程序不同意。 → agrees-procedure=false
未成年嫌疑人的父亲对其认罪认罚有异议。 → minor-rep-or-defender-objects-plea=true defendant-minor-now=true
法定代理人、辩护人对其认罪认罚均没有异议。 → minor-rep-or-defender-objects-plea=false
没有其他不需要签署具结书的情形。 → other-no-affidavit-case=false
# affidavit-signing-validity
签署具结书时值班律师在场见证，嫌疑人和值班律师都签了名。 → lawyer-present-at-signing=true signed-by-suspect-and-lawyer=true
签具结书时没有律师在场。 → lawyer-present-at-signing=false
值班律师第二天才来补签。 → lawyer-present-at-signing=false
律师通过远程视频见证。 → lawyer-present-at-signing=true
值班律师在场但忘了签字。 → lawyer-present-at-signing=true signed-by-suspect-and-lawyer=false
具结书内容完整。 → affidavit-content-complete=true
具结书没有写明适用的程序。 → affidavit-content-complete=false
具结书写明了如实供述罪行、同意量刑建议和程序适用。 → affidavit-content-complete=true
嫌疑人自愿认罪认罚，没有受到威胁、引诱。 → plea-voluntary=true
系在民警威胁下签的具结书。 → plea-voluntary=false
嫌疑人理解认罪认罚的性质和法律后果。 → understands-consequences=true
嫌疑人不明白签字意味着什么。 → understands-consequences=false
签署时嫌疑人十七岁，其母亲到场并签字。 → minor-at-signing=true guardian-present-and-signed=true
受案时十七岁，签署时已满十八周岁。 → minor-at-case-acceptance=true minor-at-signing=false
父母均在国外无法到场，由社区工作人员作为合适成年人到场签字。 → guardian-unable-to-attend=true
法定代理人没有到场。 → guardian-present-and-signed=false
已听取法定代理人的意见。 → guardian-opinion-heard=true
没有听取其父母的意见。 → guardian-opinion-heard=false
案件由安庆市迎江区人民检察院办理。 → in-anqing=true
案件不在安庆办理。 → in-anqing=false
嫌疑人已委托辩护律师，检察院没有通知该律师，直接安排值班律师在场。 → has-retained-lawyer=true retained-lawyer-witnessed=false
委托的辩护律师到场见证。 → retained-lawyer-witnessed=true
嫌疑人35岁。 → minor-at-signing=false minor-at-case-acceptance=false
嫌疑人拒绝值班律师帮助。 → refused-duty-lawyer=true
# sentencing-proposal-adoption
指控的罪名与审理认定的罪名一致。 → charge-matches-finding=true
起诉指控盗窃罪，法院审理认定为职务侵占罪。 → charge-matches-finding=false
罪名准确，量刑建议适当。 → charge-matches-finding=true proposal-appropriate=true
合议庭认为量刑建议明显偏轻。 → proposal-appropriate=false
没有其他可能影响公正审判的情形。 → other-unfair-trial-risk=false
被告人的行为不构成犯罪。 → not-crime-or-no-liability=true
被告人构成犯罪，应当追究刑事责任。 → not-crime-or-no-liability=false
量刑建议没有明显不当。 → proposal-appropriate=true
# sentencing-proposal-adjustment
被告人在审查起诉阶段就已认罪认罚。 → plea-first-made-at-trial=false
被告人到了法庭上才第一次表示认罪认罚。 → plea-first-made-at-trial=true
法院认为量刑建议明显不当，尚未告知检察院。 → proposal-clearly-inappropriate=true prosecution-response=not-notified
检察院收到告知后拒绝调整。 → prosecution-response=refused
检察院将量刑建议调整为八个月，法院认为调整后的建议适当。 → prosecution-response=adjusted adjusted-proposal-appropriate=true
调整后的量刑建议仍然明显不当。 → adjusted-proposal-appropriate=false
辩护人对量刑建议提出异议，并提交了退赔凭证佐证。 → defense-objects-proposal=true objection-well-founded=true
辩护人的异议没有任何依据。 → objection-well-founded=false
控辩双方对量刑建议均无异议。 → defense-objects-proposal=false
案件适用普通程序审理。 → current-procedure=ordinary
调整后被告人同意继续适用速裁程序，案件仍符合速裁条件。 → consents-continue-fast-track=true still-meets-fast-track=true
被告人不愿继续速裁。 → consents-continue-fast-track=false
# plea-regret-handling
检察院作出相对不起诉决定后，被不起诉人反悔，否认犯罪事实。 → regret-stage=after-non-prosecution
审查起诉期间，嫌疑人签署具结书后反悔。 → regret-stage=before-prosecution
适用速裁程序一审开庭时，被告人反悔不再认罪认罚。 → regret-stage=first-instance-trial current-procedure=fast-track
速裁判决后，被告人以量刑过重为由提出上诉，二审认为原判量刑适当。 → regret-stage=appeal-after-fast-track appeal-ground=sentencing original-sentence-appropriate=true
速裁判决后，被告人以事实不清、证据不足为由上诉。 → regret-stage=appeal-after-fast-track appeal-ground=facts-evidence
经审查，仍属犯罪情节轻微，不需要判处刑罚。 → still-minor-no-penalty=true
排除认罪认罚因素后，符合起诉条件。 → meets-prosecution-conditions-without-plea=true
复查发现确无犯罪事实。 → no-crime-fact-or-art16=true
# recording-duty
2022年2月20日，检察官就认罪认罚案件听取嫌疑人意见。 → activity-date=2022-02-20 activity=hearing-opinion handled-by-procuratorate=true is-plea-leniency-case=true
检察官于2023年6月1日组织嫌疑人签署认罪认罚具结书。 → activity-date=2023-06-01 activity=signing-affidavit
检察官讯问嫌疑人的同时听取其认罪认罚的意见。 → activity=interrogation-with-hearing
本案只听取过一次意见。 → multiple-hearings=false
检察官先后两次听取意见，本次未涉及量刑建议。 → multiple-hearings=true is-key-session=false
这次听取意见形成了量刑建议。 → is-key-session=true
公安机关组织的听取意见活动。 → handled-by-procuratorate=false
该案不是认罪认罚案件。 → is-plea-leniency-case=false
二〇二三年五月六日检察官听取了辩护人的意见。 → activity-date=2023-05-06
# recording-interruption
听取意见时嫌疑人提出可能影响定罪量刑的新情况，尚未核实。 → new-facts-need-verification=true verification-done=false
新情况已经核实完毕。 → verification-done=true
录像设备突发故障，一时难以修复，嫌疑人和值班律师都同意继续听取意见。 → technical-failure=true failure-hard-to-fix-soon=true participants-consent-continue=true
半小时后故障排除，设备恢复正常。 → failure-fixed=true
故障至今没有排除，律师不同意继续。 → failure-fixed=false participants-consent-continue=false
设备运行正常，没有出现新情况。 → technical-failure=false new-facts-need-verification=false
# legal-aid-appointment
被告人没有委托辩护人，可能被判处死刑。 → has-retained-defender=false life-or-death-possible=true
其妻为其聘请了辩护律师。 → has-retained-defender=true
高级人民法院复核死刑案件。 → high-court-death-review=true
依照刑事诉讼法第二百九十一条第一款缺席审判。 → absentia-art291-trial=true
同案被告人已经委托了辩护人。 → codefendant-has-defender=true
检察院提出抗诉。 → procuratorate-protests=true
检察院没有抗诉。 → procuratorate-protests=false
被告人系越南籍。 → foreign-national=true
被告人是中国公民。 → foreign-national=false
没有其他需要指派律师的情形。 → other-legal-aid-necessity=false
# confession-admissibility
讯问中没有刑讯逼供、威胁和非法拘禁。 → violence-torture=false threats-unbearable=false illegal-detention=false
不能排除侦查人员殴打被告人。 → violence-torture=true
侦查人员以抓其妻子相威胁取得供述。 → threats-unbearable=true
被告人称遭到殴打。 → violence-torture=?
讯问笔录未经被告人核对。 → record-unverified-by-defendant=true
笔录交被告人核对无误后签字。 → record-unverified-by-defendant=false
讯问聋哑被告人时没有安排手语翻译。 → deaf-mute-no-sign-interpreter=true
讯问时没有为其提供翻译。 → language-no-translator=true
被告人懂汉语。 → language-no-translator=false
讯问十六岁的被告人时，没有通知其法定代理人到场。 → minor-no-guardian-or-adult=true
笔录上的讯问时间有误，侦查机关未作出合理解释。 → record-time-place-person-error=true defect-corrected-or-explained=false
讯问人没有在笔录上签名，后已补正。 → interrogator-unsigned=true defect-corrected-or-explained=true
首次讯问笔录没有记录告知权利的内容。 → first-record-no-rights-notice=true
更换侦查人员后再次讯问，告知了诉讼权利和认罪后果，被告人自愿供述。 → repeat-exception-replaced-investigators=true
# fast-track-time-limit
法院2024年5月6日受理，被告人在押，可能判处有期徒刑一年六个月。 → start-date=2024-05-06 in-custody=true likely-term-months=18 stage=trial
检察院于2024年3月1日收到移送审查起诉的案件，嫌疑人被取保候审。 → start-date=2024-03-01 in-custody=false stage=prosecution-review
届满日恰逢周六，节后第一个工作日是2024年5月6日。 → nominal-last-day-is-holiday=true first-workday-after-holiday=2024-05-06
届满日不是节假日。 → nominal-last-day-is-holiday=false
嫌疑人没有被羁押。 → in-custody=false
可能判处三年以下有期徒刑。 → likely-term-months=?
2024年3月1日收案，3月11日作出起诉决定。 → start-date=2024-03-01 done-date=2024-03-11
# appeal-deadline
一审判决书于2024年3月5日送达被告人。 → received-date=2024-03-05 decision-type=judgment
被告人2024 年 3 月 5 日收到一审裁定书。 → received-date=2024-03-05 decision-type=ruling
期满日是星期日，顺延后的第一个工作日为2024年3月18日。 → nominal-last-day-is-holiday=true first-workday-after-holiday=2024-03-18
2024年6月3日收到判决书，2024年6月12日递交上诉状。 → received-date=2024-06-03 done-date=2024-06-12
利害关系人2024年4月2日收到没收违法所得的裁定。 → decision-type=confiscation-ruling received-date=2024-04-02
# anqing-lawyer-deadline
律师2024年1月8日向安庆市检察院提交互联网阅卷申请，符合阅卷要求。 → in-anqing=true matter=internet-file-reading start-date=2024-01-08 meets-internet-reading-requirements=true
律师在看守所会见受阻，2024年3月4日向桐城市检察院控告，无法当场处理。 → in-anqing=true matter=meeting-obstruction start-date=2024-03-04 can-handle-on-spot=false
期间没有法定节假日和调休。 → public-holidays=[] makeup-workdays=[]
情况并不紧急。 → urgent=false
情况紧急，需要尽快办理。 → urgent=true
`
