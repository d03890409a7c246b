import type { Rule } from '#model/rule'
import { externalCallWithoutTimeout } from './external-call-without-timeout.ts'

export const failureHandling: readonly Rule[] = [externalCallWithoutTimeout]
