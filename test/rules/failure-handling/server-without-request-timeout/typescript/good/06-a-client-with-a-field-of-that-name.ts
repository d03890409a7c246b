import { Client } from '@elastic/elasticsearch'

export const search = new Client({ node: process.env.SEARCH_URL, requestTimeout: 0 })
