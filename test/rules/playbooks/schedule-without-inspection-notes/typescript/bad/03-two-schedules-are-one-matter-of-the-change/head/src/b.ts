import cron from 'node-cron'
import { tidy } from './tidy.js'
cron.schedule('5 * * * *', () => tidy())
