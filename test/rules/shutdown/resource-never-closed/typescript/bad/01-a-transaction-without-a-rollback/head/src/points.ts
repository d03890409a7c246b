import knexFactory from 'knex'

const knex = knexFactory({ client: 'pg', connection: process.env.DATABASE_URL, acquireConnectionTimeout: 2_000 })

export const createPoint = async (point: { name: string }, items: readonly number[]) => {
  const trx = await knex.transaction() // <- finding
  const [pointId] = await trx('points').insert(point).returning('id')
  await trx('point_items').insert(items.map((itemId) => ({ point_id: pointId, item_id: itemId })))
  await trx.commit()
  return pointId
}
