import cron from 'node-cron'
import { tidy } from './tidy.js'
cron.schedule('15 2 * * *', () => tidy()) // <- finding
