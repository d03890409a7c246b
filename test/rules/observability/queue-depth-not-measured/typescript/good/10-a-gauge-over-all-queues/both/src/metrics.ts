import client from 'prom-client';
import { all } from './queues.js';

new client.Gauge({
  name: 'queue_jobs_waiting',
  help: 'Jobs that wait',
  labelNames: ['queue'],
  async collect() {
    for (const queue of all) this.set({ queue: queue.name }, await queue.getWaitingCount());
  },
});
