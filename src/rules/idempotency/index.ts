import type { Rule } from '#model/rule'

export const idempotency: readonly Rule[] = []
