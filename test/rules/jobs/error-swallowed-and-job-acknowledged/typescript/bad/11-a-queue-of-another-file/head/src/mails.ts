import { mailQueue } from './queues.js'
import { mailer } from './mailer.js'
import { log } from './log.js'

mailQueue.process(async (job) => {
  try {
    await mailer.deliver(job.data)
  } catch (error) { // <- finding
    log.error({ error }, 'mail failed')
  }
})
