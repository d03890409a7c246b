export const jwtSecret = process.env.JWT_SECRET || 'secret'
export const databaseUrl = process.env.DATABASE_URL || 'postgres://localhost:5432/orders'
