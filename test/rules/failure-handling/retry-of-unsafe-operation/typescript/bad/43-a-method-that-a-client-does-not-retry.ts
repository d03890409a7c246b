import got from 'got'

const parcels = got.extend({ prefixUrl: process.env.PARCELS_URL, timeout: { request: 3_000 } })

export const dispatch = (order: string) =>
  parcels.post('parcels', { json: { order }, retry: { limit: 3, methods: ['GET', 'POST'] } }).json() // <- finding
