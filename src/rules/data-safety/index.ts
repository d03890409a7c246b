import type { Rule } from '#model/rule'

export const dataSafety: readonly Rule[] = []
