import * as restate from '@restatedev/restate-sdk'

export const checkout = restate.service({
  name: 'checkout',
  handlers: {
    pay: async (ctx: restate.Context, order: { id: string; amount: number }) => {
      const key = crypto.randomUUID()
      await fetch('https://pay.example.com/charges', { method: 'POST', body: JSON.stringify(order), headers: { key } }) // <- finding
      await ctx.run('confirm', () => confirm(order.id))
    },
  },
})
