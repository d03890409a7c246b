import schedule from 'node-schedule'
import { WebClient } from '@slack/web-api'
const slack = new WebClient('token', { timeout: 3000 })
schedule.scheduleJob('0 9 * * 1', async () => { // <- finding
  await slack.chat.postMessage({ channel: 'standup', text: 'Good morning' })
})
