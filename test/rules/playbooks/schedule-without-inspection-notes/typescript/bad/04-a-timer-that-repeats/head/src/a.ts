import schedule from 'node-schedule'
import { tidy } from './tidy.js'
schedule.scheduleJob('*/5 * * * *', tidy) // <- finding
