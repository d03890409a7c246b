import { sendReminder } from './mail.js'
export const begin = () => {
  setTimeout(sendReminder, 3_600_000) // <- finding
}
