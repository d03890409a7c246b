import cron from 'node-cron'
import { tidy } from './tidy.js'
cron.schedule('0 3 * * *', () => tidy()) // <- finding
