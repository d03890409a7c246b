import { createHmac, randomUUID } from 'node:crypto'
import type { DeliveryRecord, World } from './world.ts'
import { changed } from './world.ts'

/** GitHub waits this long for a response. */
const patience = 10_000

/** The headers of a delivery, signed with the App's secret. */
export const deliveryHeaders = (
  { app }: Pick<World, 'app'>,
  guid: string,
  event: string,
  body: string,
): Readonly<Record<string, string>> => {
  const sign = (algorithm: 'sha1' | 'sha256'): string =>
    `${algorithm}=${createHmac(algorithm, app.webhookSecret).update(body).digest('hex')}`
  return {
    accept: '*/*',
    'content-type': 'application/json',
    'user-agent': 'GitHub-Hookshot/0000000',
    'x-github-delivery': guid,
    'x-github-event': event,
    'x-github-hook-id': String(app.id),
    'x-github-hook-installation-target-id': String(app.id),
    'x-github-hook-installation-target-type': 'integration',
    'x-hub-signature': sign('sha1'),
    'x-hub-signature-256': sign('sha256'),
  }
}

const post = async (
  world: World,
  guid: string,
  event: string,
  body: string,
  url: string,
): Promise<{ status: string; statusCode: number }> => {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: deliveryHeaders(world, guid, event, body),
      body,
      signal: AbortSignal.timeout(patience),
    })
    await answer.arrayBuffer()
    return { status: answer.ok ? 'OK' : `Invalid HTTP Response: ${answer.status}`, statusCode: answer.status }
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError'
    return late ? { status: 'timed out', statusCode: 504 } : { status: 'failed to connect to host', statusCode: 502 }
  }
}

const actionOf = (payload: unknown): string | null =>
  typeof payload === 'object' && payload !== null && 'action' in payload && typeof payload.action === 'string' ? payload.action : null

/** Sends one signed delivery to the App's URL and records the response, like GitHub's list of deliveries. */
export const deliver = async (
  world: World,
  event: string,
  payload: unknown,
  again: { readonly guid?: string; readonly redelivery?: boolean } = {},
): Promise<DeliveryRecord> => {
  const url = world.app.webhookUrl
  if (url === undefined) throw new Error('The URL of the App is unknown. Set webhookUrl before delivering an event.')
  const guid = again.guid ?? randomUUID()
  const started = world.now()
  const result = await post(world, guid, event, JSON.stringify(payload), url)
  const record: DeliveryRecord = {
    id: world.nextId(),
    guid,
    event,
    action: actionOf(payload),
    deliveredAt: started,
    redelivery: again.redelivery ?? false,
    durationSeconds: (world.now().getTime() - started.getTime()) / 1000,
    ...result,
    payload,
  }
  world.deliveries.push(record)
  changed(world)
  return record
}

/** Redelivers under the same id, in the background, because GitHub answers before it sends the delivery. */
export const redeliver = (world: World, delivery: DeliveryRecord): void => {
  void deliver(world, delivery.event, delivery.payload, { guid: delivery.guid, redelivery: true })
}
