import express from 'express';
import { pool } from './db.js';
const app = express();
async function main() {
  await pool.query('ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text'); // <- finding
  app.listen(3000);
}
main();
