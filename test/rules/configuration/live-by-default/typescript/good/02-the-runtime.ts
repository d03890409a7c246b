export const environment = process.env.NODE_ENV || 'production'
export const stage = process.env.DEPLOY_ENV ?? 'production'
