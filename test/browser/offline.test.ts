// Without a network: what was opened before is there, and nothing that people typed was kept.

import { expect, it } from 'vitest'
import { eventually, inEveryBrowser } from './every-browser.ts'

inEveryBrowser((desk) => {
  it('reads the texts and opens the checklists, once the application was opened with one', async () => {
    await desk.fresh({ serviceWorkers: 'allow' })
    await desk.page.goto('/')
    await desk.page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    const isKept = () =>
      desk.page.evaluate(async () => {
        const kept = await caches.match('/api/documents/recording-rules-2021')
        return kept !== undefined && (await caches.match('/api/checklists')) !== undefined
      })
    await eventually(isKept).toBe(true)
    await desk.context.setOffline(true)
    await desk.page.goto('/law/recording-rules-2021')
    await desk.page.getByRole('heading', { level: 1 }).waitFor()
    await desk.page.getByText('第二条').first().waitFor()
    await desk.page.getByText(/这里显示的是 .*保存的内容，今天没有核对/).waitFor()
    await desk.page.goto('/checklists')
    await desk.page.getByRole('link', { name: '速裁程序适用条件', exact: true }).first().waitFor()
    const keys = await desk.page.evaluate(async () => {
      const names = await caches.keys()
      const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return lists.flat().map(({ url }) => url)
    })
    expect(
      keys.filter((url) =>
        /\/api\/(search|answers|evaluations|exercises|classes)|\/evaluations|\?/.test(url),
      ),
    ).toEqual([])
  })

  it('says no more that something was kept, once the server answers again', async () => {
    await desk.fresh({ serviceWorkers: 'allow' })
    await desk.page.goto('/')
    await desk.page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await eventually(() =>
      desk.page.evaluate(async () => (await caches.match('/api/checklists')) !== undefined),
    ).toBe(true)
    await desk.context.setOffline(true)
    await desk.page.goto('/checklists')
    const kept = desk.page.getByTestId('kept')
    await kept.waitFor()
    await desk.context.setOffline(false)
    await kept.waitFor({ state: 'detached' })
  })
})
