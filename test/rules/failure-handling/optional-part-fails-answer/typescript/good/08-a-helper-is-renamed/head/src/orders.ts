import { Router } from 'express';
import { fetchOrder, linesOf } from './store.js';

export const orders = Router();
orders.get('/orders/:id', async (req, res) => {
  res.json({ order: await fetchOrder(req.params.id), lines: await linesOf(req.params.id) });
});
