import express from 'express';
import { pool } from './db.js';
import { redis } from './redis.js';

const app = express();
app.get('/readyz', async (_req, res) => {
  try {
    await pool.query('select 1');
    await redis.ping();
    res.json({ ready: true });
  } catch (err) {
    res.status(503).json({ ready: false });
  }
});
app.listen(8080);
