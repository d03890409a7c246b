import type { FastifyInstance } from 'fastify';
import { pool } from './db.js';
import { sendReceipt } from './mail.js';

export async function bookings(app: FastifyInstance) {
  app.post<{ Body: { email: string; slot: string } }>('/', async (req, reply) => {
    const { rows } = await pool.query('insert into bookings (email, slot) values ($1, $2) returning id', [req.body.email, req.body.slot]);
    sendReceipt(req.body.email, rows[0].id).catch((err) => req.log.error({ err, bookingId: rows[0].id }, 'receipt not sent'));
    return reply.code(201).send({ id: rows[0].id });
  });
}
