import 'express'
import knex from 'knex'
const db = knex({})
export const add = (id: string) =>
  db.transaction(async (trx) => {
    await db('orders').insert({ id }) // <- finding
    await trx('lines').insert({ order: id })
  })
