import knex from 'knex'
export const seed = async (db: ReturnType<typeof knex>) => {
  const client = knex({ client: 'pg' })
  await client('users').insert({ email: 'ada@example.com', password: 'Kx7!{{}}mRq2vLp9' })
}
