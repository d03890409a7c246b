import { progress } from './progress.js';
import { listChanges, apply } from './crm.js';

export async function syncAll(): Promise<void> {
  for await (const page of progress.pages('crm', listChanges)) {
    for (const item of page.items) await apply(item);
  }
}
