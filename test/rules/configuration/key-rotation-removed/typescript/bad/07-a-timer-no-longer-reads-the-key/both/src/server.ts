import express from 'express';
import { signingKey } from './keys.js';

const app = express();
app.get('/x', (_req, res) => res.json({ n: signingKey().length }));
app.listen(3000);
