// Whole tasks beyond asking and reading: the catalogue, narratives, what-if, a case, comparing, notes, topics, large letters.

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { eventually, inEveryBrowser } from './every-browser.ts'

inEveryBrowser((desk) => {
  const fact = (id: string, value: string) =>
    desk.page.locator(`[data-fact="${id}"] input[value="${value}"]`).first()

  it('finds a checklist by a word and a stage, and keeps the filter through reload', async () => {
    await desk.page.goto('/checklists')
    await desk.page.getByRole('searchbox', { name: '筛选' }).fill('速裁程序适用')
    await desk.page.getByText('共 1 份').waitFor()
    await desk.page.reload()
    await desk.page.getByText('共 1 份').waitFor()
    await desk.page.getByRole('searchbox', { name: '筛选' }).fill('没有这样的清单')
    await desk.page.getByRole('button', { name: '显示全部' }).click()
    await desk.page.getByRole('link', { name: '速裁程序适用条件', exact: true }).first().waitFor()
  })

  it('answers in any order on the task list, and the verdict moves with it', async () => {
    await desk.page.goto('/checklists/fast-track-eligibility/tasks')
    await fact('defender-pleads-not-guilty', 'true').check()
    const standing = desk.page.getByRole('complementary', { name: '目前' })
    await standing.getByText('结论已经确定').waitFor()
    await desk.page.getByRole('button', { name: /^清除/ }).click()
    await standing.getByText(/还差 \d+ 项事实/).waitFor()
  })

  it('counts of a narrative only the facts that were confirmed', async () => {
    await desk.page.goto('/checklists/fast-track-eligibility/narrative')
    await desk.page
      .getByLabel('案情经过')
      .fill('被告人自愿认罪认罚，同意适用速裁程序。辩护人作无罪辩护。')
    await desk.page.getByRole('button', { name: '读取事实' }).click()
    const row = desk.page.locator('[data-read="defender-pleads-not-guilty"]')
    await row.getByText('作无罪辩护', { exact: true }).waitFor()
    await desk.page
      .locator('[data-read="pleads-guilty-accepts-punishment"]')
      .getByLabel('不用')
      .check()
    await row.getByLabel('属实').check()
    await desk.page.getByRole('button', { name: '把确认的 1 项用于判定' }).click()
    await desk.page.getByRole('heading', { name: '核对答案' }).waitFor()
    await desk.page.getByRole('link', { name: '看结论' }).click()
    await eventually(() => desk.page.getByTestId('outcome').textContent()).toBe('不适用速裁程序')
    expect(await desk.page.getByText('被告人认罪认罚', { exact: true }).count()).toBe(0)
  })

  it('keeps a narrative through a reload, and gives it up with the answers', async () => {
    const words = '被告人自愿认罪认罚，同意适用速裁程序。'
    const field = desk.page.getByLabel('案情经过')
    await desk.page.goto('/checklists/fast-track-eligibility/narrative')
    await field.fill(words)
    await desk.page.reload()
    await eventually(() => field.inputValue()).toBe(words)
    expect(await desk.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('自愿认罪')
    await desk.page.goto('/checklists/fast-track-eligibility')
    await desk.page.getByRole('button', { name: '重新开始' }).click()
    await desk.page.getByRole('button', { name: '继续' }).waitFor()
    await desk.page.goto('/checklists/fast-track-eligibility/narrative')
    await field.waitFor()
    expect(await field.inputValue()).toBe('')
    await desk.page.goto('/case?add=fast-track-eligibility')
    await desk.page.getByText('从案情读取事实').click()
    await field.fill(words)
    await desk.page.reload()
    await eventually(() => field.inputValue()).toBe(words)
    await desk.page.getByRole('button', { name: '清空' }).click()
    await desk.page.goto('/case?add=fast-track-eligibility')
    await desk.page.getByText('从案情读取事实').click()
    await field.waitFor()
    expect(await field.inputValue()).toBe('')
  })

  it('works out a deadline of working days in a week without holidays: 没有 is an answer, silence is none', async () => {
    const proceed = desk.page.getByRole('button', { name: '继续' })
    const heading = desk.page.getByRole('heading', { level: 1 })
    await desk.page.goto(
      '/checklists/anqing-lawyer-deadline/q/public-holidays#start-date="2026-11-02"&in-anqing=true&matter="meeting-obstruction"&can-handle-on-spot=false',
    )
    await heading.getByText('法定节假日').waitFor()
    await proceed.click()
    await desk.page.getByRole('alert').getByText('选“没有”').waitFor()
    await desk.page.getByRole('radio', { name: /^没有/ }).check()
    await proceed.click()
    await heading.getByText('调休').waitFor()
    await desk.page.getByRole('textbox', { name: /调休/ }).fill('没有')
    await proceed.click()
    await desk.page.getByRole('heading', { name: '核对答案' }).waitFor()
    await desk.page.reload()
    const given = desk.page.locator('dl').first().getByText('没有', { exact: true })
    await eventually(() => given.count()).toBe(2)
    await desk.page.getByRole('link', { name: '看结论' }).click()
    await eventually(() => desk.page.getByTestId('outcome').textContent()).toContain(
      '2026年11月9日',
    )
    await desk.page.goto('/case?add=anqing-lawyer-deadline')
    await fact('matter', 'meeting-obstruction').check()
    const list = desk.page.locator('[data-fact="public-holidays"]').first()
    await list.getByRole('textbox').fill('无')
    await eventually(() => list.getByRole('radio', { name: '没有' }).isChecked()).toBe(true)
    await list.getByRole('textbox').fill('2026-11-03')
    await eventually(() => list.getByRole('radio', { name: '没有' }).isChecked()).toBe(false)
  })

  it('shows what would change the verdict, and draws the decision', async () => {
    await desk.page.goto(
      '/checklists/fast-track-eligibility/verdict#defender-pleads-not-guilty=true&court-is-basic=true',
    )
    await desk.page.getByText('如果事实不同').click()
    await desk.page.getByRole('switch', { name: /辩护人/ }).click()
    await desk.page.getByText('结论变为：').waitFor()
    await desk.page.getByText(/怎样才会是“可以适用速裁程序”/).waitFor()
    await desk.page.getByRole('link', { name: '判断图' }).click()
    await desk.page.locator('svg[role="group"] [data-kind="outcome"][data-state="taken"]').waitFor()
  })

  it('reviews a case by several checklists, asks each fact once, and prints the form', async () => {
    await desk.page.goto('/case')
    await desk.page.getByLabel('速裁程序适用条件', { exact: true }).check()
    await desk.page.getByLabel('简易程序适用条件', { exact: true }).check()
    await desk.page.getByRole('button', { name: '选好了（2）' }).click()
    await desk.page.getByLabel('案件名称、案号').fill('张某危险驾驶案')
    await fact('defender-pleads-not-guilty', 'true').waitFor()
    expect(await desk.page.locator('[data-fact="defender-pleads-not-guilty"]').count()).toBe(1)
    await fact('defender-pleads-not-guilty', 'true').check()
    await desk.page
      .locator('[data-outcome="fast-track-eligibility"]', { hasText: '不适用' })
      .waitFor()
    await desk.page.reload()
    await desk.page
      .locator('[data-outcome="fast-track-eligibility"]', { hasText: '不适用' })
      .waitFor()
    await desk.page.emulateMedia({ media: 'print' })
    const form = desk.page.getByTestId('review-form')
    await form.waitFor()
    for (const words of ['张某危险驾驶案', '第三百七十条第七项', '签名', '日期', '语料'])
      expect(await form.textContent()).toContain(words)
    expect(await desk.page.getByRole('button', { name: '打印审查表' }).isVisible()).toBe(false)
  })

  it('takes a checklist over from an address once, however busy the browser is', async () => {
    await desk.page.addInitScript(() => {
      const replace = history.replaceState.bind(history)
      let times = 0
      history.replaceState = (state, unused, url) => {
        times += 1
        document.documentElement.dataset.replaced = String(times)
        replace(state, unused, url)
      }
    })
    const session = await desk.context.newCDPSession(desk.page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 12 })
    await desk.page.goto('/case?add=fast-track-eligibility')
    await fact('defender-pleads-not-guilty', 'true').waitFor()
    await desk.page.waitForURL((url) => url.search === '')
    const replaced = await desk.page.evaluate(() => document.documentElement.dataset.replaced)
    // The router numbers the first entry, and the address is cleared.
    expect(Number(replaced)).toBeLessThanOrEqual(2)
  })

  it('compares two provisions with the differences marked', async () => {
    await desk.page.goto('/law/spc-interpretation-2021/370')
    await desk.page.getByRole('link', { name: '对照', exact: true }).click()
    await desk.page.getByLabel('右边').fill('认罪认罚指导意见第42条')
    await desk.page.keyboard.press('Enter')
    await desk.page.getByTestId('pair').waitFor()
    expect(await desk.page.locator('del', { hasText: '辩护人作无罪辩护的' }).count()).toBe(1)
    expect(await desk.page.locator('ins').count()).toBeGreaterThan(0)
  })

  it('compares what is typed on both sides, whichever of them is taken', async () => {
    await desk.page.goto('/compare')
    await desk.page.getByLabel('左边').fill('刑诉解释370条')
    await desk.page.getByLabel('右边').fill('认罪认罚指导意见第42条')
    await desk.page.keyboard.press('Enter')
    await desk.page.getByTestId('pair').waitFor()
    await eventually(() =>
      desk.page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value),
    ).toBe('《认罪认罚指导意见》第42条')
    await desk.page.getByLabel('左边').fill('刑诉解释9999条')
    await desk.page.getByLabel('右边').fill('认罪认罚指导意见第43条')
    await desk.page.keyboard.press('Enter')
    await desk.page.waitForURL(/b=plea-leniency-guidelines-2019%2F43/)
    expect(await desk.page.getByLabel('左边').inputValue()).toBe('刑诉解释9999条')
    await desk.page.locator('[data-side="a"] [role="status"]', { hasText: '9999' }).waitFor()
  })

  it('names articles of two texts as they are cited', async () => {
    await desk.page.goto('/compare?a=plea-leniency-guidelines-2019&b=recording-rules-2021')
    const first = desk.page.locator('summary', { hasText: '↔' }).first()
    expect(await first.textContent()).toMatch(/^第\d+条 ↔ 第.+条/)
  })

  it('leads from a stage on the home page to the checklists of that stage', async () => {
    await desk.page.goto('/')
    await desk.page.getByRole('link', { name: /^审查起诉.*另有/ }).click()
    await eventually(() => desk.page.getByRole('combobox', { name: '阶段' }).inputValue()).toBe(
      '审查起诉',
    )
  })

  it('says once why there is no answer, aloud too', async () => {
    await desk.page.goto(`/ask?${new URLSearchParams({ q: '刑事拘留最长多少天' })}`)
    const reason = desk.page.getByText('本库没有收录刑事诉讼法本身')
    await reason.first().waitFor()
    await desk.page.getByRole('button', { name: '存为 Markdown' }).waitFor()
    expect(await reason.count()).toBe(1)
    const aloud = desk.page.getByRole('main').getByRole('status').first()
    await eventually(() => aloud.textContent()).toBe('现有文本不能回答这个问题')
  })

  it('shows examples in the language of the interface', async () => {
    await desk.page.addInitScript(() => localStorage.setItem('tiaoli.language', '"en"'))
    await desk.page.goto('/')
    await desk.page.getByRole('link', { name: 'May a duty lawyer read the case file?' }).click()
    await desk.page.getByRole('button', { name: 'Save as Word' }).waitFor()
  })

  it('keeps a favourite and a note, and takes them along as a file', async () => {
    await desk.page.goto('/law/spc-interpretation-2021/370')
    await desk.page.getByRole('button', { name: '收藏' }).click()
    await desk.page.getByLabel('笔记', { exact: true }).fill('注意第七项')
    await desk.page.getByRole('link', { name: '全部收藏与笔记' }).click()
    await desk.page.getByText('注意第七项').waitFor()
    const download = desk.page.waitForEvent('download')
    await desk.page.getByRole('button', { name: '导出' }).click()
    const text = readFileSync(await (await download).path(), 'utf8')
    expect(JSON.parse(text)).toHaveProperty(['spc-interpretation-2021/370', 'note'], '注意第七项')
  })

  it('opens a topic with the texts side by side and the procedure drawn', async () => {
    await desk.page.goto('/topics')
    await desk.page.getByRole('searchbox', { name: '按词查找' }).fill('速裁庭')
    await desk.page.getByRole('link', { name: '速裁程序', exact: true }).click()
    await desk.page.getByRole('group', { name: /流程图/ }).waitFor()
    await desk.page.locator('mark', { hasText: '辩护人作无罪辩护的' }).first().waitFor()
  })

  it('stays within 320 px with letters of twice the size', async () => {
    await desk.page.setViewportSize({ width: 640, height: 900 })
    for (const path of [
      '/',
      '/law/anqing-lawyer-rights-2023/12?asOf=2029-01-01',
      '/checklists',
      '/checklists/fast-track-eligibility/tasks',
      '/checklists/fast-track-eligibility/verdict#defender-pleads-not-guilty=true',
      '/case',
      '/topics/fast-track',
      '/compare?a=spc-interpretation-2021/370&b=plea-leniency-guidelines-2019/42',
      '/training',
      '/training/class',
      '/notes',
    ]) {
      await desk.page.goto(path)
      await desk.page.getByRole('heading', { level: 1 }).waitFor()
      await desk.page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      const tooWide = () =>
        desk.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      await eventually(tooWide, path).toBeLessThanOrEqual(0)
    }
  })
})
