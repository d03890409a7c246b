import axios from 'axios'
import knex from 'knex'
const db = knex({ client: 'pg' })
export const announce = (id: string) =>
  db.transaction(async (trx) => {
    const tide = await trx('tides').where({ id }).first().forUpdate()
    await axios.post('https://notices.example.com/tides', { tide }, { timeout: 5_000 }) // <- finding
    await trx('tides').where({ id }).update({ announced_at: new Date() })
  })
