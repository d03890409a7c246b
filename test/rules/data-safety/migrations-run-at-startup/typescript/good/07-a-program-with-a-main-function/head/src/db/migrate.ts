import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { pool } from './pool.js';
async function main() {
  await migrate(drizzle(pool), { migrationsFolder: 'drizzle' });
  process.exit(0);
}
main();
