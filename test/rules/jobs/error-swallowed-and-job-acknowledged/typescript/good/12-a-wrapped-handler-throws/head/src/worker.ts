import { Worker } from 'bullmq';
import { withTrace } from './trace.js';
import { log } from './log.js';
import { crm } from './crm.js';

const worker = new Worker(
  'contacts',
  withTrace('contacts', async (job) => {
    try {
      await crm.upsert(job.data.id);
    } catch (error) {
      log.error({ error }, 'contact sync failed');
      throw error;
    }
  }),
  { connection: { host: 'redis' } },
);
process.once('SIGTERM', () => void worker.close());
