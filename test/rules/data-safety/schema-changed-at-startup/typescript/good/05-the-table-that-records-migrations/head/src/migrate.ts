import { pool } from './db.js';
import { steps } from './steps.js';

export async function migrate(): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock(1)');
    await client.query('CREATE TABLE IF NOT EXISTS schema_steps (name text PRIMARY KEY)');
    for (const step of steps) {
      const { rowCount } = await client.query('SELECT 1 FROM schema_steps WHERE name = $1', [step.name]);
      if (rowCount) continue;
      await client.query(step.statement);
      await client.query('INSERT INTO schema_steps (name) VALUES ($1)', [step.name]);
    }
  } finally {
    client.release(true);
  }
}
