import type { Fact } from '#model/fact'
import { cacheAsides } from './cache-asides/extract.ts'
import type { ModuleCode } from './module-code.ts'
import { codeCredentials } from './secrets/code-credentials.ts'
import { schemaStarts } from './schema-starts/extract.ts'

/** Extractors that need nothing but the code model, and so read all languages alike. */
const extractors: readonly ((code: ModuleCode) => readonly Fact[])[] = [schemaStarts, cacheAsides, codeCredentials]

/** The facts that the code model of a file alone decides. */
export const codeFacts = (code: ModuleCode): readonly Fact[] => extractors.flatMap((extract) => extract(code))
