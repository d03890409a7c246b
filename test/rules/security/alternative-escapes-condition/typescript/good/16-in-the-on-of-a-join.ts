import knex from 'knex'

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL })

export const rows = (tenantId: string) =>
  db('orders')
    .join('contacts', (join) => join.on('orders.buyer', 'contacts.id').orOn('orders.payer', 'contacts.id'))
    .where('orders.tenant_id', tenantId)
