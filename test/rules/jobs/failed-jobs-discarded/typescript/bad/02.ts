import Bull from 'bull'
const sync = new Bull('sync')
export const start = (id: string) =>
  sync.add({ id }, {
    attempts: 3,
    removeOnFail: true, // <- finding
  })