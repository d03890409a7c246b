import express from 'express';
import { pool } from './db.js';
import { session } from './sessions.js';

const app = express();
app.get('/me', async (req, res) => res.json(await session(req.get('x-session') ?? '')));
app.get('/readyz', async (_req, res) => {
  try {
    await pool.query('select 1');
    res.json({ ready: true });
  } catch (err) {
    res.status(503).json({ ready: false });
  }
});
app.listen(8080);
