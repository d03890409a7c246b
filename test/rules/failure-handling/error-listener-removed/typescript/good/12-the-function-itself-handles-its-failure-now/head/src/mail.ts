import axios from 'axios'
import { log } from './log.js'

export async function sendWelcome(user: { email: string }) {
  try {
    await axios.post('http://mail/mails', { to: user.email }, { timeout: 3000 })
  } catch (error) {
    log.error({ error }, 'welcome mail')
  }
}
