import { createPool } from 'mysql2/promise'

const db = createPool(process.env.DATABASE_URL ?? '')

export async function redeem(voucher: string, customer: string) {
  await db.execute('INSERT INTO redemptions (voucher, customer) VALUES (?, ?)', [voucher, customer]) // <- finding
}
