import Fastify from 'fastify';
import { loadRates, rate } from './rates.js';

export async function buildServer(ratesUrl: string) {
  await loadRates(ratesUrl);
  const app = Fastify({ logger: true });
  app.get('/rate/:code', async (request: any) => ({ rate: rate(request.params.code) }));
  return app;
}
