import 'express'
import { dataSource } from './db.js'
export const close = async (month: string) => {
  const runner = dataSource.createQueryRunner()
  await runner.connect()
  const rows = await runner.query('select 1 where month = $1', [month])
  return rows.length
}
