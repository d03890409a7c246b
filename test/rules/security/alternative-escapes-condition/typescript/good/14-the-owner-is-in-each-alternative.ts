import knex from 'knex'

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL })

export const open = (owner: string) =>
  db('payments').where({ owner, state: 'open' }).orWhere({ owner, state: 'late' })
