import knex from 'knex'

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL })

export const cities = (term: string) =>
  db('cities').where('country', 'NO').andWhere('name', 'like', `${term}%`).orWhere('alias', 'like', `${term}%`)
