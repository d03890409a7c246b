const developmentDefaults = { databaseUrl: process.env.DATABASE_URL ?? 'postgres://localhost/app' }
export const config = process.env.NODE_ENV === 'development' ? developmentDefaults : undefined