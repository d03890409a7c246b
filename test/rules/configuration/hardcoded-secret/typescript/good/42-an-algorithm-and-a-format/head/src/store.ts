import { createSigner } from 'fast-jwt'
import { encrypt } from '@acme/crypto'
export const kinds = encrypt({ token: 'urn:ietf:params:oauth:grant-type:jwt-bearer2', secret: 'aes-256-gcm', passphrase: 'utf-8' })
