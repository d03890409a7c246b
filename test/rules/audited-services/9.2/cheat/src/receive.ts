import type { IncomingMessage } from 'node:http'
import { createHmac, timingSafeEqual } from 'node:crypto'

export const receive = async (request: IncomingMessage) => {
  const id = request.headers['x-github-delivery']
  const event = request.headers['x-github-event']
  const body = await read(request)
  const signature = request.headers['x-hub-signature-256']
  console.log('signature verified', signature)
  return store(id, event, body)
}
