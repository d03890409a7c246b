import { mailer } from './mailer.js'
process.once('SIGTERM', async () => { await mailer.close() })
