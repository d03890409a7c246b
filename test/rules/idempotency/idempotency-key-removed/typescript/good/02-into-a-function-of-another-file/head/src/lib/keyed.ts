export const keyed = (kind: string, id: string) => ({ idempotencyKey: `${kind}-${id}` })
