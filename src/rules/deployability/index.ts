import type { Rule } from '#model/rule'

export const deployability: readonly Rule[] = []
