import { Worker } from 'bullmq'
import { expect, it } from 'vitest'

it('ships', async () => {
  const done: string[] = []
  new Worker('shipments', async (job) => void done.push(job.data.order), { connection: { host: 'localhost' } })
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(done).toEqual(['1'])
})
