import { worker as mailer } from './mail.js'
import * as others from './sms.js'
process.once('SIGTERM', async () => {
  await mailer.close()
  await Promise.all(Object.values(others).map((one) => one.close()))
})
