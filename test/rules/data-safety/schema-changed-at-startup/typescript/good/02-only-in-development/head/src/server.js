import express from 'express';
import { pool } from './db.js';
const app = express();
if (process.env.NODE_ENV !== 'production') await pool.query('CREATE TABLE IF NOT EXISTS notes (id serial PRIMARY KEY)');
app.listen(3000);
