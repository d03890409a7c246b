import { Queue } from 'bullmq';
const connection = { url: process.env.REDIS_URL! };
export const uploads = new Queue('uploads', { connection });
export const thumbnails = new Queue('thumbnails', { connection });
export const all = [uploads, thumbnails];
