import axios from 'axios'
import knex from 'knex'
const db = knex({ client: 'pg' })
export const deliverNext = () =>
  db.transaction(async (trx) => {
    const notice = await trx('tide_notices').whereNull('delivered_at').orderBy('id').first().forUpdate().skipLocked()
    if (!notice) return
    await axios.post(notice.address, { tide: notice.tide }, { timeout: 5_000 })
    await trx('tide_notices').where({ id: notice.id }).update({ delivered_at: new Date() })
  })
