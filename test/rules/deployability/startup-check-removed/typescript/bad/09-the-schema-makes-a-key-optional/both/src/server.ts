import { Hono } from 'hono';
import { seal } from './vault.js';

const app = new Hono();
app.post('/seal', async (c) => c.json({ sealed: seal(await c.req.text()) }));
export default app;
