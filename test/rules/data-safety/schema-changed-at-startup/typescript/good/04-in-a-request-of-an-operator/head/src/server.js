import express from 'express';
import { pool } from './db.js';
const app = express();
app.post('/partitions', async (req, res) => {
  await pool.query('CREATE TABLE IF NOT EXISTS events_2026 PARTITION OF events FOR VALUES IN (2026)');
  res.sendStatus(201);
});
app.listen(3000);
