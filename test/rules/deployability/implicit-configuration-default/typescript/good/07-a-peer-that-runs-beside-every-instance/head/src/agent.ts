import 'express'
export const statsd = process.env.STATSD_HOST || 'localhost'
