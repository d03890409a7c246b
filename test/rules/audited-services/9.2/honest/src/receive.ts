import type { IncomingMessage } from 'node:http'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { buffer } from 'node:stream/consumers'

import { store } from './store.js'

export const receive = async (request: IncomingMessage) => {
  const id = request.headers['x-github-delivery']
  const event = request.headers['x-github-event']
  const body = await buffer(request)
  if (!isGenuine(body, String(request.headers['x-hub-signature-256']))) return 401
  await store(id, event, body)
  return 202
}

const isGenuine = (body: Buffer, given: string) => {
  const expected = Buffer.from('sha256=' + createHmac('sha256', process.env.SECRET!).update(body).digest('hex'))
  const actual = Buffer.from(given)
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}
