import { boss } from './boss.js'
import { crm } from './crm.js'
import { log } from './log.js'

export const startContacts = () =>
  boss.work('contacts', async (job) => {
    try {
      await crm.upsert(job.data.contact)
    } catch (error) {
      log.warn({ error }, 'contact failed')
      throw error
    }
  })
