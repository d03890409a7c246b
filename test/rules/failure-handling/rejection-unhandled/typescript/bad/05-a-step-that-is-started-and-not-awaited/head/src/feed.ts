import 'express'
import { source } from './source.js'
export async function* events(cursor?: number) {
  const buffer: unknown[] = []
  const catchUp = async () => {
    if (cursor !== undefined) buffer.push(...(await source.since(cursor)))
  }
  catchUp() // <- finding
  while (buffer.length > 0) yield buffer.shift()
}
