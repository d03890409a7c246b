import type { Language } from '#model/source-file'

/**
 * Version of what extraction gives, by language. A change of a front-end that can change its facts changes its number,
 * so that facts kept from before are not used any more.
 */
export const extractorVersions: Readonly<Record<Language, number>> = {
  typescript: 2,
  tsx: 2,
  javascript: 2,
  python: 1,
  go: 1,
  java: 1,
  sql: 1,
  prisma: 1,
  yaml: 1,
  json: 1,
  'package-json': 1,
  'python-manifest': 1,
  'go-mod': 1,
  'java-manifest': 1,
  tsconfig: 1,
  toml: 1,
  properties: 1,
  dockerfile: 1,
  markdown: 1,
  shell: 1,
  codeowners: 1,
  text: 1,
}
