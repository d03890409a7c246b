export const isOurs = (host: string) => host === 'orders.prod.internal' || host.endsWith('.rds.amazonaws.com')
