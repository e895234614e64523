import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readDocx } from '../../server/intake/docx-text.ts'
import { checklist, evaluation } from '../export/export-fixture.ts'
import { tiaoli } from './cli-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'tiaoli-out-'))
afterAll(() => rmSync(folder, { recursive: true }))

const brief = join(folder, 'brief.txt')
writeFileSync(brief, '第七条')
const services = {
  readChecklist: () => checklist as never,
  evaluate: () => ({ ...evaluation, reasons: [], findings: [], conflicts: [] }),
}

describe('--out', () => {
  it.each([
    [['ask', '适用速裁程序'], 0, '法律问题回答'],
    [['verify', brief], 0, '引用核对报告'],
    [['check', 'fast-track', '--fact', 'pleads=true'], 0, '速裁程序适用条件'],
  ])('of %j writes the file and says so on standard error', async (args, code, title) => {
    for (const ending of ['docx', 'md']) {
      const path = join(folder, `${args[0]}.${ending}`)
      const run = await tiaoli([...args, '--out', path, '--json'], { services })
      expect([run.code, run.err]).toEqual([code, `已写入 ${path}。\n`])
      expect(() => JSON.parse(run.out)).not.toThrow()
      const bytes = readFileSync(path)
      const read = ending === 'docx' ? await readDocx(bytes) : { text: bytes.toString('utf8') }
      expect('text' in read ? read.text : '').toContain(title)
    }
  })

  it.each([['report.pdf'], ['report'], ['docx']])(
    'refuses %s before any work is done',
    async (name) => {
      const path = join(folder, name)
      const run = await tiaoli(['verify', brief, '--out', path], {
        services: { verifyFile: () => Promise.reject(new Error('worked')) },
      })
      expect([run.code, run.err]).toEqual([2, expect.stringContaining('.docx 或 .md')])
      expect(existsSync(path)).toBe(false)
    },
  )

  it('says why a file cannot be written', async () => {
    const path = join(folder, 'no', 'such', 'folder.md')
    const { code, err } = await tiaoli(['ask', '适用速裁程序', '--out', path])
    expect([code, err]).toEqual([2, expect.stringContaining('无法写入')])
  })
})
