import { readdir, readFile } from 'node:fs/promises';
import { pool } from './db.js';
export async function migrate() {
  await pool.query('CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY)');
  const { rows } = await pool.query('SELECT name FROM schema_migrations');
  const done = new Set(rows.map((r) => r.name));
  for (const name of (await readdir('migrations')).sort()) {
    if (done.has(name)) continue;
    const sql = await readFile(`migrations/${name}`, 'utf8');
    await pool.query(sql);
    await pool.query('INSERT INTO schema_migrations (name) VALUES ($1)', [name]);
  }
}
