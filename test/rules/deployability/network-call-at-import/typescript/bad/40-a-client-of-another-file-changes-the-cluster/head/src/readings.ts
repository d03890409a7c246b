import { cluster } from './cluster.ts'

export const readings = 'meter.readings'

const admin = cluster.admin()
await admin.createTopics({ topics: [{ topic: readings, numPartitions: 6 }] }) // <- finding
