import { pool } from './pool.js'

const one = async (sql: string, code: string): Promise<object | undefined> => (await pool.query(sql, [code])).rows[0]

export const store = {
  byCode: (code: string) => one('SELECT percent FROM coupons WHERE code = $1', code),
  claim: (code: string) => one('SELECT cents FROM cards WHERE code = $1', code),
  take: (code: string) => one('SELECT cents FROM vouchers WHERE code = $1', code),
}
