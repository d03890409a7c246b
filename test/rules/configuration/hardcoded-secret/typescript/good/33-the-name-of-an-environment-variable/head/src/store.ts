import { loader } from '@acme/settings'
export const settings = loader({ apiKey: 'SENDGRID_API_KEY_V2', token: 'GITHUB_APP_TOKEN_V2', privateKey: 'BILLING_PRIVATE_KEY_2' })
