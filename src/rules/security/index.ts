import type { Rule } from '#model/rule'

export const security: readonly Rule[] = []
