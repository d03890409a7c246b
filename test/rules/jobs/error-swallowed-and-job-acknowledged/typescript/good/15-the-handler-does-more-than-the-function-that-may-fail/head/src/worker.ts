import { Worker } from 'bullmq'
import { refreshAvatar } from './avatar.js'
import { saveProfile } from './profile.js'

new Worker('profiles', async (job) => {
  await saveProfile(job.data)
  await refreshAvatar(job.data.id)
}, { connection: { host: 'redis' } })
