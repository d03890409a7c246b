import { drizzle } from 'drizzle-orm/neon-http'
import { migrate } from 'drizzle-orm/neon-http/migrator'
await migrate(drizzle(process.env.DATABASE_URL ?? ''), { migrationsFolder: 'drizzle' })
