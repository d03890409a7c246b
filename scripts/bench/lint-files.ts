import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ESLint } from 'eslint'
// @ts-expect-error The package has no types.
import security from 'eslint-plugin-security'
import sonarjs from 'eslint-plugin-sonarjs'
import tseslint from 'typescript-eslint'

/** The recommended rules of a plugin that only this script needs. */
const load = createRequire(import.meta.url)
const recommended = (plugin: string, name: string): object =>
  (load(plugin) as { readonly configs: Readonly<Record<string, object>> }).configs[name] ?? {}

// Lints the files whose paths stand in a file, one a line: the recommended rules of four plugins, without type information (there are no node_modules).
const paths = readFileSync(process.argv[2] ?? '', 'utf8')
  .split('\n')
  .filter(Boolean)
const eslint = new ESLint({
  cwd: process.cwd(),
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.{ts,tsx,mts,cts}'], languageOptions: { parser: tseslint.parser as object } },
    sonarjs.configs?.recommended ?? [],
    (security as { configs: { recommended: object } }).configs.recommended,
    recommended('eslint-plugin-n', 'flat/recommended-module'),
    recommended('eslint-plugin-promise', 'flat/recommended'),
  ].flat() as NonNullable<ConstructorParameters<typeof ESLint>[0]>['overrideConfig'],
})
const results = await eslint.lintFiles(paths)
const fatal = results.flatMap(({ filePath, messages }) =>
  messages.filter((one) => one.fatal).map(({ message }) => `${filePath}: ${message}`),
)
if (fatal.length > 0) console.error(fatal.slice(0, 5).join('\n'))
console.log(
  `${results.length} files, ${results.reduce((sum, { messages }) => sum + messages.length, 0)} messages, ${fatal.length} not parsed`,
)
