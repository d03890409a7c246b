import type { ExampleLanguage } from '#model/rule'

/** How a reader calls what examples are written in. */
export const languageTitles: Readonly<Record<ExampleLanguage, string>> = {
  typescript: 'TypeScript and JavaScript',
  python: 'Python',
  go: 'Go',
  java: 'Java',
  sql: 'SQL',
  prisma: 'Prisma',
  kubernetes: 'Kubernetes',
  compose: 'Compose',
  dockerfile: 'Dockerfile',
  actions: 'GitHub Actions',
  documents: 'Documents',
}
