import { createHmac } from 'node:crypto';
import { Worker, type Job } from 'bullmq';
import { request } from 'undici';
import { findWebhook, noteFailure } from './webhooks.js';

export const worker = new Worker(
  'webhooks',
  async (job: Job<{ webhookId?: string; body: object }>) => {
    const webhookId = job.data.webhookId;
    if (!webhookId) return;
    const webhook = await findWebhook(webhookId);
    if (!webhook) return;
    const payload = JSON.stringify(job.data.body);
    const signature = createHmac('sha256', webhook.signingKey).update(payload).digest('hex');
    const { statusCode } = await request(webhook.endpoint, {
      method: 'POST',
      headers: { 'x-signature': signature },
      body: payload,
      headersTimeout: 5_000,
      bodyTimeout: 5_000,
    });
    if (statusCode !== 200) {
      await noteFailure(webhook, statusCode);
      throw new Error(`The receiver answered ${statusCode}`);
    }
  },
  { connection: { url: process.env.REDIS_URL } },
);
