import * as Sentry from '@sentry/node'
import { revalidateTag } from 'next/cache'

Sentry.init({ dsn: process.env.SENTRY_DSN })
export const refresh = () => revalidateTag('orders')
