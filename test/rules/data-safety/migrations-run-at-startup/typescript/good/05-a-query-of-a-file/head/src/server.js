import { readFile } from 'node:fs/promises';
import express from 'express';
import { pool } from './db.js';
const app = express();
async function warm() {
  await pool.query(await readFile('queries/settings.sql', 'utf8'));
}
await warm();
app.listen(3000);
