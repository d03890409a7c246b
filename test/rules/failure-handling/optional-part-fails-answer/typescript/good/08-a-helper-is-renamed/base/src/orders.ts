import { Router } from 'express';
import { fetchOrder, fetchLines } from './store.js';

export const orders = Router();
orders.get('/orders/:id', async (req, res) => {
  res.json({ order: await fetchOrder(req.params.id), lines: await fetchLines(req.params.id) });
});
