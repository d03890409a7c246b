import axios from 'axios'

const client = axios.create({ baseURL: 'https://stock.example.com', timeout: 3_000 })
const open = axios.create({ baseURL: 'https://stock.example.com' })

export const send = (verb: 'post' | 'put', sku: string, count: number) => client[verb](`/items/${sku}`, { count })

export const sendSoon = (verb: 'post' | 'put', sku: string, count: number) =>
  open[verb](`/items/${sku}`, { count }, { timeout: 2_000 })

export const read = (isShort: boolean) =>
  axios[isShort ? 'head' : 'get']('https://rates.example.com/eur', { timeout: 2_000 })
