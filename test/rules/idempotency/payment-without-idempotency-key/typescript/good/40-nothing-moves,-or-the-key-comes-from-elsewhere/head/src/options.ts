export const optionsFor = (id: string) => ({ headers: { 'Idempotency-Key': id } })
