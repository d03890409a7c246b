import 'express'
export const settings = {
  port: Number(process.env.PORT ?? 3000),
  search: process.env.SEARCH_ENDPOINT || 'http://elasticsearch:9200', // <- finding
}
