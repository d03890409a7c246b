import type { Rule } from '#model/rule'

export const configuration: readonly Rule[] = []
