import express from 'express';
import pg from 'pg';
import { createClient } from 'redis';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 2000 });
pool.on('error', (err) => console.error(err));
const cache = createClient({ url: process.env.CACHE_URL });
cache.on('error', (err) => console.error(err));
let rates: unknown = {};

async function refresh() {
  const response = await fetch(process.env.RATES_URL!, { signal: AbortSignal.timeout(5_000) });
  rates = await response.json();
}

async function main() {
  await pool.query('select 1');
  await cache.connect().catch((err) => console.warn('cache is off', err));
  void refresh().catch((err) => console.warn('rates', err));
  const app = express();
  app.get('/rates', (_req, res) => res.json(rates));
  const server = app.listen(3000);
  await fetch(process.env.REGISTRY_URL!, { method: 'POST', signal: AbortSignal.timeout(5_000) });
  process.once('SIGTERM', () => server.close());
}

main().catch((err) => {
  console.error(err);
  process.exit(1);
});
