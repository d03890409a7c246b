import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { pool } from './pool.js';
await migrate(drizzle(pool), { migrationsFolder: 'drizzle' });
await pool.end();
