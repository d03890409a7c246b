import { Worker } from 'bullmq';
import { jobs } from './metrics.js';
import { transcode } from './transcode.js';

const connection = { url: process.env.REDIS_URL! };

const transcoder = new Worker('transcodes', (job) => transcode(job.data), { connection, concurrency: 4 });
transcoder.on('completed', () => jobs.inc({ queue: 'transcodes', outcome: 'completed' }));
transcoder.on('failed', (_job, err) => {
  jobs.inc({ queue: 'transcodes', outcome: 'failed' });
  console.error(JSON.stringify({ msg: 'transcode failed', err: err.message }));
});

process.once('SIGTERM', () => transcoder.close());
