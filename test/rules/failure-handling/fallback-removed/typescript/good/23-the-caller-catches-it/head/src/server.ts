import express from 'express';
const app = express();
async function tipsFor(kind: string): Promise<string[]> {
  const res = await fetch(`${process.env.TIPS_URL}/tips?kind=${kind}`, { signal: AbortSignal.timeout(1000) });
  return res.json();
}
app.get('/homes/:id', async (req, res) => {
  let tips: string[];
  try {
    tips = await tipsFor(req.params.id);
  } catch {
    tips = [];
  }
  res.json({ tips });
});
app.listen(3000);
