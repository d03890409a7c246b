import express from 'express';
import { addRule } from './flags.js';
const app = express();
app.use(express.json({ limit: '10kb' }));
app.post('/flags/:id/rules', async (req, res) => {
  await addRule(req.params.id, req.body);
  res.sendStatus(204);
});
app.listen(3000);
