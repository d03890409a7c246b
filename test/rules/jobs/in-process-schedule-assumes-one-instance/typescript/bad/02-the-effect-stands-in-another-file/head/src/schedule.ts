import { CronJob } from 'cron'
import { sendDigest } from './digest.js'
export const job = new CronJob('0 8 * * *', sendDigest) // <- finding
