import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
