import Bull from 'bull'
export const queue = new Bull('sync', 'redis://localhost', {
  defaultJobOptions: { attempts: Infinity, backoff: 5000 }, // <- finding
})
