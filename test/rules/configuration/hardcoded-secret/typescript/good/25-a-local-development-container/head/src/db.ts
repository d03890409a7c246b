import postgres from 'postgres'
export const sql = postgres(process.env.DATABASE_URL ?? 'postgres://orders:Orders-7712@db:5432/orders')
