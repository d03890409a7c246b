import { proxyActivities, sleep } from '@temporalio/workflow'
import type * as activities from './activities.js'

const { charge, notify } = proxyActivities<typeof activities>({ startToCloseTimeout: '1 minute' })

export async function checkout(orderId: string): Promise<void> {
  const started = Date.now()
  await charge(orderId, Math.random().toString(36))
  await sleep('1 day')
  if (Date.now() - started > 86_400_000) await notify(orderId)
}
