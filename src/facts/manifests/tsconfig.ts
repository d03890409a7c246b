import type { FileFacts } from '#model/fact'
import { ts } from '#languages/typescript/parse'
import { plainFacts } from '../reading/plain-facts.ts'

interface TsConfig {
  readonly extends?: string | readonly string[]
  readonly compilerOptions?: { readonly baseUrl?: string; readonly paths?: Readonly<Record<string, readonly string[]>> }
}

/** Import aliases of a `tsconfig.json`, which may contain comments and trailing commas. */
export const extractPathMapping = (text: string): FileFacts => {
  const { config, error } = ts.parseConfigFileTextToJson('tsconfig.json', text) as {
    config?: TsConfig
    error?: { messageText: string | { messageText: string } }
  }
  if (!config || typeof config !== 'object') {
    const message = typeof error?.messageText === 'string' ? error.messageText : (error?.messageText.messageText ?? 'not an object')
    return { ...plainFacts(text), problem: { message: `Invalid tsconfig: ${message}` } }
  }
  const options = config.compilerOptions ?? {}
  const paths = Object.entries(options.paths ?? {}).filter((entry) => Array.isArray(entry[1]))
  const bases = typeof config.extends === 'string' ? [config.extends] : Array.isArray(config.extends) ? config.extends : []
  return plainFacts(text, [
    {
      kind: 'path-mapping',
      at: { startLine: 1, endLine: 1 },
      within: '',
      subject: 'paths',
      extends: bases.filter((base): base is string => typeof base === 'string' && base.startsWith('.')),
      ...(typeof options.baseUrl === 'string' ? { baseUrl: options.baseUrl } : {}),
      paths: Object.fromEntries(paths),
    },
  ])
}
