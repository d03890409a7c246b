import got from 'got'
export const shop = got.extend({
  timeout: { request: 5_000 },
  retry: { limit: 3, methods: ['GET', 'POST'] }, // <- finding
})