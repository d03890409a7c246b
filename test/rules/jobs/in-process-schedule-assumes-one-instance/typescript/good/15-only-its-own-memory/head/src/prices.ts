import cron from 'node-cron'
import { cache } from './cache.js'

export const startPrices = () => cron.schedule('* * * * *', async () => cache.refreshAll())
