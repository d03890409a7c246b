import knex from 'knex'

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL })

export const mine = (userId: string) => db('tasks').where('owner_id', userId).orWhere('assignee_id', userId)
