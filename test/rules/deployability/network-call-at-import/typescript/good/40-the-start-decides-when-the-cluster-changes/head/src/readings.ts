import { cluster } from './cluster.ts'
import { shop } from './shop.ts'

export const readings = 'meter.readings'

export const makeTopics = () => cluster.admin().createTopics({ topics: [{ topic: readings, numPartitions: 6 }] })

// Not a client of the library: its own class of the same form.
export const shelves = shop.admin().createTopics({ topics: [] })
