import { mails } from './workers.js'
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await mails.close()
  })
}
