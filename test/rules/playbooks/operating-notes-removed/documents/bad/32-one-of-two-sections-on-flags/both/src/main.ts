import { app } from './app.js'
import { flags } from './flags.js'
import { act } from './act.js'

app.post('/instant-payouts', async (req) => {
  if (!flags.isEnabled('instant-payouts')) return { off: true }
  return act(req.body)
})

app.post('/surge-fees', async (req) => {
  if (!flags.isEnabled('surge-fees')) return { off: true }
  return act(req.body)
})
