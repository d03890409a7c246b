import pRetry from 'p-retry'
import axios from 'axios'

const search = axios.create({ baseURL: process.env.SEARCH_URL, timeout: 3000 })

async function indexAll(products: { id: string; name: string }[]) {
  for (const product of products) {
    await search.put(`/products/_doc/${product.id}`, product)
  }
}

export const reindex = (products: { id: string; name: string }[]) => pRetry(() => indexAll(products), { retries: 3 })
