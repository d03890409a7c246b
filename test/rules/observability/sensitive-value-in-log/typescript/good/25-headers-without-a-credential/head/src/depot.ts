import pino from 'pino'

const log = pino()

export const collect = async (parcel: string): Promise<Response> => {
  const sent = new Headers({ accept: 'application/json' })
  sent.set('X-Request-Id', parcel)
  log.info({ parcel, sent }, 'collecting')
  return fetch(`https://depot.example/parcels/${parcel}`, { headers: sent, signal: AbortSignal.timeout(2000) })
}
