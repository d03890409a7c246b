import type { Fact, FileFacts } from '#model/fact'
import type { Language } from '#model/source-file'
import { extractCodeowners } from './documents/codeowners.ts'
import { extractMarkdown } from './documents/markdown.ts'
import { extractDockerfile } from './dockerfile/extract-dockerfile.ts'
import { extractYaml } from './extract-yaml.ts'
import { extractGo } from './go/index.ts'
import { extractGoModule } from './manifests/go-mod.ts'
import { extractJava } from './java/index.ts'
import { extractJavaManifest } from './manifests/java-manifest.ts'
import { extractPackageManifest } from './manifests/package-json.ts'
import { extractPathMapping } from './manifests/tsconfig.ts'
import { extractPythonManifest } from './manifests/python-manifest.ts'
import { plainFacts } from './plain-facts.ts'
import { extractPrisma } from './prisma/index.ts'
import { extractPython } from './python/index.ts'
import { springSettings } from './spring/settings.ts'
import { extractSql } from './sql/index.ts'
import { secrets } from './secrets/secrets.ts'
import { schemaCommands } from './schema-commands.ts'
import { suppressions } from './suppressions.ts'
import { extractTypescript } from './typescript/index.ts'

/** Extracts a language's own facts; a language without an entry is only searched for what any text may hold. */
const frontEnds: Readonly<Partial<Record<Language, (text: string, language: Language) => FileFacts>>> = {
  typescript: extractTypescript,
  tsx: extractTypescript,
  javascript: extractTypescript,
  sql: extractSql,
  markdown: extractMarkdown,
  codeowners: extractCodeowners,
  prisma: extractPrisma,
  yaml: extractYaml,
  dockerfile: extractDockerfile,
  'package-json': extractPackageManifest,
  java: extractJava,
  'java-manifest': extractJavaManifest,
  go: extractGo,
  'go-mod': extractGoModule,
  python: extractPython,
  'python-manifest': extractPythonManifest,
  tsconfig: extractPathMapping,
}

/** Extractors that read any text. */
const anyText: readonly ((text: string, language: Language) => readonly Fact[])[] = [suppressions, secrets, schemaCommands, springSettings]

/**
 * Facts of one text: a pure function of (language, text). Never throws for what the text holds: a text that breaks a parser gives a
 * `problem` instead, and whatever could be read.
 */
export const extract = (text: string, language: Language): FileFacts => {
  const frontEnd = frontEnds[language]
  let own: FileFacts
  try {
    own = frontEnd ? frontEnd(text, language) : plainFacts(text)
  } catch (error) {
    own = {
      ...plainFacts(text),
      problem: { message: `Could not be read as ${language}: ${error instanceof Error ? error.message : String(error)}` },
    }
  }
  const more = anyText.flatMap((extractor) => extractor(text, language))
  return more.length === 0 ? own : { ...own, facts: [...own.facts, ...more] }
}
