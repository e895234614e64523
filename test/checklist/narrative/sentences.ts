// Notes on cases as a prosecutor, a lawyer or a trainee would write them, each with the facts that must be read out of
// it, or the outcome that follows from them. `?` for a value: it must stay unread. Written for these tests.

/** One row per line: the note → facts. Under a heading `# <checklist>`. */
export const SENTENCES = `
# sentencing-proposal-adjustment
周某不再认罪认罚，说量刑建议太重，但事实他都承认。 → defense-objects-proposal=true
辩护人认为原判量刑畸重。 → defense-objects-proposal=?
他对事实没意见。 → defense-objects-proposal=?
# recusal-decision
开庭时被告人孟某说审判长和被害人是同学，要求他回避。 → applicant=party
老李是被害人的父亲，他不同意从轻处罚。 → ground-party-or-relative=?
# fast-track-eligibility
罗某和潘某开设赌场，潘某是从犯。罗某认为自己不构成犯罪。 → codefendant-objects=true
检察院建议六个月。 → likely-term-months=6
减刑材料公示期间没有人提意见。 → codefendant-objects=?
鉴定意见上只有盖章没有签名。 → civil-settlement-reached=?
# probation-revocation-and-recommit
他以前判过缓刑，去年考验期满了。 → regime=?
# lawyer-access-files-and-meeting
证人看见被告人动手了。 → request=?
被害人的律师不同意从宽。 → permission-granted=?
# plea-leniency-applicability
被告人不再认罪认罚。 → disputes-main-facts=? voluntary-truthful=? willing-punishment=false
被告人撤回认罪认罚。 → disputes-main-facts=? voluntary-truthful=?
被告人不再认罪、认罚。 → disputes-main-facts=?
被告人不同意量刑建议。 → disputes-main-facts=? accepts-decision-and-proposal=false
被告人不再认罪认罚，但对指控的犯罪事实没有异议。 → disputes-main-facts=false
开庭时突然不再认罪认罚，说量刑建议太重，但事实他都承认。 → disputes-main-facts=false
被告人不认罪，也不认罚。 → disputes-main-facts=true
辩护人认为原判量刑畸重。 → accepts-decision-and-proposal=?
# summary-procedure-eligibility
被告人不再认罪认罚。 → no-dispute-on-charged-facts=?
被告人当庭撤回认罪认罚。 → no-dispute-on-charged-facts=?
被告人不同意量刑建议。 → no-dispute-on-charged-facts=?
被告人不再认罪认罚，但对指控的犯罪事实没有异议。 → no-dispute-on-charged-facts=true
潘某对指控的罪名没有异议。 → may-not-constitute-crime=?
# trial-procedure-selection
被告人不再认罪认罚。 → no-dispute-on-charged-facts=? pleads-guilty-accepts-punishment=false
# affidavit-requirement
嫌疑人撤回认罪认罚。 → voluntarily-admits=?
上诉人认为原判量刑过重。 → agrees-sentencing-proposal=?
# conviction-standard
被告人当庭表示不再认罪认罚。 → retracts-in-court=?
嫌疑人审查起诉阶段翻供。 → retracts-in-court=?
被告人当庭翻供。 → retracts-in-court=true
# illegal-evidence-procedure
被告人撤回认罪认罚。 → withdrawn=?
被告人撤回了排除非法证据的申请。 → withdrawn=true
# custody-necessity-plea
被告人没有翻供。 → pleads=?
检察院抗诉认为原判量刑畸轻。 → organ=?
# sentence-delivery-and-property-enforcement
被告人可能判三年以下有期徒刑。 → sentence=?
检察院建议判处拘役二个月，并处罚金。 → sentence=?
被告人被判有期徒刑三年，现在送监执行。 → sentence=imprisonment
# second-instance-hearing-mode
判决书2024年9月2日送达。 → death-sentence=?
# confession-admissibility
被告人不懂中文，法院给他请了翻译。 → language-no-translator=?
检察院认为取证合法。 → violence-torture=? threats-unbearable=?
# legal-aid-appointment
证人胡某没有出庭。 → absentia-art291-trial=?
被告人一直没有到案。 → absentia-art291-trial=?
# recording-interruption
被告人取保候审，没有经过批准去了外地。 → participants-consent-continue=?
二审法院还没有核实这份证言。 → verification-done=?
自诉人有聊天记录，法院劝她撤诉，她不肯。 → participants-consent-continue=?
# recusal-decision
被告人申请排除非法证据，提供了伤情照片，合议庭还没作决定。 → evidence-provided=? decision-rejected=?
# defender-qualification
被告人没有前科。 → serving-sentence-or-probation=?
利害关系人是他妻子。 → is-guardian-or-relative=?
# pretrial-timetable
被告人同意走速裁。 → procedure=?
# fast-track-time-limit
彭某五年前刑满释放。 → in-custody=?
检察院已经提起公诉。 → stage=?
# sentence-reduction-and-parole
罪犯服刑中，检察院认为不符合减刑条件。 → procuratorate-objects=true
被告人可能判处无期徒刑。 → original-sentence=?
# retrial-petition
判决2024年5月6日生效，家属要申诉。 → effective=true
# incidental-civil-action
被告人打断审判长发言。 → loss-type=?
# fast-track-eligibility
王某、赵某共同盗窃。王某三十岁，赵某十六岁。王某量刑建议八个月，赵某三年六个月。王某同意速裁。 → defendant-minor-now=? likely-term-months=? consents-fast-track=?
孙某和马某合伙诈骗，孙某认罪认罚。 → pleads-guilty-accepts-punishment=?
孙某2006年5月3日出生，现已成年，马某十七岁。 → defendant-minor-now=?
孙某建议判八个月，马某两年。 → likely-term-months=?
共同犯罪里一个认罪一个不认罪，能不能对认罪的那个适用速裁？ → pleads-guilty-accepts-punishment=?
两个人偷东西，一个十七岁，一个二十岁。 → defendant-minor-now=?
三个嫌疑人，有的认罪，有的不认罪。 → pleads-guilty-accepts-punishment=?
孙某、马某共同盗窃，二人均认罪认罚。 → pleads-guilty-accepts-punishment=true
孙某三十岁，打伤马某，马某二十岁，孙某认罪认罚。 → defendant-minor-now=false pleads-guilty-accepts-punishment=true
孙某三十岁，与马某共同生活，偷了一个手机和一个不锈钢锅，孙某认罪认罚。 → defendant-minor-now=false pleads-guilty-accepts-punishment=true
侦查阶段拒不认罪，律师会见后认罪认罚。 → pleads-guilty-accepts-punishment=true
刚抓进去时不认罪，家属劝了以后才认罪认罚。 → pleads-guilty-accepts-punishment=?
侦查阶段零口供。 → pleads-guilty-accepts-punishment=?
从侦查阶段起一直不认罪。 → pleads-guilty-accepts-punishment=false
开庭时不认罪。 → pleads-guilty-accepts-punishment=false
公诉机关建议判三年缓刑五年。 → likely-term-months=36
检察官的意见是有期徒刑三年、缓刑四年。 → likely-term-months=36
建议判处有期徒刑三年并适用缓刑四年。 → likely-term-months=36
检察院建议判一年缓刑二年。 → likely-term-months=12
可能判十个月缓刑一年六个月。 → likely-term-months=10
建议判处有期徒刑三年缓刑考验期五年。 → likely-term-months=36
检察院建议判三缓四。 → likely-term-months=36
建议判缓刑五年。 → likely-term-months=?
他还在缓刑期三年内。 → likely-term-months=?
以前被判三缓四。 → likely-term-months=?
前年因盗窃判处有期徒刑一年缓刑二年。 → likely-term-months=?
他骗走了聋哑人的钱。 → defendant-blind-deaf-mute=?
被告人偷了一个盲人的手机。 → defendant-blind-deaf-mute=?
他和一个聋哑人合租。 → defendant-blind-deaf-mute=?
他打伤了一个聋哑人。 → defendant-blind-deaf-mute=?
他骗了双目失明的老人。 → defendant-blind-deaf-mute=?
他把邻居打得双目失明。 → defendant-blind-deaf-mute=?
他老婆是聋哑人。 → defendant-blind-deaf-mute=?
他骗的是一个聋哑人。 → defendant-blind-deaf-mute=?
被告人冒充聋哑人行骗。 → defendant-blind-deaf-mute=?
被告人张某，聋哑人。 → defendant-blind-deaf-mute=true
他双目失明。 → defendant-blind-deaf-mute=true
小王是聋人，靠手语交流。 → defendant-blind-deaf-mute=true
他打伤了一个限制刑事责任能力人。 → defendant-partial-insanity=?
他骗了一个限制责任能力人的钱。 → defendant-partial-insanity=?
被告人是限制刑事责任能力人。 → defendant-partial-insanity=true
他骗了未成年人。 → defendant-minor-now=?
他骗了十七岁的学生。 → defendant-minor-now=?
他骗了一个不满十八岁的女孩。 → defendant-minor-now=?
他把东西卖给未成年人。 → defendant-minor-now=?
孩子今年十七岁，被邻居打了。 → defendant-minor-now=?
孩子今年十七岁。 → defendant-minor-now=?
被告人系未满十八周岁的未成年人。 → defendant-minor-now=true
被告人是一名十七岁的高中生。 → defendant-minor-now=true
他尚未成年。 → defendant-minor-now=true
律师说过可以作无罪辩护。 → defender-pleads-not-guilty=?
前任律师作无罪辩护，现在的律师不作。 → defender-pleads-not-guilty=?
律师说能作无罪辩护，他不要。 → defender-pleads-not-guilty=?
新换的律师作无罪辩护。 → defender-pleads-not-guilty=true
同案的律师作无罪辩护。 → codefendant-objects=? defender-pleads-not-guilty=?
同案犯的辩护人对事实有异议。 → codefendant-objects=?
同案犯对指控事实有异议。 → codefendant-objects=true
他对指控没异议，只说刀不是他带的。 → pleads-guilty-accepts-punishment=?
他说人不是他打的。 → pleads-guilty-accepts-punishment=false
他不知道速裁是怎么回事。 → consents-fast-track=?
被告人不清楚速裁程序。 → consents-fast-track=?
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
被告人吴某，女，41岁，汉族，身体健康，精神正常，涉嫌危险驾驶，血液酒精含量120mg/100ml，单车事故未伤人，无财产损失。本案由某县人民法院管辖，检察院量刑建议为拘役二个月，缓刑三个月，并建议适用速裁程序。吴某签署具结书，对罪名、事实、量刑建议均无异议，同意速裁，未委托辩护人，系单独犯罪，无重大社会影响，亦无其他不宜适用速裁程序的情形。事实清楚，证据确实充分。 → outcome=eligible defendant-minor-now=false defendant-blind-deaf-mute=false defendant-partial-insanity=false likely-term-months=0 civil-compensation-at-issue=false pleads-guilty-accepts-punishment=true consents-fast-track=true
盗窃案被告人钱某三十岁，手机已发还失主，失主表示不要求赔偿。钱某认罪认罚、同意速裁，身体、精神无异常，独自作案，没有律师辩护。基层法院审理，预计判七个月有期徒刑，案情清楚、证据充分，社会影响小，没发现其他不适合速裁的情况。 → outcome=eligible
被告人是17岁的高中生，认罪认罚，同意速裁。 → outcome=not-eligible
辩护律师明确表示将作无罪辩护，被告人本人认罪认罚。 → outcome=undetermined defender-pleads-not-guilty=?
辩护律师当庭提出无罪意见。 → outcome=not-eligible
被告人张某、李某、王某共同诈骗，李某对量刑建议有异议，其余二人认罪认罚。 → outcome=not-eligible
故意伤害案，被害人要求赔偿八万元，被告人家里没钱，双方没能达成调解协议。 → outcome=not-eligible
该案由市中级人民法院一审，被告人可能判处无期徒刑。 → outcome=not-eligible
被告人当庭改变主意，不想走速裁了。 → outcome=not-eligible
被告人经鉴定属限定刑事责任能力。 → outcome=not-eligible
可能判三年六个月。 → outcome=not-eligible
被告人双目失明。 → outcome=not-eligible
案件引起重大社会影响，被告人认罪认罚。 → outcome=not-eligible
被告人认罪认罚，同意速裁，其余情况不详。 → outcome=undetermined
有证据证明的事实不清，定罪证据不足。 → outcome=not-eligible
被告人不认可指控的事实，拒绝认罪。 → outcome=not-eligible
被告人罗某酒后驾车被查，现在看大概判一个月拘役，本人身体好好的，脑子也没毛病，今年50岁。 → likely-term-months=0 defendant-minor-now=false
被告人彭某（男，1990年生，初中文化）一个人偷电动车。 → is-joint-crime=false
案件没有造成人身或财产损害，不需要赔偿。 → civil-compensation-at-issue=false
被害人已获赔并与被告人签订和解书。 → civil-settlement-reached=true
赔偿金已付清，双方签有书面和解协议。 → civil-settlement-reached=true
两名被告人都同意走速裁，对指控和量刑建议都没意见。 → codefendant-objects=false consents-fast-track=true is-joint-crime=true
从犯李某不认可量刑建议。 → codefendant-objects=true is-joint-crime=true
辩护人主张被告人无罪。 → defender-pleads-not-guilty=true
请的律师只就量刑提了意见，没有提无罪。 → defender-pleads-not-guilty=false
他听力有残疾，属于聋人。 → defendant-blind-deaf-mute=true
他没有残疾，精神上也没问题。 → defendant-blind-deaf-mute=false defendant-partial-insanity=false
案子由我们区法院审。 → court-is-basic=true
案件归基层法院管。 → court-is-basic=true
检方量刑建议：有期徒刑十一个月。 → likely-term-months=11
刑期估计要四年多。 → likely-term-months=?
指控事实他都认，也愿意接受处罚。 → pleads-guilty-accepts-punishment=true
他对罪名和量刑建议都接受，签了具结书。 → pleads-guilty-accepts-punishment=true
他先是签了具结书，开庭前又反悔，现在不认罪了。 → pleads-guilty-accepts-punishment=false
检察官问他愿不愿意走速裁，他说愿意。 → consents-fast-track=true
被告人不反对用速裁程序。 → consents-fast-track=true
被告人表示不同意按速裁审理。 → consents-fast-track=false
案件发生后舆论哗然，属于有重大社会影响的案件。 → major-social-impact=true
不是什么有影响的大案。 → major-social-impact=false
卷内没有发现其他不宜适用速裁的情况。 → other-unsuitable-fast-track=false
车辆损失已全额赔付，双方已和解结案。 → civil-settlement-reached=true
被害人家属坚持索赔二十万，至今没谈成。 → civil-compensation-at-issue=true civil-settlement-reached=false
被告人李某甲刚过完十八岁生日。 → defendant-minor-now=?
被告人差三个月满18岁。 → defendant-minor-now=true
一审时被告人已年满十九周岁，作案时未成年。 → defendant-minor-now=false
被告人的儿子今年十岁。 → defendant-minor-now=?
被告人与未成年人李某发生口角。 → defendant-minor-now=?
# summary-procedure-eligibility
侦查时否认犯罪事实，开庭时都承认。 → no-dispute-on-charged-facts=?
在派出所否认指控。 → no-dispute-on-charged-facts=?
同案的律师作无罪辩护。 → codefendant-denies-or-objects-summary=? defender-pleads-not-guilty=?
同案犯不认罪。 → codefendant-denies-or-objects-summary=true
同案被告人的辩护人提出无罪意见。 → codefendant-denies-or-objects-summary=?
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
基层法院受理的故意伤害案，事实清楚、证据充分，被告人何某四十二岁，对指控事实没有异议，同意适用简易程序，身体和精神都正常，单独犯罪，辩护人作罪轻辩护，案件无重大社会影响，行为构成犯罪，没有不宜适用简易程序的其他情形。 → outcome=eligible
被告人认罪，但法院审查后认为其行为可能不构成犯罪。 → outcome=not-eligible
被告人十六岁，其法定代理人对适用简易程序提出异议。 → outcome=not-eligible
三人共同寻衅滋事，其中一人当庭不认罪。 → outcome=not-eligible
同案犯只是觉得自己判重了，都认罪，也都同意简易。 → codefendant-denies-or-objects-summary=false
被告人为聋哑人。 → outcome=not-eligible
法定代理人和辩护人都没有提出异议，十五岁的被告人本人也同意简易。 → minor-side-objects-summary=false consents-summary=true defendant-minor-now=true
被告人的爷爷（监护人）不同意用简易程序。 → minor-side-objects-summary=true
其中一人翻供。 → codefendant-denies-or-objects-summary=true
被告人对起诉书认定的事实提出异议。 → no-dispute-on-charged-facts=false
被告人如实供述，对指控事实无异议。 → no-dispute-on-charged-facts=true
辩护律师作的是有罪的罪轻辩护。 → defender-pleads-not-guilty=false
罪与非罪界限不清，可能不构成犯罪。 → may-not-constitute-crime=true
# procedure-conversion
简易程序开庭时，被告人对指控的事实没有异议，只是不再认罪认罚。 → denies-charged-facts=false
简易程序审理中被告人反悔，不再认罪认罚，该怎么办？ → denies-charged-facts=?
被告人对事实没意见，就是嫌刑期太长，不再认罪认罚。 → denies-charged-facts=?
被告人当庭不认罪认罚了。 → denies-charged-facts=?
被告人拒绝认罪认罚。 → denies-charged-facts=?
被告人没有认罪认罚。 → denies-charged-facts=?
被告人否认指控的犯罪事实，不再认罪认罚。 → denies-charged-facts=true
被告人当庭翻供，不再认罪认罚。 → denies-charged-facts=true
被告人不承认指控的事实。 → denies-charged-facts=true
被告人没有翻供，只是不再认罪认罚。 → denies-charged-facts=false
被告人自愿认罪认罚。 → denies-charged-facts=false
速裁审理，被告人在侦查阶段否认犯罪事实。 → denies-charged-facts=?
速裁审理中，被告人当庭否认指控的犯罪事实。 → denies-charged-facts=true
被害人写谅解书是被迫的。 → plea-involuntary=?
被害人签谅解书是被迫的。 → plea-involuntary=?
被害人出具谅解书是自愿的。 → plea-involuntary=?
上次那个案子他是被逼签字的。 → plea-involuntary=?
他认罪是被逼的。 → plea-involuntary=true
他承认动了手，说推人不是打人。 → denies-charged-facts=?
他说不是他打的。 → denies-charged-facts=true
他不知道速裁是怎么回事。 → withdraws-procedure-consent=?
被告人不清楚速裁程序。 → withdraws-procedure-consent=?
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
简易程序（独任）审理中，合议认为可能判处有期徒刑五年，没有不构成犯罪、否认事实、事实不清、违背意愿等情形。 → current-procedure=summary summary-tribunal=single likely-term-months=60 denies-charged-facts=false
速裁审理中发现被告人可能判处四年有期徒刑，但仍符合简易程序条件；行为构成犯罪且应负刑事责任，被告人自愿认罪，没有否认事实。 → outcome=to-summary
速裁审理时被告人说是被逼着签的具结书，法庭核实确属违背意愿。 → outcome=to-ordinary
简易程序开庭，被告人当庭否认指控的犯罪事实。 → outcome=to-ordinary
速裁案件审理中一切正常，被告人构成犯罪应负刑责，自愿认罪认罚，没有否认事实，案情不复杂，法律适用无争议，事实清楚证据充分，没有撤回同意，可能判处十个月，没有其他不宜速裁的情形。 → outcome=no-conversion
适用简易程序由独任审判员审理，发现应判三年半有期徒刑，其余条件未变。 → current-procedure=summary summary-tribunal=single likely-term-months=42
本案速裁程序审理过程中，被告人提出自己没有偷东西。 → current-procedure=fast-track denies-charged-facts=true
独任审判员用简易程序开庭，发现刑期可能超过三年。 → current-procedure=summary summary-tribunal=single likely-term-months=37
合议庭按简易程序审理的案件。 → current-procedure=summary summary-tribunal=panel
法庭查明他认罪认罚并非出于自愿。 → plea-involuntary=true
被告人认罪系出于自愿。 → plea-involuntary=false
被告人说不想再用速裁了。 → withdraws-procedure-consent=true
案件较为复杂，法律适用上存在重大分歧。 → complex-or-legal-dispute=true
可能判处有期徒刑三年二个月。 → likely-term-months=38
经审查仍然符合适用简易程序的条件，被告人也同意简易。 → summary-conditions-met=true
# affidavit-requirement
嫌疑人拒绝认罪认罚。 → voluntarily-admits=? agrees-sentencing-proposal=?
嫌疑人嫌刑期长，不再认罪认罚。 → voluntarily-admits=?
嫌疑人自愿认罪认罚。 → voluntarily-admits=true
嫌疑人否认犯罪事实。 → voluntarily-admits=false
嫌疑人同意量刑建议但不同意适用速裁程序。 → agrees-sentencing-proposal=true agrees-procedure=false
嫌疑人不同意程序适用但同意量刑。 → agrees-sentencing-proposal=true agrees-procedure=false
嫌疑人认可量刑但不愿走速裁。 → agrees-sentencing-proposal=true agrees-procedure=false
嫌疑人不同意量刑建议但同意速裁。 → agrees-sentencing-proposal=false agrees-procedure=true
嫌疑人不愿意速裁，坚持要走普通程序。 → agrees-procedure=true
嫌疑人不同意速裁，同意普通程序。 → agrees-procedure=true
嫌疑人不接受速裁，希望按普通程序审理。 → agrees-procedure=true
嫌疑人不同意速裁，也不同意普通程序。 → agrees-procedure=false
嫌疑人不愿走速裁程序。 → agrees-procedure=false
他上次那个案子是被逼签字的。 → voluntarily-admits=?
他不知道速裁是怎么回事。 → agrees-procedure=?
被告人不清楚速裁程序。 → agrees-procedure=?
犯罪嫌疑人自愿认罪，同意量刑建议和程序适用。 → voluntarily-admits=true agrees-sentencing-proposal=true agrees-procedure=true
嫌疑人不认罪。 → voluntarily-admits=false
嫌疑人认罪，但嫌量刑建议太重，不接受。 → voluntarily-admits=true agrees-sentencing-proposal=false
嫌疑人要求走普通程序，对普通程序没有异议。 → agrees-procedure=true
嫌疑人对适用速裁程序不同意。 → agrees-procedure=false
未成年嫌疑人的父亲对其认罪认罚有异议。 → minor-rep-or-defender-objects-plea=true defendant-minor-now=true
法定代理人、辩护人对其认罪认罚均没有异议。 → minor-rep-or-defender-objects-plea=false
没有其他不需要签署具结书的情形。 → other-no-affidavit-case=false
嫌疑人自愿认罪，认可量刑建议，但对走速裁程序不同意，坚持要求普通程序，检察院也同意按普通程序。成年人，身体精神正常，无其他免签情形。 → voluntarily-admits=true agrees-sentencing-proposal=true
嫌疑人承认全部犯罪事实，但不接受检察院的量刑建议。 → outcome=not-applicable
嫌疑人系盲人，自愿认罪，同意量刑建议。 → outcome=not-required
嫌疑人王某，25岁，身体、精神正常，自愿认罪，同意检察院的量刑建议和适用速裁程序，无其他不需要签署具结书的情形。 → outcome=required
嫌疑人不承认犯罪。 → outcome=not-applicable
十六岁的嫌疑人自愿认罪并同意量刑建议，其母亲坚决反对孩子认罪认罚。 → outcome=not-required
嫌疑人是限制刑事责任能力的精神病人，认罪，也接受量刑建议。 → outcome=not-required
小李今年16岁，爸爸妈妈和律师都支持他认罪认罚。 → defendant-minor-now=true minor-rep-or-defender-objects-plea=false
嫌疑人觉得刑期太长，不愿意接受量刑建议。 → agrees-sentencing-proposal=false
嫌疑人对量刑建议没有意见，程序上同意走简易。 → agrees-sentencing-proposal=true agrees-procedure=true
嫌疑人坚称自己没有诈骗。 → voluntarily-admits=false
对八个月的量刑建议表示认可。 → agrees-sentencing-proposal=true
就适用什么程序没有谈拢。 → agrees-procedure=false
# affidavit-signing-validity
对方请了律师，我没有请律师。 → has-retained-lawyer=false
对方请了律师。 → has-retained-lawyer=?
受害方委托了律师。 → has-retained-lawyer=?
嫌疑人自己请了律师。 → has-retained-lawyer=true
签具结书时法律援助律师在场。 → retained-lawyer-witnessed=? has-retained-lawyer=? lawyer-present-at-signing=true
指定辩护律师在场见证。 → retained-lawyer-witnessed=? has-retained-lawyer=?
法援中心指派的律师到场见证。 → retained-lawyer-witnessed=? has-retained-lawyer=?
他请了法律援助律师。 → has-retained-lawyer=?
家属委托的辩护律师在场见证。 → retained-lawyer-witnessed=true has-retained-lawyer=true
拘传证上辩护人没有签字。 → signed-by-suspect-and-lawyer=?
传票上嫌疑人没有签字。 → signed-by-suspect-and-lawyer=?
辩护人没有在具结书上签字。 → signed-by-suspect-and-lawyer=false
他骗了未成年人。 → minor-at-signing=?
他骗了十七岁的学生。 → minor-at-signing=? minor-at-case-acceptance=?
上次那个案子他是被逼签字的。 → plea-voluntary=?
被害人签谅解书是被迫的。 → plea-voluntary=?
嫌疑人是被迫签的具结书。 → plea-voluntary=false
只有周某认罪。 → affidavit-content-complete=?
具结书里只有罪行供述。 → affidavit-content-complete=false
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
嫌疑人马某，30岁，自愿认罪认罚，明白认罪认罚的性质和后果，值班律师在场见证，双方均在具结书上签字，具结书内容齐全。案件由合肥市某区检察院办理。 → outcome=compliant
签字时值班律师不在场，是事后补的名。 → outcome=defective
嫌疑人签署具结书时律师全程在场，但律师没有签名。 → outcome=defective
17岁的小周签署具结书，他的父亲没来，也没安排合适成年人到场。 → outcome=defective
安庆市某区检察院办理，嫌疑人已请律师，检察官没通知律师，叫了值班律师来见证。 → outcome=defective
具结书里没有写程序适用的内容。 → outcome=defective
检察官告诉嫌疑人不签就逮捕他老婆，嫌疑人被迫签了字。 → outcome=defective
值班律师到场，和嫌疑人一起在具结书上签字。 → lawyer-present-at-signing=true signed-by-suspect-and-lawyer=true
签署过程无律师见证。 → lawyer-present-at-signing=false
嫌疑人签了字，值班律师没签。 → signed-by-suspect-and-lawyer=false
检察官讲清了认罪认罚的后果，嫌疑人表示明白。 → understands-consequences=true
他不知道认罪认罚意味着放弃辩解。 → understands-consequences=false
具结书遗漏了量刑建议。 → affidavit-content-complete=false
十七岁的小赵由其姑姑作为合适成年人到场签字，父母在外地打工赶不回来。 → appropriate-adult-present-and-signed=true guardian-unable-to-attend=true minor-at-signing=true
由社工作为合适成年人到场并签字。 → appropriate-adult-present-and-signed=true
法定代理人到场，但没有签字。 → guardian-present-and-signed=false
委托律师出差，经其同意改由值班律师在场。 → substitute-with-retained-lawyer-consent=true retained-lawyer-witnessed=false lawyer-present-at-signing=true
检察院未听取监护人意见。 → guardian-opinion-heard=false
# sentencing-proposal-adoption
被告人反悔，不再认罪认罚。 → denies-charged-facts=?
被告人当庭翻供，不承认指控的犯罪事实。 → denies-charged-facts=true
被告人被迫在和解协议上签字。 → plea-involuntary=?
他认罪是被迫的。 → plea-involuntary=true
指控的罪名与审理认定的罪名一致。 → charge-matches-finding=true
起诉指控盗窃罪，法院审理认定为职务侵占罪。 → charge-matches-finding=false
罪名准确，量刑建议适当。 → charge-matches-finding=true proposal-appropriate=true
合议庭认为量刑建议明显偏轻。 → proposal-appropriate=false
没有其他可能影响公正审判的情形。 → other-unfair-trial-risk=false
被告人的行为不构成犯罪。 → not-crime-or-no-liability=true
被告人构成犯罪，应当追究刑事责任。 → not-crime-or-no-liability=false
量刑建议没有明显不当。 → proposal-appropriate=true
法院审理后认为，事实清楚、证据确实充分，起诉罪名与审理认定罪名一致，被告人自愿认罪认罚，对事实不持异议，依法应追究刑事责任，量刑建议适当，不存在其他影响公正审判的情形。 → outcome=adopt
检察院以诈骗罪起诉，法院认定构成盗窃罪。 → outcome=not-adopt
证据不足。 → outcome=not-adopt
被告人违背意愿认罪认罚。 → outcome=not-adopt
事实清楚，证据确实、充分，罪名一致，被告人构成犯罪，自愿认罪认罚，没有否认事实，没有其他影响公正审判的情形，但量刑建议明显过重。 → outcome=notify-adjust
当庭翻供，否认盗窃。 → outcome=not-adopt
检察院指控寻衅滋事罪，合议庭认定故意伤害罪。 → charge-matches-finding=false
审理认定的罪名和起诉罪名相同。 → charge-matches-finding=true
量刑建议畸轻。 → proposal-appropriate=false
量刑建议并无不当。 → proposal-appropriate=true
未发现影响公正审判的其他情形。 → other-unfair-trial-risk=false
被告人行为属正当防卫，不负刑事责任。 → not-crime-or-no-liability=true
被告人当庭承认指控事实，认罪系自愿。 → denies-charged-facts=false plea-involuntary=false
# sentencing-proposal-adjustment
检察院先是不同意调整，最后又同意了。 → prosecution-response=?
公诉人起初说不改，后来松口了。 → prosecution-response=?
检察院不同意调整，后来检察院调整为八个月。 → prosecution-response=adjusted
检察院不同意调整。 → prosecution-response=refused
合议庭起初觉得量刑建议偏重，评议后认为不属于明显不当。 → proposal-clearly-inappropriate=false
法院一开始认为建议过轻。 → proposal-clearly-inappropriate=?
公诉人认为量刑建议并非明显不当。 → proposal-clearly-inappropriate=?
法院认为量刑建议明显过轻。 → proposal-clearly-inappropriate=true
失主王某对量刑建议有异议。 → defense-objects-proposal=?
被害人家属对量刑建议提出异议。 → defense-objects-proposal=?
被害人对量刑建议没有异议。 → defense-objects-proposal=?
被害人到庭，对量刑建议有异议。 → defense-objects-proposal=?
被告人对量刑建议有异议。 → defense-objects-proposal=true
律师对量刑建议提出了异议。 → defense-objects-proposal=true
他对量刑建议没有异议。 → defense-objects-proposal=false
他不知道速裁是怎么回事。 → consents-continue-fast-track=?
被告人不清楚速裁程序。 → consents-continue-fast-track=?
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
被告人审查起诉阶段即认罪认罚。法院认为量刑建议明显不当，还没有通知检察院。 → outcome=notify-procuratorate
被告人在审查起诉时已经认罪认罚，法院认为量刑建议不存在明显不当，被告人和辩护人都没有异议。 → outcome=no-adjustment
被告人起诉前已认罪认罚，法院认为建议畸重并告知检察院，检察院坚持原建议不调整。 → outcome=judge-according-to-law
起诉前就认罪认罚了。速裁程序审理，合议庭认为量刑建议明显偏重，检察院当庭调整为六个月，法院认为调整后适当，被告人同意继续适用速裁，仍符合速裁条件。 → outcome=adopt-adjusted
审查起诉阶段认罪认罚，法院认为建议明显不当，检察院作了调整，调整后仍明显不当。 → outcome=judge-according-to-law
被告人在庭审中才认罪认罚。 → outcome=notice-optional
量刑建议没有明显不当，但辩护人提出异议且有理有据，法院还没告知检察院。 → proposal-clearly-inappropriate=false defense-objects-proposal=true objection-well-founded=true prosecution-response=not-notified
公诉人当庭将建议改为七个月。 → prosecution-response=adjusted
检察院回复不予调整。 → prosecution-response=refused
被告人嫌量刑建议重，但说不出理由。 → defense-objects-proposal=true objection-well-founded=false
被告人在侦查阶段就认罪认罚了。 → plea-first-made-at-trial=false
案件系简易程序。 → current-procedure=summary
调整后刑期超过速裁范围，不再符合速裁条件。 → still-meets-fast-track=false
# plea-regret-handling
庭审中被告人周某反悔，不再认罪认罚。 → denies-charged-facts=? regret-stage=first-instance-trial
庭审中被告人周某翻供，否认指控的犯罪事实。 → denies-charged-facts=true
吴某嫌判得重提出上诉。我院认为原判量刑适当，二审还没有开庭。 → original-sentence-appropriate=?
检察院审查后认为，原判量刑适当。 → original-sentence-appropriate=?
辩护人也认为一审量刑适当。 → original-sentence-appropriate=?
出庭检察员的意见是原判量刑适当。 → original-sentence-appropriate=?
我院认为原判量刑过重。 → original-sentence-appropriate=?
二审法院认为原判量刑适当。 → original-sentence-appropriate=true
二审审理认为，检察院的抗诉不成立，原判量刑适当。 → original-sentence-appropriate=true
二审认为原判量刑过重。 → original-sentence-appropriate=false
案件检察院尚未起诉。 → regret-stage=?
犯罪嫌疑人没有反悔，目前还在审查起诉阶段。 → regret-stage=?
速裁庭上被告人并没有反悔。 → regret-stage=?
开庭时被告人没有翻供，也没有反悔。 → regret-stage=?
速裁庭审中辩护人怕他反悔。 → regret-stage=?
普通程序审理中，被告人一直认罪认罚。 → regret-stage=?
起诉前他提过要反悔，后来又不反悔了。 → regret-stage=?
起诉前他反悔了，经释法后又认罪认罚了。 → regret-stage=?
审查起诉阶段，被害人反悔，不肯谅解了。 → regret-stage=?
起诉之前值班律师反悔了。 → regret-stage=?
审查起诉期间，他妈反悔了，他自己没有反悔。 → regret-stage=?
庭审中证人翻供。 → regret-stage=?
庭审中公诉人反悔了。 → regret-stage=?
当庭被告人对和解协议反悔。 → regret-stage=?
检察院作了相对不起诉后，被害人反悔。 → regret-stage=?
作出不起诉决定后，他没有反悔。 → regret-stage=?
检察院对他作了相对不起诉。 → regret-stage=?
不起诉之后，被害人拒绝接受道歉。 → regret-stage=?
速裁判决后检察院抗诉，他没有上诉。 → regret-stage=?
速裁判决后他想上诉。 → regret-stage=?
检察院还没起诉，嫌疑人就反悔了。 → regret-stage=before-prosecution
嫌疑人签完具结书第二天反悔。检察院还没有起诉。 → regret-stage=before-prosecution
审查起诉阶段签了具结书，开庭时他当庭翻供。 → regret-stage=first-instance-trial
一审开庭，检察官建议判一年，他突然反悔。 → regret-stage=first-instance-trial
案件适用速裁程序审理。被告人反悔，不认罪了。 → regret-stage=first-instance-trial
他在审查起诉阶段签了具结书，到了庭上又否认指控。 → regret-stage=first-instance-trial
相对不起诉半年后，他翻脸不认账，一分钱也不赔。 → regret-stage=after-non-prosecution
速裁判决后，被告人提出上诉。 → regret-stage=appeal-after-fast-track
审查起诉阶段，嫌疑人反悔怎么办？ → regret-stage=before-prosecution
速裁判决后同案人以证据不足为由上诉，他没上诉。 → appeal-ground=? regret-stage=?
速裁判决后他没有上诉，同案的张某以事实不清上诉。 → appeal-ground=? regret-stage=?
他上诉了，律师建议他写证据不足，他自己写的是量刑过重。 → appeal-ground=? original-sentence-appropriate=?
速裁判决后检察院抗诉认为事实不清，他以量刑过重上诉。 → appeal-ground=sentencing
速裁判决后，他以事实不清为由上诉。 → appeal-ground=facts-evidence
他上诉，说判得太重。 → appeal-ground=sentencing
速裁判决后他上诉，状子里写的是量刑过重。 → appeal-ground=sentencing original-sentence-appropriate=?
被告人上诉：量刑过重。 → original-sentence-appropriate=?
检察院抗诉，原判量刑过轻。 → original-sentence-appropriate=?
二审查明，原判量刑明显过重。 → original-sentence-appropriate=false
速裁判决后他上诉，合议庭认为量刑过重。 → original-sentence-appropriate=false
检察院审查起诉时他就反悔了。 → regret-stage=before-prosecution
法院开庭时他突然翻供。 → regret-stage=first-instance-trial
法院开庭时他没有翻供。 → regret-stage=?
被告人不服速裁判决，嫌判得重而上诉，二审认为原判量刑确实不当。 → appeal-ground=sentencing original-sentence-appropriate=false
合议庭认为建议的刑期偏重。 → original-sentence-appropriate=?
检察院作出相对不起诉决定后，被不起诉人反悔，否认犯罪事实。 → regret-stage=after-non-prosecution
审查起诉期间，嫌疑人签署具结书后反悔。 → regret-stage=before-prosecution
适用速裁程序一审开庭时，被告人反悔不再认罪认罚。 → regret-stage=first-instance-trial current-procedure=fast-track
速裁判决后，被告人以量刑过重为由提出上诉，二审认为原判量刑适当。 → regret-stage=appeal-after-fast-track appeal-ground=sentencing original-sentence-appropriate=true
速裁判决后，被告人以事实不清、证据不足为由上诉。 → regret-stage=appeal-after-fast-track appeal-ground=facts-evidence
经审查，仍属犯罪情节轻微，不需要判处刑罚。 → still-minor-no-penalty=true
排除认罪认罚因素后，符合起诉条件。 → meets-prosecution-conditions-without-plea=true
复查发现确无犯罪事实。 → no-crime-fact-or-art16=true
相对不起诉后，被不起诉人反悔，拒不赔偿。复查认为没有犯罪事实的情形不存在，也不再属于情节轻微，排除认罪认罚因素后符合起诉条件。 → outcome=revoke-and-prosecute
不起诉决定作出后嫌疑人反悔，经审查仍属于犯罪情节轻微、不需要判处刑罚，不属于没有犯罪事实。 → outcome=maintain-non-prosecution
案件还在审查起诉，嫌疑人就反悔了。 → outcome=affidavit-void-full-review
一审简易程序审理中，被告人反悔，但不否认犯罪事实，只是不认罚。 → outcome=judge-on-facts
一审适用简易程序，被告人当庭反悔并否认犯罪事实。 → outcome=convert-to-ordinary
普通程序一审中被告人反悔。 → outcome=judge-on-facts
速裁案件一审宣判后，被告人以量刑过重上诉，二审审查认为原判量刑适当。 → outcome=dismiss-appeal
速裁一审判决后，被告人以事实不清、证据不足为由提出上诉。 → outcome=remand-ordinary
被告人不服速裁判决，嫌判得重而上诉，二审认为原判量刑确实不当。 → outcome=modify-sentence
起诉到法院之前，嫌疑人撤回了认罪认罚。 → regret-stage=before-prosecution
被不起诉后，他又不赔了，还否认打过人。 → regret-stage=after-non-prosecution
庭审中被告人反悔，但承认犯罪事实，只是不接受量刑。 → regret-stage=first-instance-trial denies-charged-facts=false
上诉理由是量刑过重。 → appeal-ground=sentencing
二审认为一审量刑过重，应予改判。 → original-sentence-appropriate=false
不符合起诉条件。 → meets-prosecution-conditions-without-plea=false
属于刑诉法第十六条规定的情形。 → no-crime-fact-or-art16=true
已不属于情节轻微。 → still-minor-no-penalty=false
# recording-duty
检察官再一次听取了意见。 → multiple-hearings=true
这是又一次听取意见。 → multiple-hearings=true
第一次听取意见时录了音。 → multiple-hearings=?
第一次听取意见录了像，第二次没录。 → multiple-hearings=true
这是最后一次听取意见。 → multiple-hearings=true
一次听取完毕。 → multiple-hearings=false
前后只听取过一次意见。 → multiple-hearings=false
检察官提审时听取了嫌疑人的意见。 → activity=interrogation-with-hearing
讯问过程中听取了辩护人的意见。 → activity=interrogation-with-hearing
提讯时没有听取他的意见。 → activity=interrogation-only
检察官听取了他的意见。 → activity=hearing-opinion
2022年2月20日，检察官就认罪认罚案件听取嫌疑人意见。 → activity-date=2022-02-20 activity=hearing-opinion handled-by-procuratorate=true is-plea-leniency-case=true
检察官于2023年6月1日组织嫌疑人签署认罪认罚具结书。 → activity-date=2023-06-01 activity=signing-affidavit
检察官讯问嫌疑人的同时听取其认罪认罚的意见。 → activity=interrogation-with-hearing
本案只听取过一次意见。 → multiple-hearings=false
检察官先后两次听取意见，本次未涉及量刑建议。 → multiple-hearings=true is-key-session=false
这次听取意见形成了量刑建议。 → is-key-session=true
公安机关组织的听取意见活动。 → handled-by-procuratorate=false
该案不是认罪认罚案件。 → is-plea-leniency-case=false
二〇二三年五月六日检察官听取了辩护人的意见。 → activity-date=2023-05-06
2022年1月，检察院就认罪认罚案件听取意见。 → outcome=undetermined
2021年12月15日检察院组织签署具结书。 → outcome=not-required
公安机关侦查阶段2023年4月3日听取嫌疑人对认罪认罚的意见。 → outcome=not-required
2024年2月6日检察官单纯讯问嫌疑人，未听取认罪认罚意见，该案为认罪认罚案件。 → outcome=not-required
2024年2月6日，某县检察院检察官讯问认罪认罚案件嫌疑人的同时听取其意见。 → outcome=must-record-may-include-interrogation
2023年7月3日检察院就认罪认罚案件第二次听取意见，本次不涉及量刑建议，只是了解退赃情况。 → outcome=not-required
2023年7月3日，检察官就一起认罪认罚案件听取意见，全案仅听取这一次。 → outcome=must-record
2022年3月1日，检察官在看守所听取嫌疑人及值班律师意见，系认罪认罚案件，全程仅此一次。 → activity-date=2022-03-01 activity=hearing-opinion multiple-hearings=false handled-by-procuratorate=true is-plea-leniency-case=true
检察官分三次听取意见，这次是确认量刑建议的一次。 → multiple-hearings=true is-key-session=true
本次只是讯问案件事实，没有听取意见。 → activity=interrogation-only
讯问和听取意见一并进行。 → activity=interrogation-with-hearing
活动日期是2023年11月20日。 → activity-date=2023-11-20
嫌疑人不认罪，案件没有适用认罪认罚。 → is-plea-leniency-case=false
# recording-interruption
嫌疑人和值班律师都说没问题，接着录。 → participants-consent-continue=true
被告人、辩护人均表示没问题。 → participants-consent-continue=true
没问嫌疑人的意见就继续了。 → participants-consent-continue=false
嫌疑人说没问题，律师不同意。 → participants-consent-continue=false
嫌疑人提出了不同意见。 → participants-consent-continue=?
听取意见时嫌疑人提出可能影响定罪量刑的新情况，尚未核实。 → new-facts-need-verification=true verification-done=false
新情况已经核实完毕。 → verification-done=true
录像设备突发故障，一时难以修复，嫌疑人和值班律师都同意继续听取意见。 → technical-failure=true failure-hard-to-fix-soon=true participants-consent-continue=true
半小时后故障排除，设备恢复正常。 → failure-fixed=true
故障至今没有排除，律师不同意继续。 → failure-fixed=false participants-consent-continue=false
设备运行正常，没有出现新情况。 → technical-failure=false new-facts-need-verification=false
录制时嫌疑人说出新的犯罪线索，需要补充核实，目前还没核实完。 → outcome=suspend
新情况已经核实清楚，设备也一直正常。 → outcome=resume-recording
录制设备黑屏，短时间修不好，嫌疑人和辩护人都同意继续。没有新情况。 → outcome=may-continue-with-note
录制设备断电，短时间修不好，辩护人不同意继续。没有新情况。 → outcome=suspend
录制过程中没有发现新情况，设备没有故障。 → outcome=continue-recording
设备一度死机，十分钟后已修好，没有新情况。 → outcome=resume-recording
网络中断无法录制，目前还没修好。 → technical-failure=true failure-fixed=false
经核实，该新情况不属实，核实工作已完成。 → verification-done=true
嫌疑人同意继续，值班律师反对。 → participants-consent-continue=false
已征得嫌疑人及其辩护人同意。 → participants-consent-continue=true
预计三天后才能修好。 → failure-hard-to-fix-soon=true
没有发现需要补充核实的新情况。 → new-facts-need-verification=false
# legal-aid-appointment
对方家里请了律师。 → has-retained-defender=?
死者家属请了律师。 → has-retained-defender=?
附带民事部分他请了律师。 → has-retained-defender=?
被告人姐姐请了律师，被告人自己没请。 → has-retained-defender=?
同案的李某请了律师。 → has-retained-defender=?
另一名被告人请了律师。 → has-retained-defender=?
他哥哥给他请了律师。 → has-retained-defender=true
家属替被告人请了一名律师。 → has-retained-defender=true
被告人自己请了律师。 → has-retained-defender=true
不可能判死刑，顶多无期。 → life-or-death-possible=?
不是无期就是死刑。 → life-or-death-possible=?
不会判处死刑。 → life-or-death-possible=?
不可能判处死刑、无期徒刑。 → life-or-death-possible=false
不会判死刑也不会判无期。 → life-or-death-possible=false
可能判无期徒刑。 → life-or-death-possible=true
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
被告人没有委托辩护人，是盲人。 → outcome=must-appoint
被告人未委托辩护人，17岁。 → outcome=must-appoint
被告人没请律师，检察院提起抗诉。身体精神正常，成年，不会判无期或死刑，不是死刑复核，也不是缺席审判。 → outcome=may-appoint
被告人已自行委托律师。 → outcome=not-triggered
成年被告人没有委托辩护人，身心健康，可能判处有期徒刑两年，非死刑复核案件，非缺席审判，没有同案犯，没有重大社会影响，检察院未抗诉，行为构成犯罪，中国籍，没有其他需要指派律师的情形。 → outcome=inform-rights
被告人是美国人，没有委托辩护人，成年，身体精神正常，可能判处一年有期徒刑，不是死刑复核案件，也不是缺席审判案件。 → outcome=may-appoint
被告人家里没钱请律师。 → has-retained-defender=false
被告人可能判处死缓。 → life-or-death-possible=true
不可能判处无期徒刑以上刑罚。 → life-or-death-possible=false
其他被告人均已委托辩护人，只有他没有。 → codefendant-has-defender=true
案件不涉外，被告人系中国公民。 → foreign-national=false
认为有必要为其指派律师。 → other-legal-aid-necessity=true
# confession-admissibility
同案的李某在讯问时被侦查人员打了。 → violence-torture=?
同案人遭到刑讯。 → violence-torture=?
证人被刑讯逼供过。 → violence-torture=?
他被邻居打了，随后到派出所投案。 → violence-torture=?
被告人被群众打伤后扭送派出所。 → violence-torture=?
他在看守所被同号房的人殴打。 → violence-torture=?
抓捕时他反抗，被警察打伤。 → violence-torture=?
他曾打伤邻居。 → violence-torture=?
查实被告人在讯问中被民警殴打。 → violence-torture=true
审讯时他被打得受不了才招供。 → violence-torture=true
经查实，被告人遭到刑讯逼供。 → violence-torture=true
民警打了被告人，逼他招供。 → violence-torture=true
第一次讯问没有翻译，开庭时给他请了翻译。 → language-no-translator=true
庭审时有翻译。 → language-no-translator=?
询问证人时没有翻译。 → language-no-translator=?
讯问同案人时没提供翻译。 → language-no-translator=?
讯问时给他配了翻译。 → language-no-translator=false
讯问时为其提供了翻译。 → language-no-translator=false
讯问同案犯时没有手语翻译。 → deaf-mute-no-sign-interpreter=?
讯问时没有手语翻译，庭审中请了手语翻译。 → deaf-mute-no-sign-interpreter=true
讯问时请了手语翻译。 → deaf-mute-no-sign-interpreter=false
讯问笔录上律师没签字。 → record-unverified-by-defendant=?
讯问笔录没有辩护人签名。 → record-unverified-by-defendant=?
讯问笔录上他母亲没有签字。 → record-unverified-by-defendant=?
讯问笔录被告人没有签字。 → record-unverified-by-defendant=true
讯问笔录没有经他核对。 → record-unverified-by-defendant=true
讯问中，侦查人员对他拳打脚踢。 → violence-torture=true
讯问中没有刑讯逼供、威胁和非法拘禁。 → violence-torture=false threats-unbearable=false illegal-detention=false
不能排除侦查人员殴打被告人。 → violence-torture=true
侦查人员以抓其妻子相威胁取得供述。 → threats-unbearable=true
被告人称遭到殴打。 → violence-torture=?
讯问笔录未经被告人核对。 → record-unverified-by-defendant=true
笔录交被告人核对无误后签字。 → record-unverified-by-defendant=false
讯问聋哑被告人时没有安排手语翻译。 → deaf-mute-no-sign-interpreter=true
讯问时没有为其提供翻译。 → language-no-translator=true
被告人懂汉语。 → language-no-translator=false
讯问十六岁的被告人时，没有通知其法定代理人到场。 → minor-no-guardian-or-adult=?
讯问十六岁的被告人时，没有通知其法定代理人到场，也没有合适成年人在场。 → minor-no-guardian-or-adult=true
笔录上的讯问时间有误，侦查机关未作出合理解释。 → record-time-place-person-error=true defect-corrected-or-explained=false
讯问人没有在笔录上签名，后已补正。 → interrogator-unsigned=true defect-corrected-or-explained=true
首次讯问笔录没有记录告知权利的内容。 → first-record-no-rights-notice=true
更换侦查人员后再次讯问，告知了诉讼权利和认罪后果，被告人自愿供述。 → repeat-exception-replaced-investigators=true
经查，侦查人员对被告人实施了殴打，取得有罪供述。 → outcome=inadmissible
被告人是聋人，讯问时没有提供手语翻译。 → outcome=inadmissible
笔录未让被告人核对。 → outcome=inadmissible
讯问程序合法，没有刑讯逼供、威胁、非法拘禁，不属于重复性供述，笔录经被告人核对签名，被告人成年、听说正常、会讲普通话，讯问人签名齐全，时间地点记载无误，首次讯问已告知权利并记录。 → outcome=admissible
讯问地点记载有误，办案单位不能作出合理解释。 → outcome=inadmissible
刑讯之后，被告人又作了相同的供述，没有更换侦查人员，也不是检察、审判人员讯问。 → outcome=inadmissible
被告人系未成年人，讯问时其法定代理人和合适成年人都不在场。 → outcome=inadmissible
侦查员威胁要把其妻子也抓起来，被告人无法忍受才招供，法院予以确认。 → outcome=inadmissible
侦查人员将被告人吊铐殴打，逼取口供，监控录像已证实。 → violence-torture=true
讯问全程录音录像，未见刑讯、威胁、非法拘禁。 → violence-torture=false threats-unbearable=false illegal-detention=false
没有办理任何手续就把被告人关在宾馆两天。 → illegal-detention=true
被告人没有在笔录上签字确认。 → record-unverified-by-defendant=true
笔录漏记了权利告知，侦查人员已作出合理解释。 → first-record-no-rights-notice=true defect-corrected-or-explained=true
笔录把讯问地点写错了，至今没有补正。 → record-time-place-person-error=true defect-corrected-or-explained=false
被告人是维吾尔族，不懂汉语，讯问时未提供翻译。 → language-no-translator=true
有手语翻译全程在场。 → deaf-mute-no-sign-interpreter=false
审查逮捕时检察官告知权利和认罪后果后，被告人自愿供述。 → repeat-exception-procurator-judge=true
讯问十七岁被告人时其母亲在场。 → minor-no-guardian-or-adult=false
# fast-track-time-limit
我院2025年3月3日收到移送审查起诉。2025年3月10日决定提起公诉。法院2025年3月12日受理，3月20日当庭宣判。 → done-date=?
2025年3月10日检察院起诉。2025年3月20日法院当庭判决。 → done-date=?
法院2025年3月20日当庭宣判。案子是2025年3月10日提起公诉的。 → done-date=?
2025年3月10日决定提起公诉。法院2025年3月12日受理，3月20日当庭宣判，审理期限超了吗？ → done-date=2025-03-20
我院2025年3月3日收到移送审查起诉。2025年3月10日决定提起公诉。 → done-date=2025-03-10
法院2025年3月12日受理，3月20日当庭宣判。 → done-date=2025-03-20 start-date=2025-03-12
检察院建议判三年缓刑五年。 → likely-term-months=36
估计判一年缓刑二年。 → likely-term-months=12
建议判处缓刑，考验期两年。 → likely-term-months=?
缓刑考验期最多判两年。 → likely-term-months=?
法院2024年5月6日受理，被告人在押，可能判处有期徒刑一年六个月。 → start-date=2024-05-06 in-custody=true likely-term-months=18 stage=trial
检察院于2024年3月1日收到移送审查起诉的案件，嫌疑人被取保候审。 → start-date=2024-03-01 in-custody=false stage=prosecution-review
届满日恰逢周六，节后第一个工作日是2024年5月6日。 → nominal-last-day-is-holiday=true first-workday-after-holiday=2024-05-06
届满日不是节假日。 → nominal-last-day-is-holiday=false
嫌疑人没有被羁押。 → in-custody=false
可能判处三年以下有期徒刑。 → likely-term-months=?
2024年3月1日收案，3月11日作出起诉决定。 → start-date=2024-03-01 done-date=2024-03-11
法院2024年7月1日受理速裁案件，可能判处有期徒刑一年，被告人被羁押。哪天到期？ → outcome=2024-07-11
检察院2024年7月1日收案，拟建议判处有期徒刑一年三个月，嫌疑人在押。 → outcome=2024-07-16
2024年9月24日法院立案，被告人取保候审，可能判处十个月有期徒刑，届满日是国庆假期，节后首个工作日为2024年10月8日。 → outcome=2024-10-08
法院2024年7月1日受理，可能判拘役，被告人在押，2024年7月15日审结。 → outcome=overdue
检察院2024年7月1日受理审查起诉，可能判处有期徒刑六个月，嫌疑人在押，7月10日提起公诉。 → outcome=within-limit
县检察院3月4日（2024年）收案。 → start-date=?
检察院受理日期为2024年4月8日，嫌疑人被监视居住。 → start-date=2024-04-08 in-custody=false
被告人一直羁押在看守所。 → in-custody=true
到期日是工作日。 → nominal-last-day-is-holiday=false
到期那天正好赶上五一假期，5月6日才上班。 → nominal-last-day-is-holiday=true
可能判处超过一年的有期徒刑。 → likely-term-months=13
# appeal-deadline
同案的李某2024年6月5日收到判决书，他还没有收到。 → received-date=?
辩护人2024年6月5日收到判决书。 → received-date=?
2024年6月5日同案的收到刑事判决书。 → received-date=?
被告人2024年6月5日收到刑事判决书。 → received-date=2024-06-05
2024年6月5日判决书送达被告人及其辩护人。 → received-date=2024-06-05
一审判决书于2024年3月5日送达被告人。 → received-date=2024-03-05 decision-type=judgment
被告人2024 年 3 月 5 日收到一审裁定书。 → received-date=2024-03-05 decision-type=ruling
期满日是星期日，顺延后的第一个工作日为2024年3月18日。 → nominal-last-day-is-holiday=true first-workday-after-holiday=2024-03-18
2024年6月3日收到判决书，2024年6月12日递交上诉状。 → received-date=2024-06-03 done-date=2024-06-12
利害关系人2024年4月2日收到没收违法所得的裁定。 → decision-type=confiscation-ruling received-date=2024-04-02
被告人于2024年8月1日收到一审判决书，届满日为工作日。 → outcome=2024-08-11
2024年8月1日送达裁定书，期限最后一天不是节假日，何时到期？ → outcome=2024-08-06
2024年8月1日签收判决书，最后一天是周日，其后第一个工作日是2024年8月12日。 → outcome=2024-08-12
2024年8月1日收到判决书，期满日不是节假日，8月13日才递交上诉状。 → outcome=overdue
检察院2024年8月1日收到判决书，届满日不是节假日，2024年8月9日提出抗诉。 → outcome=within-limit
法院2024年9月2日向被告人宣判并送达判决书。 → received-date=2024-09-02 decision-type=judgment
收到判决书的日期是2024年9月2日，9月10日提出上诉。 → received-date=2024-09-02 done-date=2024-09-10
只对附带民事部分不服。 → appeal-scope=incidental-civil
期限最后一日是国庆节。 → nominal-last-day-is-holiday=true
# anqing-lawyer-deadline
律师2024年1月8日向安庆市检察院提交互联网阅卷申请，符合阅卷要求。 → in-anqing=true matter=internet-file-reading start-date=2024-01-08 meets-internet-reading-requirements=true
律师在看守所会见受阻，2024年3月4日向桐城市检察院控告，无法当场处理。 → in-anqing=true matter=meeting-obstruction start-date=2024-03-04 can-handle-on-spot=false
期间没有法定节假日和调休。 → public-holidays=[] makeup-workdays=[]
情况并不紧急。 → urgent=false
情况紧急，需要尽快办理。 → urgent=true
宿松县检察院2024年5月13日收到律师互联网阅卷申请，符合要求。 → outcome=2024-05-16
合肥市检察院2024年5月13日收到律师互联网阅卷申请。 → outcome=not-applicable
安庆市检察院2024年5月13日收到律师关于会见受阻的控告，派驻检察人员能够当场处理。 → outcome=handle-on-spot
律师2024年5月13日向安庆市检察院控告会见被拒，不能当场处理，期间没有节假日和调休。 → outcome=2024-05-20
律师认为安庆市某检察院未执行本意见，2024年5月13日提出控告，情况不紧急。 → outcome=2024-05-23
律师2024年5月13日向安庆市检察院投诉承办人不告知移送起诉，反映情况紧急，需要尽快办理，期间无节假日、无调休上班。 → outcome=2024-05-16
2023年9月1日律师向安庆市检察院申请互联网阅卷。 → outcome=not-applicable
枞阳律师向怀宁县检察院申请网上阅卷，不符合互联网阅卷条件。 → in-anqing=true matter=internet-file-reading meets-internet-reading-requirements=false
看守所不安排会见，律师申诉，驻所检察官可以当场解决。 → matter=meeting-obstruction can-handle-on-spot=true
2024年5月1日至5日为法定节假日，5月11日调休上班。 → public-holidays=["2024-05-01","2024-05-02","2024-05-03","2024-05-04","2024-05-05"] makeup-workdays=["2024-05-11"]
# trial-procedure-selection
被告人冯某，29岁，身心健康，单独盗窃，认罪但不认罚，对犯罪事实没有异议，不同意速裁但同意简易程序。区法院管辖，可能判处有期徒刑一年，事实清楚，证据确实充分，没有辩护人，没有赔偿问题，没有重大社会影响，构成犯罪，没有其他不宜适用速裁、简易程序的情形。 → outcome=summary
被告人系又聋又哑的人，认罪认罚。 → outcome=ordinary
辩护人作无罪辩护。 → outcome=ordinary
被告人既不同意速裁，也不同意简易程序，要求普通程序审理。 → outcome=ordinary
# plea-leniency-applicability
侦查阶段否认犯罪事实，审查起诉时如实供述。 → disputes-main-facts=?
他承认动了手，说推人不是打人。 → disputes-main-facts=?
他承认推了人，说那不算是打人。 → disputes-main-facts=?
他说不是他打的。 → disputes-main-facts=true voluntary-truthful=false
他说根本没打人。 → disputes-main-facts=true
他对指控没异议，只说刀不是他带的。 → voluntary-truthful=? disputes-main-facts=false
他对指控没异议，说刀不是他买的。 → voluntary-truthful=?
有人举报他让妹夫把车转到别人名下，经查没有这回事。 → covert-obstruction=?
邻居反映他转移财产，查无实据。 → covert-obstruction=?
他让妹夫把车转到别人名下。 → covert-obstruction=true
他不知道速裁是怎么回事。 → refuses-simplified-procedure=?
被告人不清楚速裁程序。 → refuses-simplified-procedure=?
# victim-participation-plea
被告人已经赔偿了三万，尚欠两万。 → compensation-status=?
说好赔十万，已经赔了一部分。 → compensation-status=?
已经赔了两万，余款分期付。 → compensation-status=?
被告人已经赔偿了全部损失。 → compensation-status=settled
双方达成和解协议，余款分期付。 → compensation-status=settled
被告人已经赔了五万，取得了谅解。 → compensation-status=settled
# custody-necessity-plea
对方请了律师。 → has-defender-lawyer=?
他2018年因抢劫被逮捕过。 → already-arrested=?
前年因诈骗被批准逮捕。 → already-arrested=?
姐姐已经被逮捕，妹妹取保在外。 → already-arrested=?
同伙已被逮捕，他取保。 → already-arrested=?
上一次取保候审期间他跑过。 → already-arrested=?
取保期间他又犯罪。 → already-arrested=?
被告人2024年5月3日被依法逮捕。 → already-arrested=true
我儿子偷东西，已经被逮捕了。 → already-arrested=true
他现在取保候审在家。 → already-arrested=false
# minor-plea-and-procedure
法院判一年缓刑二年。 → sentence-months=12
法院判三年缓刑。 → sentence-months=?
前年因盗窃判处有期徒刑一年缓刑二年。 → sentence-months=?
# duty-lawyer-assistance
对方请了律师。 → has-defender=?
他家里给请了律师。 → has-defender=true
# compulsory-medical-treatment
强制医疗多久能解除 → no-longer-dangerous=?
强制医疗多长时间可以解除 → no-longer-dangerous=?
强制医疗什么时候能解除 → no-longer-dangerous=?
强制医疗几年能出院 → no-longer-dangerous=?
强制医疗能不能解除 → no-longer-dangerous=?
怎么才能解除强制医疗 → no-longer-dangerous=?
要治多久才可以出院 → no-longer-dangerous=?
哪些情况可以解除强制医疗 → no-longer-dangerous=?
谁能解除强制医疗 → no-longer-dangerous=?
满一年可以解除强制医疗 → no-longer-dangerous=?
法院可以解除强制医疗 → no-longer-dangerous=?
家属问他啥时候能出院 → no-longer-dangerous=?
医生说什么时候能出院 → no-longer-dangerous=?
医生说再治半年可以出院 → no-longer-dangerous=?
医生说过两年才能出院。 → no-longer-dangerous=?
医生认为不能出院。 → no-longer-dangerous=?
医生说可以出院了。 → no-longer-dangerous=true
医院评估后认为他可以回家了。 → no-longer-dangerous=true
强制医疗机构的诊断评估报告认为可以解除强制医疗。 → no-longer-dangerous=true
安康医院说人已经稳定，能回家了。 → no-longer-dangerous=true
人治好了，已经可以出院了。 → no-longer-dangerous=true
`
