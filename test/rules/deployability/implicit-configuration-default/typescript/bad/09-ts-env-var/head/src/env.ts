import env from 'env-var'
export const redisUrl = env.get('REDIS_URL').default('redis://localhost:6379').asString() // <- finding
