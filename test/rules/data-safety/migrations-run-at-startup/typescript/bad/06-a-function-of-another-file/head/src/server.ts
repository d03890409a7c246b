import Fastify from 'fastify';
import { migrateToLatest } from './migrator.js';
const app = Fastify();
await migrateToLatest(); // <- finding
await app.listen({ port: 3000 });
