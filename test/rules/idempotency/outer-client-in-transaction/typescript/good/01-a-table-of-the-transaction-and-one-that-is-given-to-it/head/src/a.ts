import 'express'
import knex from 'knex'
const db = knex({})
export const add = (id: string) =>
  db.transaction(async (trx) => {
    await trx('orders').insert({ id })
    await db('lines').insert({ order: id }).transacting(trx)
  })
