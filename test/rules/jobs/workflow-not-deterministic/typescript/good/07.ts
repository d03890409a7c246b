import { Client } from '@temporalio/client'

export const startCheckout = async (orderId: string) => {
  const client = new Client()
  const workflowId = `checkout-${crypto.randomUUID()}`
  await fetch('https://audit.example.com/starts', { method: 'POST', body: JSON.stringify({ workflowId }) })
  return client.workflow.start('checkout', { args: [orderId], taskQueue: 'checkout', workflowId })
}
