import type { FileFacts } from '#model/fact'
import type { Language } from '#model/source-file'

/** Extracts the facts specific to a language from one text. */
export type FrontEnd = (text: string, language: Language) => FileFacts

export interface FrontEndModule {
  /** The file below `src/facts`, without extension. The facts cache is keyed by the contents of this file and all its imports. */
  readonly file: string
  /** Loads the front-end on first use. Loading a parser often takes longer than reading a whole repository. */
  load(): Promise<FrontEnd>
}

const typescript: FrontEndModule = {
  file: 'typescript/index',
  load: async () => (await import('../typescript/index.ts')).extractTypescript,
}

/** A language without an entry gets only the extractors that apply to any text. */
export const frontEnds: Readonly<Partial<Record<Language, FrontEndModule>>> = {
  typescript,
  tsx: typescript,
  javascript: typescript,
  component: {
    file: 'typescript/reading/component',
    load: async () => (await import('../typescript/reading/component.ts')).extractComponent,
  },
  sql: { file: 'sql/index', load: async () => (await import('../sql/index.ts')).extractSql },
  markdown: { file: 'documents/markdown', load: async () => (await import('../documents/markdown.ts')).extractMarkdown },
  codeowners: { file: 'documents/codeowners', load: async () => (await import('../documents/codeowners.ts')).extractCodeowners },
  shell: { file: 'shell/commands', load: async () => (await import('../shell/commands.ts')).extractCommands },
  systemd: { file: 'systemd/extract-unit', load: async () => (await import('../systemd/extract-unit.ts')).extractUnit },
  prisma: { file: 'prisma/index', load: async () => (await import('../prisma/index.ts')).extractPrisma },
  yaml: { file: 'reading/extract-yaml', load: async () => (await import('./extract-yaml.ts')).extractYaml },
  terraform: { file: 'terraform/index', load: async () => (await import('../terraform/index.ts')).extractTerraform },
  dockerfile: {
    file: 'dockerfile/extract-dockerfile',
    load: async () => (await import('../dockerfile/extract-dockerfile.ts')).extractDockerfile,
  },
  'package-json': {
    file: 'manifests/package-json',
    load: async () => (await import('../manifests/package-json.ts')).extractPackageManifest,
  },
  java: { file: 'java/index', load: async () => (await import('../java/index.ts')).extractJava },
  'java-manifest': {
    file: 'manifests/java-manifest',
    load: async () => (await import('../manifests/java-manifest.ts')).extractJavaManifest,
  },
  liquibase: { file: 'liquibase/changelog', load: async () => (await import('../liquibase/changelog.ts')).extractChangelog },
  'log-layout': { file: 'logging/layouts', load: async () => (await import('../logging/layouts.ts')).extractLayouts },
  go: { file: 'go/index', load: async () => (await import('../go/index.ts')).extractGo },
  'go-mod': { file: 'manifests/go-mod', load: async () => (await import('../manifests/go-mod.ts')).extractGoModule },
  python: { file: 'python/index', load: async () => (await import('../python/index.ts')).extractPython },
  'python-manifest': {
    file: 'manifests/python-manifest',
    load: async () => (await import('../manifests/python-manifest.ts')).extractPythonManifest,
  },
  tsconfig: { file: 'manifests/tsconfig', load: async () => (await import('../manifests/tsconfig.ts')).extractPathMapping },
}
