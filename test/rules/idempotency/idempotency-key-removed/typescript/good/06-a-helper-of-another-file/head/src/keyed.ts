export const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } })
