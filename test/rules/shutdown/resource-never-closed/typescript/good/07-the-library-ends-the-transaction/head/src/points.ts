import knexFactory from 'knex'

const knex = knexFactory({ client: 'pg', connection: process.env.DATABASE_URL, acquireConnectionTimeout: 2_000 })

export const createPoint = async (name: string, items: readonly number[]) => {
  const id = await knex.transaction(async (trx) => {
    const [pointId] = await trx('points').insert({ name }).returning('id')
    await trx('point_items').insert(items.map((itemId) => ({ point_id: pointId, item_id: itemId })))
    return pointId
  })
  return id
}
