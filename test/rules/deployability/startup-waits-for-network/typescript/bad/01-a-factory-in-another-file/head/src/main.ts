import { buildServer } from './bootstrap.js';

const start = async () => {
  const app = await buildServer(process.env.RATES_URL!); // <- finding
  await app.listen({ port: 3000, host: '0.0.0.0' });
};

start().catch((error) => {
  console.error(error);
  process.exit(1);
});
