import * as restate from '@restatedev/restate-sdk'

export const checkout = restate.service({
  name: 'checkout',
  handlers: {
    pay: async (ctx: restate.Context, order: { id: string; amount: number }) => {
      const key = ctx.rand.uuidv4()
      await ctx.run('pay', () =>
        fetch('https://pay.example.com/charges', { method: 'POST', body: JSON.stringify(order), headers: { key } }),
      )
    },
  },
})
