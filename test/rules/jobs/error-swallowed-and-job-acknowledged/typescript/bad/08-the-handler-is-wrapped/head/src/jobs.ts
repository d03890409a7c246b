import PgBoss from 'pg-boss';
import { crm } from './crm.js';
import { log } from './log.js';
import { timed } from './timed.js';

const boss = new PgBoss(process.env.DATABASE_URL);

async function syncContact(job: PgBoss.Job<{ id: string }>): Promise<void> {
  try {
    await crm.upsert(job.data.id);
  } catch (error) { // <- finding
    log.warn({ error }, 'failed');
  }
}

await boss.work('contact', timed(syncContact));
