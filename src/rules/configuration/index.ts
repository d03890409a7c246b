import type { Rule } from '#model/rule'
import { hardcodedSecret } from './hardcoded-secret.ts'

export const configuration: readonly Rule[] = [hardcodedSecret]
