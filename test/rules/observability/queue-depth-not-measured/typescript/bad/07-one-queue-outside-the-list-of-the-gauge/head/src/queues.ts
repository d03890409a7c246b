import { Queue } from 'bullmq';

const connection = { url: process.env.REDIS_URL! };
const defaults = { attempts: 5, backoff: { type: 'exponential', delay: 1000 }, removeOnComplete: 1000 };

export const uploads = new Queue('uploads', { connection, defaultJobOptions: defaults });
export const transcodes = new Queue('transcodes', { connection, defaultJobOptions: defaults });
export const thumbnails = new Queue('thumbnails', { connection, defaultJobOptions: defaults }); // <- finding
