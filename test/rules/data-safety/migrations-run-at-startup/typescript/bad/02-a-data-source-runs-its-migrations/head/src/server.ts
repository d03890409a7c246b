import express from 'express'
import 'typeorm'
import { source } from './data-source.ts'
async function main() {
  await source.initialize()
  await source.runMigrations() // <- finding
  const server = express().listen(3000)
  process.on('SIGTERM', () => server.close())
}
void main()
