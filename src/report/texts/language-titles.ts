import type { ExampleLanguage } from '#model/rule'

/** Display names of the languages and formats of examples. */
export const languageTitles: Readonly<Record<ExampleLanguage, string>> = {
  typescript: 'TypeScript and JavaScript',
  python: 'Python',
  go: 'Go',
  java: 'Java',
  sql: 'SQL',
  prisma: 'Prisma',
  kubernetes: 'Kubernetes',
  terraform: 'Terraform',
  compose: 'Compose',
  dockerfile: 'Dockerfile',
  cloudformation: 'CloudFormation, SAM and Serverless Framework',
  systemd: 'systemd',
  actions: 'GitHub Actions',
  documents: 'Documents',
}
