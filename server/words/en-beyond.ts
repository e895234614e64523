// English for what no text here holds: why topics of corpus/lexicon/outside.yaml are not decided here, and the laws that decide
// them. Titles stay Chinese, with what they are called in English; a test finds what the lexicon has and this has not.

/** What laws are called in English, by their titles. */
const CALLED = {
  中华人民共和国出境入境管理法: 'Exit and Entry Administration Law',
  中华人民共和国刑事诉讼法: 'Criminal Procedure Law',
  中华人民共和国刑法: 'Criminal Law',
  中华人民共和国劳动法: 'Labour Law',
  中华人民共和国劳动合同法: 'Labour Contract Law',
  工伤保险条例: 'Regulation on Work-Related Injury Insurance',
  中华人民共和国国家赔偿法: 'State Compensation Law',
  中华人民共和国律师法: 'Lawyers Law',
  律师服务收费管理办法: 'Measures on Lawyers’ Fees',
  中华人民共和国未成年人保护法: 'Law on the Protection of Minors',
  中华人民共和国预防未成年人犯罪法: 'Law on the Prevention of Juvenile Delinquency',
  中华人民共和国民事诉讼法: 'Civil Procedure Law',
  中华人民共和国民法典: 'Civil Code',
  中华人民共和国治安管理处罚法: 'Public Security Administration Punishments Law',
  中华人民共和国法律援助法: 'Legal Aid Law',
  中华人民共和国监察法: 'Supervision Law',
  中华人民共和国监察法实施条例: 'Regulation implementing the Supervision Law',
  中华人民共和国监狱法: 'Prison Law',
  看守所条例: 'Regulation on Detention Centres',
  中华人民共和国社区矫正法: 'Community Corrections Law',
  中华人民共和国行政诉讼法: 'Administrative Procedure Law',
  中华人民共和国行政复议法: 'Administrative Reconsideration Law',
  国有土地上房屋征收与补偿条例: 'Regulation on Expropriation of Buildings on State-Owned Land',
  中华人民共和国道路交通安全法: 'Road Traffic Safety Law',
  人民检察院刑事诉讼规则: 'Rules of Criminal Procedure of the People’s Procuratorates',
  公安机关办理刑事案件程序规定: 'Provisions on Procedure in Criminal Cases of the Police',
} as const

const law = (title: keyof typeof CALLED): string => `《${title}》 (${CALLED[title]})`

const PROCEDURE = law('中华人民共和国刑事诉讼法')
const CRIMINAL = law('中华人民共和国刑法')
const CIVIL = law('中华人民共和国民法典')
const CIVIL_PROCEDURE = law('中华人民共和国民事诉讼法')
const POLICE = law('公安机关办理刑事案件程序规定')
const PROSECUTORS = law('人民检察院刑事诉讼规则')
const CORRECTIONS = law('中华人民共和国社区矫正法')
const COMPENSATION = law('中华人民共和国国家赔偿法')

/** Sources of the lexicon in English. */
export const SOURCES: Readonly<Record<string, string>> = {
  '《中华人民共和国出境入境管理法》': law('中华人民共和国出境入境管理法'),
  '《中华人民共和国刑事诉讼法》': PROCEDURE,
  '《中华人民共和国刑事诉讼法》《公安机关办理刑事案件程序规定》': `${PROCEDURE}; ${POLICE}`,
  '《中华人民共和国刑事诉讼法》侦查一章和《公安机关办理刑事案件程序规定》': `${PROCEDURE}, chapter on investigation; ${POLICE}`,
  '《中华人民共和国刑事诉讼法》第七十二条和公安机关的规定（保证金的起点和数额）': `${PROCEDURE}, article 72, and police rules (least and usual sums of bail deposits)`,
  '《中华人民共和国刑事诉讼法》第三十九条及看守所管理规定（侦查阶段会见、安排会见的时限、会见不被监听）': `${PROCEDURE}, article 39, and rules on detention centres (meetings during investigation, time for arranging them, no listening in)`,
  '《中华人民共和国刑事诉讼法》第八十一条（逮捕的条件）': `${PROCEDURE}, article 81 (conditions of arrest)`,
  '《中华人民共和国刑事诉讼法》（拘留、逮捕、侦查和审查起诉的期限）': `${PROCEDURE} (time limits of detention, arrest, investigation and review for prosecution)`,
  '《中华人民共和国刑法》': CRIMINAL,
  '《中华人民共和国刑法》及量刑指导意见': `${CRIMINAL} and the sentencing guidelines`,
  '《中华人民共和国刑法》及量刑指导意见（各罪的量刑幅度和定罪数额）': `${CRIMINAL} and the sentencing guidelines (ranges of punishment and amounts for each offence)`,
  '《中华人民共和国刑法》总则及量刑指导意见（从轻、减轻的幅度，缓刑、减刑、假释的条件和年限，追诉时效，刑事责任，刑期和罚金数额）': `${CRIMINAL}, general part, and the sentencing guidelines (how far punishment is mitigated, suspended sentence, commutation and parole, limitation of prosecution, criminal liability, terms and fines)`,
  '《中华人民共和国刑法》第一百条和有关政审、犯罪记录查询的规定': `${CRIMINAL}, article 100, and rules on political vetting and criminal record checks`,
  '《中华人民共和国劳动合同法》等劳动法律': `${law('中华人民共和国劳动合同法')} and other labour laws`,
  '《中华人民共和国劳动法》《中华人民共和国劳动合同法》《工伤保险条例》': `${law('中华人民共和国劳动法')}; ${law('中华人民共和国劳动合同法')}; ${law('工伤保险条例')}`,
  '《中华人民共和国国家赔偿法》': COMPENSATION,
  '《中华人民共和国国家赔偿法》和有关犯罪记录的规定': `${COMPENSATION} and rules on criminal records`,
  '《中华人民共和国律师法》': law('中华人民共和国律师法'),
  '《中华人民共和国律师法》《律师服务收费管理办法》': `${law('中华人民共和国律师法')}; ${law('律师服务收费管理办法')}`,
  '《中华人民共和国未成年人保护法》《中华人民共和国预防未成年人犯罪法》': `${law('中华人民共和国未成年人保护法')}; ${law('中华人民共和国预防未成年人犯罪法')}`,
  '《中华人民共和国民事诉讼法》': CIVIL_PROCEDURE,
  '《中华人民共和国民事诉讼法》及其司法解释': `${CIVIL_PROCEDURE} and its judicial interpretations`,
  '《中华人民共和国民法典》': CIVIL,
  '《中华人民共和国民法典》《中华人民共和国民事诉讼法》': `${CIVIL}; ${CIVIL_PROCEDURE}`,
  '《中华人民共和国民法典》及金融法律法规': `${CIVIL} and financial law`,
  '《中华人民共和国民法典》合同编、物权编、侵权责任编': `${CIVIL}, books on contracts, property and torts`,
  '《中华人民共和国民法典》婚姻家庭编、继承编': `${CIVIL}, books on marriage and family and on succession`,
  '《中华人民共和国治安管理处罚法》': law('中华人民共和国治安管理处罚法'),
  '《中华人民共和国法律援助法》': law('中华人民共和国法律援助法'),
  '《中华人民共和国法律援助法》及各地法律援助的补贴和经济困难标准': `${law('中华人民共和国法律援助法')} and local standards of allowances and of financial need`,
  '《中华人民共和国监察法》': law('中华人民共和国监察法'),
  '《中华人民共和国监察法》《中华人民共和国监察法实施条例》': `${law('中华人民共和国监察法')}; ${law('中华人民共和国监察法实施条例')}`,
  '《中华人民共和国监狱法》《中华人民共和国社区矫正法》': `${law('中华人民共和国监狱法')}; ${CORRECTIONS}`,
  '《中华人民共和国监狱法》《看守所条例》': `${law('中华人民共和国监狱法')}; ${law('看守所条例')}`,
  '《中华人民共和国社区矫正法》及其实施办法': `${CORRECTIONS} and the measures implementing it`,
  '《中华人民共和国行政诉讼法》《中华人民共和国行政复议法》《国有土地上房屋征收与补偿条例》等': `${law('中华人民共和国行政诉讼法')}; ${law('中华人民共和国行政复议法')}; ${law('国有土地上房屋征收与补偿条例')}; and others`,
  '《中华人民共和国道路交通安全法》': law('中华人民共和国道路交通安全法'),
  '《人民检察院刑事诉讼规则》': PROSECUTORS,
  '《人民检察院刑事诉讼规则》和《中华人民共和国刑事诉讼法》提起公诉一章': `${PROSECUTORS}; ${PROCEDURE}, chapter on public prosecution`,
  '《公安机关办理刑事案件程序规定》': POLICE,
  不是可以引用条文回答的问题: 'none (quoting provisions does not answer this)',
  不是法律问题: 'none (this is not a question of law)',
  '与刑事程序无关，没有可引用的文本': 'none (this has nothing to do with criminal procedure)',
  '公司法、企业破产法、知识产权和市场监管法律':
    'the laws on companies, bankruptcy, intellectual property and market regulation',
  '其他地方的规定、细则和做法': 'rules and practice of other places',
  各机关公布的联系方式和人员信息: 'what each authority publishes about its contacts and staff',
  外国或者港澳台地区的法律: 'the law of other countries, or of Hong Kong, Macao or Taiwan',
  '宪法、立法法或者法学教科书': 'the Constitution, the Legislation Law, or a textbook of law',
  '最高人民法院、最高人民检察院的工作报告和司法统计':
    'work reports and judicial statistics of the Supreme People’s Court and the Supreme People’s Procuratorate',
  社会保险和医疗卫生法律法规: 'the law of social insurance and health',
  '税收、公司和市场监管法律': 'the laws on taxes, companies and market regulation',
  '税收法律法规（个人所得税法、增值税法、税收征收管理法等）':
    'tax law (on individual income tax, value added tax, tax collection and others)',
  行政法律法规: 'administrative law',
  '财政、司法行政等部门关于经费、工资和补助标准的规定':
    'rules of the finance and justice departments on funds, wages and allowances',
}

/** Why a topic is not decided here, by its id in the lexicon. */
export const REASONS: Readonly<Record<string, string>> = {
  'sentencing-ranges':
    'How severely an offence is punished, and from which amount something is an offence, is laid down by the Criminal Law and the sentencing guidelines. The texts here are on criminal procedure and hold no ranges of punishment.',
  'penal-general':
    'How far surrender or merit lightens a punishment, the conditions of suspended sentence, commutation and parole, the limitation of prosecution and criminal liability are laid down by the Criminal Law and the sentencing guidelines. The texts here only say how these are reviewed and handled.',
  'custody-periods':
    'The time limits of detention, approval of arrest, custody during investigation and review for prosecution are laid down by the Criminal Procedure Law, which itself is not held here.',
  'arrest-conditions':
    'The conditions of arrest are laid down by article 81 of the Criminal Procedure Law. The texts here only refer to it and do not state the conditions.',
  'meetings-before-trial':
    'Meetings and access to the file during investigation, how soon a detention centre arranges a meeting, what a lawyer must show, and that nobody listens in are laid down by the Criminal Procedure Law and the rules on detention centres. The texts here only speak of meetings at the trial stage, of meetings with duty lawyers, and of complaints where a meeting is obstructed.',
  'investigation-powers':
    'Reports of crime and filing of cases, search and seizure, hours of questioning, technical investigation and the like are laid down by the Criminal Procedure Law and police rules. The texts here only speak of them where a court reviews evidence.',
  'prosecution-rules':
    'The kinds and conditions of non-prosecution, petitions against it, and how procuratorates handle cases internally are laid down by the Criminal Procedure Law and the procuratorates’ rules. The texts here only speak of non-prosecution in plea leniency cases.',
  'legal-aid-law':
    'Financial need, the papers to hand in and the allowances in legal aid are laid down by the Legal Aid Law and local rules. The texts here only say for whom a lawyer must be assigned, and how this is notified.',
  'bail-deposit':
    'The least sum of a bail deposit is laid down by the Criminal Procedure Law and rules made under it. The texts here only say that the sum is fixed under article 72 of that law, and state no figure.',
  'community-correction':
    'Leave, reporting, study and supervision during community corrections are laid down by the Community Corrections Law. The texts here only speak of handing over, of revoking a suspended sentence, and of taking into prison.',
  'criminal-record':
    'Reporting previous convictions, record checks, and their effect on work and children are laid down by the Criminal Law and other rules. The texts here only speak of sealing the records of minors.',
  'public-order':
    'Public security punishments and administrative detention are laid down by the Public Security Administration Punishments Law. They are not criminal procedure, and the law is not held here.',
  family:
    'Marriage, support of children and succession are governed by the Civil Code. The texts here are on criminal procedure.',
  'civil-claims':
    'Loans, sales, leases, property management, neighbours and ordinary torts are governed by the Civil Code, which is not held here.',
  labour:
    'Wages, overtime, dismissal and work injuries are governed by labour law, which is not held here.',
  tax: 'Tax rates, returns and refunds are governed by tax law, which is not held here.',
  traffic:
    'Penalty points, driving licences and liability for ordinary traffic accidents are governed by the Road Traffic Safety Law, which is not held here.',
  companies:
    'Founding a company, shares, bankruptcy, trade marks and patents are governed by laws of their own, which are not held here.',
  administration:
    'Administrative reconsideration and litigation, expropriation and household registration are governed by administrative law, which is not held here.',
  'civil-procedure':
    'Bringing, securing and enforcing a civil claim is governed by the Civil Procedure Law. The texts here concern criminal cases and the civil actions attached to them only.',
  'lawyer-fees':
    'Lawyers’ fees and qualification are governed by the Lawyers Law and the measures on fees, which are not held here.',
  supervision:
    'Retention in custody and other measures of supervision are governed by the Supervision Law, which is not held here.',
  'state-compensation':
    'The standard and procedure of compensation for wrongful custody are laid down by the State Compensation Law, which is not held here.',
  prison:
    'Daily life in prisons and detention centres is governed by the Prison Law and the regulation on detention centres, which are not held here.',
  'other-jurisdictions': 'Only texts on criminal procedure in mainland China are held here.',
  'constitution-and-theory':
    'This is a question of legal theory or of the Constitution, which the texts here do not answer.',
  'small-talk':
    'This question has nothing to do with the texts on criminal procedure that are held here.',
  instructions:
    'This is not a question of law but an instruction to behave otherwise. The system only quotes the texts held here.',
  drafting:
    'This asks for something to be drafted, translated or laid out. The system only quotes the texts held here and drafts no documents.',
  'contacts-and-people':
    'Telephone numbers, addresses, opening hours and names of staff do not stand in the texts held here.',
  'local-rules-elsewhere':
    'Of local texts only two are held here, of Anqing and of Nanhai. The rules and practice of other places are not.',
  'pay-and-allowances':
    'The sums of wages, allowances and payments to witnesses are laid down by the finance and other departments. The texts here do not state them.',
  'figures-of-the-nation':
    'National figures on cases are published in judicial statistics and work reports, which are not held here.',
}
