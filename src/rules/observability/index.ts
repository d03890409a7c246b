import type { Rule } from '#model/rule'

export const observability: readonly Rule[] = []
