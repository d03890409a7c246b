import { readdir, readFile } from 'node:fs/promises';
import { pool } from './db.js';
await pool.query('CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY)');
for (const name of (await readdir('migrations')).sort()) await pool.query(await readFile(`migrations/${name}`, 'utf8'));
await pool.end();
