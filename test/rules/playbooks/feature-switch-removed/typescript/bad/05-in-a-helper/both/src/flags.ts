import { initialize } from 'unleash-client'

export const flags = initialize({ url: 'https://flags.acme.io', appName: 'svc' })
