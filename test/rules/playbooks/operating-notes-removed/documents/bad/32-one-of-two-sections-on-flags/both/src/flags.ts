import { initialize } from 'unleash-client'

export const flags = initialize({ url: process.env.UNLEASH_URL, appName: 'pay' })
