import { listChanges, apply } from './crm.js';

export async function syncAll(): Promise<void> {
  let cursor = '';
  for (;;) {
    const page = await listChanges(cursor);
    if (page.items.length === 0) return;
    for (const item of page.items) await apply(item);
    cursor = page.next;
  }
}
