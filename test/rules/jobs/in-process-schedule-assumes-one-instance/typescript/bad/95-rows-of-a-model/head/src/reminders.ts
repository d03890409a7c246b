import cron from 'node-cron'
import { Membership } from './models.js'
import { mailer } from './mailer.js'

cron.schedule('0 7 * * *', async () => { // <- finding
  const ending = await Membership.findAll({ where: { endsOn: tomorrow(), notified: false } })
  for (const membership of ending) {
    await mailer.deliver('membership-ends', membership.email)
    await membership.update({ notified: true })
  }
})

const tomorrow = (): Date => new Date(Date.now() + 86_400_000)
