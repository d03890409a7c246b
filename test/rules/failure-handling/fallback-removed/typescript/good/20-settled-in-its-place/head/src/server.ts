import express from 'express';
import { tipsFor } from './tips.js';
const app = express();
app.get('/homes/:id', async (req, res) => {
  const [tips] = await Promise.allSettled([tipsFor(req.params.id)]);
  res.json({ tips: tips.status === 'fulfilled' ? tips.value : [] });
});
app.listen(3000);
