import { Router } from 'express';
import { loadOrder } from './store.js';
import { loyalty } from './loyalty.js';

export const orders = Router();
orders.get('/orders/:id', async (req, res) => {
  const order = await loadOrder(req.params.id);
  const points = await loyalty(req.params.id); // <- finding
  res.json({ order, points });
});
