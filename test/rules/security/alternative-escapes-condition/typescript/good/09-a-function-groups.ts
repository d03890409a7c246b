import knex from 'knex'

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL })

export function search(tenantId: string, term: string) {
  return db('invoices')
    .where('tenant_id', tenantId)
    .where((q) => q.where('number', 'like', `%${term}%`).orWhere('customer', 'like', `%${term}%`))
}
