import { HeaderApiKeyStrategy } from 'passport-headerapikey'
import { verify } from './verify.js'
export const strategy = new HeaderApiKeyStrategy({ apiKey: 'X-Acme-Api-Key-V2', token: 'X-Acme-Token-2' }, false, verify)
