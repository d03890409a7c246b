import { Worker } from 'bullmq';
import { withTrace } from './trace.js';
import { log } from './log.js';
import { crm } from './crm.js';

export const worker = new Worker(
  'contacts',
  withTrace('contacts', async (job) => {
    try {
      await crm.upsert(job.data.id);
    } catch (error) { // <- finding
      log.error({ error }, 'contact sync failed');
    }
  }),
  { connection: { host: 'redis' } },
);
