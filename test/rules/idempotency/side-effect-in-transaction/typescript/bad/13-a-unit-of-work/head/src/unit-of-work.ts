import knex, { type Knex } from 'knex'

export class UnitOfWork {
  constructor(private readonly db: Knex) {}

  async run<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.db.transaction(async (trx) => work(trx))
  }
}

export const unitOfWork = new UnitOfWork(knex({ client: 'pg', connection: process.env.DATABASE_URL }))
