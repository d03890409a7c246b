export const loadEnv = () => ({ databaseUrl: process.env.DATABASE_URL as string, secret: process.env.SESSION_SECRET as string })
