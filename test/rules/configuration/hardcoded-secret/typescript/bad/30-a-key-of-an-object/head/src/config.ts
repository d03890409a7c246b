export const config = {
  port: Number(process.env.PORT ?? 3000),
  search: { url: process.env.SEARCH_URL, apiToken: 'b61f0c9e{{}}77d24a5fa3e8c1d2' }, // <- finding
}
