import { executeChild, proxyActivities, sleep } from '@temporalio/workflow'
import type * as activities from './activities.js'

const all = proxyActivities<typeof activities>({ startToCloseTimeout: '30 seconds' })
const { sendEmail, createOrder, post } = all

export async function order(id: string): Promise<void> {
  await createOrder(id)
  await all.payments.create({ id })
  await post(`/orders/${id}`)
  await sleep('1 minute')
  await sendEmail(id, 'welcome')
  await executeChild('ship', { args: [id] })
}
