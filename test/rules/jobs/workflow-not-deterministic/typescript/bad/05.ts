import * as restate from '@restatedev/restate-sdk'
import { randomUUID } from 'node:crypto'

export const payout = restate.workflow({
  name: 'payout',
  handlers: {
    run: async (ctx: restate.WorkflowContext, account: string) => {
      const transfer = { id: randomUUID(), account } // <- finding
      await ctx.run('store', () => storeTransfer(transfer))
      await ctx.run('send', () => sendTransfer(transfer))
    },
  },
})
