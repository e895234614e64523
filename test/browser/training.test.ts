// Training: an exercise graded, both sides, a class with its board, the drill.

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { eventually, inEveryBrowser } from './every-browser.ts'

inEveryBrowser((desk) => {
  it('grades an exercise and shows the difference with the provisions quoted', async () => {
    await desk.page.goto('/training/exercise/fast-track-eligibility~5')
    await desk.page.getByRole('button', { name: '交卷' }).click()
    await desk.page.getByRole('alert').getByText('请先作出判断').waitFor()
    await desk.page.getByLabel('可以适用速裁程序', { exact: true }).check()
    await desk.page.getByLabel('依据的条款').fill('刑诉解释第三百七十条第七项，刑诉解释第七百条')
    await desk.page.getByRole('button', { name: '交卷' }).click()
    const grade = desk.page.getByTestId('grade')
    await grade.getByRole('heading', { name: '判断不对' }).waitFor()
    await grade.getByText('依据正确').waitFor()
    await grade.getByText('引错了').waitFor()
    await grade.getByText('辩护人作无罪辩护的', { exact: true }).first().waitFor()
  })

  it('gives the other side the same facts, with nothing of the first answer left', async () => {
    await desk.page.goto('/training/exercise/fast-track-eligibility~5')
    await desk.page.getByLabel('不适用速裁程序', { exact: true }).check()
    await desk.page.getByRole('button', { name: '交卷' }).click()
    const grade = desk.page.getByTestId('grade')
    await grade.getByRole('heading', { name: '判断正确' }).waitFor()
    await grade.getByRole('button', { name: '改当辩护律师，同一组事实再做一次' }).click()
    await grade.waitFor({ state: 'detached' })
    await desk.page.getByText('作为辩护律师，请依下列事实判断').waitFor()
    expect(await desk.page.getByLabel('辩护律师', { exact: true }).isChecked()).toBe(true)
    expect(await desk.page.getByLabel('不适用速裁程序', { exact: true }).isChecked()).toBe(false)
  })

  it('loses nothing that was filled in to a change of sides, nor to a look at the law', async () => {
    await desk.page.goto('/training/exercise/fast-track-eligibility~5')
    await desk.page.getByLabel('不适用速裁程序', { exact: true }).check()
    await desk.page.getByLabel('依据的条款').fill('刑诉解释第三百七十条')
    await desk.page.getByLabel('辩护律师', { exact: true }).check({ force: true })
    await desk.page.getByText('作为辩护律师，请依下列事实判断').waitFor()
    expect(await desk.page.getByLabel('依据的条款').inputValue()).toBe('刑诉解释第三百七十条')
    await desk.page.getByRole('link', { name: '法条', exact: true }).first().click()
    await desk.page.waitForURL(/\/law$/)
    await desk.page.goBack()
    await eventually(() => desk.page.getByLabel('依据的条款').inputValue()).toBe(
      '刑诉解释第三百七十条',
    )
    expect(await desk.page.getByLabel('不适用速裁程序', { exact: true }).isChecked()).toBe(true)
  })

  it('leads to what is missing each time that it is handed in without a decision', async () => {
    await desk.page.goto('/training/exercise/fast-track-eligibility~5')
    const onFault = () =>
      desk.page.evaluate(() => document.activeElement?.getAttribute('role') === 'alert')
    for (let time = 0; time < 2; time++) {
      await desk.page.getByRole('button', { name: '交卷' }).click()
      await eventually(onFault).toBe(true)
    }
  })

  it('goes on to the next exercise of the class, and counts no other exercise for it', async () => {
    const opened = (await (
      await desk.page.request.post('/api/classes', {
        data: { title: '', exercises: ['fast-track-eligibility~5', 'fast-track-eligibility~2'] },
      })
    ).json()) as { code: string }
    await desk.page.goto(`/training/class/${opened.code}`)
    await desk.page.getByLabel('你的姓名或代号').fill('乙')
    await desk.page.getByRole('button', { name: '进入' }).click()
    await desk.page.getByRole('link', { name: /第 5 题/ }).click()
    await desk.page.getByText(`课堂 ${opened.code}，乙`).waitFor()
    await desk.page.getByRole('link', { name: '下一题' }).click()
    await desk.page.waitForURL(/fast-track-eligibility~2$/)
    await desk.page.getByRole('link', { name: '回到课堂' }).waitFor()
    await desk.page.goto('/training/exercise/fast-track-eligibility~3')
    await desk.page.getByRole('link', { name: '回到研训' }).waitFor()
    await desk.page.getByRole('radio').last().check()
    await desk.page.getByRole('button', { name: '交卷' }).click()
    await desk.page.getByTestId('grade').waitFor()
  })

  it('runs a class: a code, an attempt, the board with the hardest exercise, the CSV', async () => {
    await desk.page.goto('/training/class')
    await desk.page.getByRole('searchbox', { name: '筛选' }).fill('速裁程序适用条件')
    await desk.page.getByLabel('速裁程序适用条件 第 5 题').check()
    await desk.page.getByRole('button', { name: '开课（1 题）' }).click()
    const code = (await desk.page.getByTestId('class-code').textContent()) ?? ''
    expect(code).toMatch(/^\d{3} \d{3} \d{3}$/)
    const trainee = await desk.context.newPage()
    await trainee.goto('/training/class')
    await trainee.getByLabel('课堂码').fill(code)
    await trainee.getByRole('button', { name: '加入' }).click()
    await trainee.getByLabel('你的姓名或代号').fill('甲')
    await trainee.getByRole('button', { name: '进入' }).click()
    await trainee.getByRole('link', { name: /第 5 题/ }).click()
    await trainee.getByLabel('可以适用速裁程序', { exact: true }).check()
    await trainee.getByRole('button', { name: '交卷' }).click()
    await trainee.getByTestId('grade').waitFor()
    await desk.page.getByText('错得最多').waitFor()
    const download = desk.page.waitForEvent('download')
    await desk.page.getByRole('button', { name: '下载成绩（CSV）' }).click()
    const csv = readFileSync(await (await download).path(), 'utf8')
    expect(csv).toMatch(/^\uFEFF学员,/)
    expect(csv).toContain('甲,速裁程序适用条件 5,可以适用速裁程序,错')
  })

  it('drills an article and brings it back later', async () => {
    await desk.page.goto('/training/drill')
    await desk.page.getByRole('button', { name: '看条文' }).click()
    await desk.page.getByRole('button', { name: /很熟/ }).click()
    await desk.page.getByText('学过 1 张').waitFor()
    await desk.page.reload()
    await desk.page.getByText('学过 1 张').waitFor()
  })

  it('takes progress along as a file, and brings it back into an empty browser', async () => {
    await desk.page.goto('/training/exercise/fast-track-eligibility~5')
    await desk.page.getByLabel('不适用速裁程序', { exact: true }).check()
    await desk.page.getByRole('button', { name: '交卷' }).click()
    await desk.page.getByTestId('grade').waitFor()
    await desk.page.goto('/training')
    const download = desk.page.waitForEvent('download')
    await desk.page.getByRole('button', { name: '导出' }).click()
    const file = await (await download).path()
    await desk.page.evaluate(() => localStorage.clear())
    await desk.page.reload()
    await desk.page.getByText('还没有做过练习').waitFor()
    await desk.page.locator('input[type="file"]').setInputFiles({
      name: 'progress.json',
      mimeType: 'application/json',
      buffer: readFileSync(file),
    })
    await desk.page
      .getByText(/已带入 1|导入了? ?1|1 题/)
      .first()
      .waitFor()
    await desk.page.reload()
    await eventually(() => desk.page.getByText('还没有做过练习').count()).toBe(0)
    await desk.page.locator('input[type="file"]').setInputFiles({
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from('[1, 2]'),
    })
    await desk.page.getByRole('status').filter({ hasText: '没有可以导入的内容' }).waitFor()
  })
})
