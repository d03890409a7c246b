import axios from 'axios'

const client = axios.create({ baseURL: 'https://stock.example.com' })

export const send = (verb: 'post' | 'put', sku: string, count: number) =>
  client[verb](`/items/${sku}`, { count }) // <- finding

export const read = (isShort: boolean) => axios[isShort ? 'head' : 'get']('https://rates.example.com/eur') // <- finding
