import type { Language } from '#model/source-file'

/**
 * Version of what extraction gives, by language. A change of a front-end that can change its facts changes its number,
 * so that facts kept from before are not used any more.
 */
export const extractorVersions: Readonly<Record<Language, number>> = {
  typescript: 4,
  tsx: 4,
  javascript: 4,
  python: 3,
  go: 3,
  java: 2,
  sql: 2,
  prisma: 2,
  yaml: 2,
  json: 1,
  'package-json': 1,
  'python-manifest': 1,
  'go-mod': 1,
  'java-manifest': 2,
  tsconfig: 1,
  toml: 1,
  properties: 2,
  dockerfile: 2,
  markdown: 2,
  shell: 1,
  codeowners: 1,
  text: 2,
}
