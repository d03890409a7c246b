import { StatsD } from 'hot-shots'

export const statsd = new StatsD()
