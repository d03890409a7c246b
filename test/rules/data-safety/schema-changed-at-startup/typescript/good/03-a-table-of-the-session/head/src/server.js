import express from 'express';
import { pool } from './db.js';
const app = express();
await pool.query('CREATE TEMPORARY TABLE warm (id int)');
await pool.query('SELECT 1');
app.listen(3000);
