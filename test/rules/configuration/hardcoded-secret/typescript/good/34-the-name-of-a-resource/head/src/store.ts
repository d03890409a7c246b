import { Cluster } from '@acme/infra'
export const cluster = new Cluster('main', { secret: 'billing-db-credentials-v2', apiKey: 'projects/acme/secrets/billing-key2/versions/3', token: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:billing-AbC123' })
