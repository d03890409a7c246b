import * as restate from '@restatedev/restate-sdk'

const charge = async (orderId: string) => {
  const key = crypto.randomUUID()
  await fetch('https://pay.example.com/charges', { method: 'POST', headers: { key }, body: orderId })
  return key
}

export const checkout = restate.workflow({
  name: 'checkout',
  handlers: {
    run: async (ctx: restate.WorkflowContext, orderId: string) => {
      const key = await ctx.run('charge', () => charge(orderId))
      ctx.set('key', key)
    },
  },
})
