import 'express'
import knex from 'knex'
const db = knex({})
export const list = (owner: string) =>
  db('notes')
    .where({ owner })
    .whereRaw('draft = false OR shared = true') // <- finding
