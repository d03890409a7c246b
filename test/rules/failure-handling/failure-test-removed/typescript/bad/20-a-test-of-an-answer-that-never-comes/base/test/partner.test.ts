import { expect, it } from 'vitest';
import http from 'node:http';
import { free } from '../src/partner';
it('gives up on a partner that never answers', async () => {
  const server = http.createServer(() => {}).listen(0);
  const start = Date.now();
  await expect(free(`http://localhost:${(server.address() as any).port}`)).rejects.toThrow();
  expect(Date.now() - start).toBeLessThan(2000);
  server.close();
});
