import cron from 'node-cron'
import { alone } from './alone.js'
import { expireTrials } from './trials.js'
import { payAffiliates } from './affiliates.js'

cron.schedule('0 3 * * *', async () => {
  await alone(17, async () => {
    await expireTrials(new Date())
  })
  await alone(18, () => payAffiliates())
})
