import type { Rule } from '#model/rule'

export const jobs: readonly Rule[] = []
