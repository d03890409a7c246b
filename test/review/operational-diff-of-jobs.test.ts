import { expect, it } from 'vitest'
import { reviewFiles } from '../rules/example-system.ts'

const manifest = {
  'package.json': JSON.stringify({
    name: 'jobs',
    private: true,
    scripts: { start: 'node src/main.js' },
    dependencies: { bullmq: '5.0.0', express: '5.0.0' },
  }),
}
const jobs = `import { Queue, Worker } from 'bullmq'
import cron from 'node-cron'
export const mail = new Queue('mail', { defaultJobOptions: { attempts: 5 } })
export const worker = new Worker('mail', async (job) => { await deliver(job.data) })
cron.schedule('0 8 * * *', digest)
declare function deliver(data: unknown): Promise<void>
function digest() {}
`

it('tells of queues, consumers and schedules that a change adds', async () => {
  const review = await reviewFiles(manifest, { ...manifest, 'src/jobs.ts': jobs }, [])
  const rows = review.operationalDiff.map(({ sign, kind, subject, note }) => `${sign} ${kind} ${subject}: ${note}`)
  expect(rows).toContain('+ queue bullmq mail: 5 attempts')
  expect(rows).toContain('+ consumer bullmq mail: acknowledged when its handler returns')
  expect(rows).toContain('+ schedule node-cron digest: 0 8 * * *, in every instance')
})
