import { Router } from 'express';
import { loadOrder } from './store.js';
import { allowed } from './policy.js';

export const orders = Router();
orders.get('/orders/:id', async (req, res) => {
  const order = await loadOrder(req.params.id);
  const decision = await allowed(req.params.id);
  if (!decision.ok) return res.sendStatus(403);
  res.json({ order, decision, at: Date.now() });
});
