import express from 'express';
const app = express();
app.get('/homes/:id', async (req, res) => {
  res.json({ tips: [] });
});
app.listen(3000);
