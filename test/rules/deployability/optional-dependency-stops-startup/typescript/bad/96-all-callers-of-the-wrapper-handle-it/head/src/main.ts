import Fastify from 'fastify';
import { pool } from './db.js';
import { bookings } from './bookings.js';
import { mailer } from './mail.js';

const app = Fastify({ logger: true });
app.register(bookings, { prefix: '/bookings' });

async function main() {
  await pool.query('select 1');
  await mailer.verify(); // <- finding
  await app.listen({ port: 3000, host: '0.0.0.0' });
}

main().catch((err) => {
  app.log.fatal({ err }, 'start failed');
  process.exit(1);
});
