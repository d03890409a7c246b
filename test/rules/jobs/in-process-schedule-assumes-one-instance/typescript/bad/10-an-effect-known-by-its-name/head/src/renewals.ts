import cron from 'node-cron'
import { due, markRenewed } from './subscriptions.js'
import { billing } from './billing.js'

export const startRenewals = () =>
  cron.schedule('0 2 * * *', async () => { // <- finding
    for (const subscription of await due()) {
      await billing.chargeRenewal(subscription)
      await markRenewed(subscription.id)
    }
  })
