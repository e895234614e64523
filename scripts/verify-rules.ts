// Checks the checklists while they are written: `npx tsx scripts/verify-rules.ts [id …]`; without ids, all of them.
// Loads them, proves every rule and quotation, and runs the worked cases. `--lock` writes provisions.lock.yaml.

import { join } from 'node:path'
import type { Checklist } from '../server/checklist/checklist.ts'
import type { RuleFile, RuleFiles } from '../server/checklist/load.ts'
import { loadCases, loadRuleFiles } from '../server/checklist/load.ts'
import { lockDifferences, readLock } from '../server/checklist/provision-lock.ts'
import { reportOn } from '../server/checklist/rule-report.ts'
import type { WorkedCase } from '../server/checklist/schema.ts'
import { caseFailure, coverageGaps } from '../server/checklist/worked-case.ts'
import { AppError } from '../server/errors.ts'
import type { Corpus } from '../server/law/corpus.ts'
import { readRuleFiles, writeProvisionLock } from '../server/store/checklist-files.ts'
import { loadCorpus } from '../server/store/corpus-files.ts'

const root = join(import.meta.dirname, '..', 'corpus')
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))

/** The files of the wanted checklists and of all they name. */
function select(files: RuleFiles): RuleFiles {
  if (wanted.length === 0) return files
  const texts = new Map(
    files.checklists.map(({ file, text }) => [file.replace(/^.*\/|\.yaml$/g, ''), text]),
  )
  const ids = new Set<string>()
  const enter = (id: string): void => {
    const text = texts.get(id)
    if (text === undefined || ids.has(id)) return
    ids.add(id)
    for (const other of texts.keys())
      if (text.includes(`from: ${other}`) || text.includes(`${other}.`)) enter(other)
  }
  for (const id of wanted) {
    if (!texts.has(id)) throw new AppError('UNKNOWN_CHECKLIST', `没有 corpus/checklists/${id}.yaml`)
    enter(id)
  }
  const isSelected = ({ file }: { readonly file: string }): boolean =>
    ids.has(file.replace(/^.*\/|(\.cases)?\.yaml$/g, ''))
  return {
    ...files,
    checklists: files.checklists.filter(isSelected),
    cases: files.cases.filter(isSelected),
  }
}

/** Prints the report on one checklist and returns the number of problems. */
function verifyOne(corpus: Corpus, checklist: Checklist, worked: readonly WorkedCase[]): number {
  const report = reportOn(checklist)
  const failures = worked.flatMap((one) => caseFailure(corpus, checklist, one) ?? [])
  const problems = [...report.problems, ...failures, ...coverageGaps(checklist, worked)]
  console.log(
    `${problems.length === 0 ? '✓' : '✗'} ${checklist.id}：${report.facts} 个事实，${report.rules.length} 条规则，${report.combinations} 种情形，${report.nodes} 个节点，${report.quotes} 处引文（${report.provisions} 个条款），${worked.length} 个案例`,
  )
  for (const { id, cases } of report.rules) console.log(`    ${id}：${cases} 种情形`)
  for (const problem of problems) console.log(`    ! ${problem}`)
  return problems.length
}

/** Prints quoted provisions that are not locked as they stand, and returns how many. */
function verifyLock(lock: RuleFile, corpus: Corpus, checklists: Iterable<Checklist>): number {
  const differences = lockDifferences(readLock(lock), corpus, checklists)
  for (const { provisionId, locked, checklists: quoting } of differences)
    console.log(
      `    ! ${provisionId} ${locked ? '文字已变' : '尚未登记，请用 --lock 登记'}（${quoting.join('、')}）`,
    )
  return differences.length
}

async function verify(): Promise<number> {
  const corpus = await loadCorpus(root)
  if (process.argv.includes('--lock')) {
    console.log(`已登记 ${await writeProvisionLock(root, corpus)} 个条款`)
    return 0
  }
  const files = select(await readRuleFiles(root))
  const checklists = loadRuleFiles(files, corpus)
  const cases = new Map(loadCases(files, checklists).map((file) => [file.checklist, file.cases]))
  let problems = 0
  for (const checklist of checklists.values())
    problems += verifyOne(corpus, checklist, cases.get(checklist.id) ?? [])
  // While some checklists are written, the lock is of no concern; it is checked with all of them.
  if (files.lock && wanted.length === 0)
    problems += verifyLock(files.lock, corpus, checklists.values())
  console.log(problems === 0 ? `${checklists.size} 份清单，没有问题` : `${problems} 个问题`)
  return problems === 0 ? 0 : 1
}

try {
  process.exitCode = await verify()
} catch (error) {
  console.error(error instanceof AppError ? `${error.code} ${error.message}` : error)
  process.exitCode = 1
}
