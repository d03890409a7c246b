import { load } from './load.ts'

setInterval(async () => {
  await load()
}, 100)
