import express from 'express';
import { sign } from './sign.js';

const app = express();
app.get('/links/:name', (req, res) => res.json({ url: `/files/${req.params.name}?sig=${sign(req.params.name)}` }));
app.listen(3000);
