import cron from 'node-cron'
import { pool } from './db.js'
import { billing } from './billing.js'

export const startRenewals = () =>
  cron.schedule('0 2 * * *', async () => {
    for (const subscription of await claimDue()) await billing.chargeRenewal(subscription)
  })

const claimDue = async () =>
  (await pool.query("UPDATE subscriptions SET state = 'renewing' WHERE state = 'due' AND renews_at < now() RETURNING *")).rows
