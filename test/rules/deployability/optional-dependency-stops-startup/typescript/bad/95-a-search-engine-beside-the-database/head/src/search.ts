import { MeiliSearch } from 'meilisearch'
export const engine = new MeiliSearch({ host: process.env.SEARCH_URL! })
