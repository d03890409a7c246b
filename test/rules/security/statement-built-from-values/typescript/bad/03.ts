import { client } from './clickhouse.js'
import express from 'express'
export const app = express()
export const logs = (filter: { paths: { value: string }[] }) => {
  const conditions = filter.paths.map((p) => `path = '${p.value}'`).join(' OR ') // <- finding
  return client.query({ query: `SELECT * FROM logs WHERE ${conditions}` })
}