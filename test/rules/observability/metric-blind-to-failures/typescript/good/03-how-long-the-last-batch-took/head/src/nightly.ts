import cron from 'node-cron'
import { Gauge } from 'prom-client'
import { rebuild } from './rebuild.js'

const took = new Gauge({ name: 'nightly_batch_duration_seconds', help: 'duration of the last run' })

cron.schedule('0 3 * * *', async () => {
  const start = Date.now()
  await rebuild()
  took.set((Date.now() - start) / 1000)
})
