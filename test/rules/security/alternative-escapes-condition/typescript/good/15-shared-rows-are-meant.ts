import knex from 'knex'

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL })

export const templates = (tenantId: string) => db('templates').where('tenant_id', tenantId).orWhere('is_public', true)
