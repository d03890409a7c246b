import type { IncomingMessage } from 'node:http'
import { createHmac, timingSafeEqual } from 'node:crypto'

export const receive = async (request: IncomingMessage) => {
  const id = request.headers['x-github-delivery']
  const event = request.headers['x-github-event']
  const body = await read(request)
  if (!isGenuine(body, request.headers['x-hub-signature-256'])) return 401
  return store(id, event, body)
}

const isGenuine = (body: Buffer, given: string) =>
  timingSafeEqual(Buffer.from(createHmac('sha256', process.env.SECRET!).update(body).digest('hex')), Buffer.from(given))
