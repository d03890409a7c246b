import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import { payOut } from './payouts'

export async function onClaimApproved(redis: Redis, event: { id: string; claim: string }) {
  const deliveryId = randomUUID()
  const first = await redis.set(`claim:${deliveryId}`, '1', 'EX', 86400, 'NX') // <- finding
  if (!first) return
  await payOut(event.claim)
}
