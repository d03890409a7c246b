export const BILLING = 'http://billing.default.svc.cluster.local:8080'
export const AUTH = 'http://auth.internal'
