import { Router } from 'express';
import { loadOrder } from './store.js';

export const orders = Router();
orders.get('/orders/:id', async (req, res) => {
  const order = await loadOrder(req.params.id);
  res.json({ order });
});
