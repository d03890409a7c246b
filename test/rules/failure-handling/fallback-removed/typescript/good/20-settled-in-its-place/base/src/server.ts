import express from 'express';
import { tipsFor } from './tips.js';
const app = express();
app.get('/homes/:id', async (req, res) => {
  const tips = await tipsFor(req.params.id).catch(() => []);
  res.json({ tips });
});
app.listen(3000);
