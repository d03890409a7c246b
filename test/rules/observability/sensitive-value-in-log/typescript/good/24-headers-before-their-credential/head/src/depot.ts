import pino from 'pino'

const log = pino()

export const collect = async (parcel: string): Promise<Response> => {
  const sent = new Headers({ accept: 'application/json' })
  log.info({ parcel, sent }, 'collecting')
  sent.set('Authorization', `Basic ${process.env['DEPOT_LOGIN']}`)
  return fetch(`https://depot.example/parcels/${parcel}`, { headers: sent, signal: AbortSignal.timeout(2000) })
}
