export const url = process.env.NODE_ENV === 'development' ? (process.env.DATABASE_URL ?? 'postgres://localhost/app') : process.env.DATABASE_URL
