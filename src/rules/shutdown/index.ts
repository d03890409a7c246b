import type { Rule } from '#model/rule'

export const shutdown: readonly Rule[] = []
