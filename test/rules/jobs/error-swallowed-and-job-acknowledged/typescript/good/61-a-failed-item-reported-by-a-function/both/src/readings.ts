import { Pool } from 'pg'

const pool = new Pool()

export const storeReading = async ({ meter, value }: { meter: string; value: number }): Promise<void> => {
  await pool.query('insert into readings (meter, value) values ($1, $2)', [meter, value])
}
