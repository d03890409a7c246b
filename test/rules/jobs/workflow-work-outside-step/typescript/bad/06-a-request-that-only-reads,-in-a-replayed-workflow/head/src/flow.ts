import { proxyActivities } from '@temporalio/workflow'
import type * as activities from './activities.js'

const { ship } = proxyActivities<typeof activities>({ startToCloseTimeout: '30 seconds' })

export async function express(order: string): Promise<void> {
  const slot = await fetch('https://slots.internal/next').then((answer) => answer.json()) // <- finding
  await ship(order, slot.id)
}
