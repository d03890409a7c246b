import { bind } from '@acme/config'
export const binding = bind({ token: 'auth.tokens.refresh2', secret: 'services.billing.hmac-key2', apiKey: 'forms.labels.api-key-2' })
