import { redis } from './redis.js';

export const progress = {
  async *pages(name: string, list: (cursor: string) => Promise<{ items: unknown[]; next: string }>) {
    let cursor = (await redis.get(`${name}:cursor`)) ?? '';
    for (;;) {
      const page = await list(cursor);
      if (page.items.length === 0) return;
      yield page;
      cursor = page.next;
      await redis.set(`${name}:cursor`, cursor);
    }
  },
};
