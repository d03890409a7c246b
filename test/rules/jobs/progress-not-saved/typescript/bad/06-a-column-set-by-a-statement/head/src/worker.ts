import { Worker } from 'bullmq'
import { fetchPage, store } from './crm'

export const worker = new Worker('crm-sync', async () => {
  let cursor: string | undefined
  while (true) {
    const page = await fetchPage(cursor)
    await store(page.items)
    if (!page.next) break
    cursor = page.next
  }
})
