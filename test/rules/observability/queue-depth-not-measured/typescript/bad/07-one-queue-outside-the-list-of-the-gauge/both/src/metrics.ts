import client from 'prom-client';
import { transcodes, uploads } from './queues.js';

export const registry = new client.Registry();

export const queueDepth = new client.Gauge({
  name: 'queue_jobs_waiting',
  help: 'Jobs that wait',
  labelNames: ['queue'],
  registers: [registry],
  async collect() {
    for (const queue of [uploads, transcodes]) {
      this.set({ queue: queue.name }, await queue.getWaitingCount());
    }
  },
});

export const jobs = new client.Counter({ name: 'jobs_total', help: 'Finished jobs', labelNames: ['queue', 'outcome'], registers: [registry] });
