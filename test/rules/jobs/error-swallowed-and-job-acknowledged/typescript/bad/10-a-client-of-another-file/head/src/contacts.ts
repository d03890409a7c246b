import { boss } from './boss.js'
import { crm } from './crm.js'
import { counted } from './counted.js'
import { log } from './log.js'

export const startContacts = () =>
  boss.work('contacts', counted(async (job) => {
    try {
      await crm.upsert(job.data.contact)
    } catch (error) { // <- finding
      log.warn({ error }, 'contact failed')
    }
  }))
