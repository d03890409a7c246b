import type { Rule } from '#model/rule'

export const playbooks: readonly Rule[] = []
