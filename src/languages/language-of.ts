import { posix } from 'node:path'
import type { Language } from '#model/source-file'

const byExtension: Readonly<Record<string, Language>> = {
  '.ts': 'typescript',
  '.mts': 'typescript',
  '.cts': 'typescript',
  '.tsx': 'tsx',
  '.js': 'javascript',
  '.mjs': 'javascript',
  '.cjs': 'javascript',
  '.jsx': 'javascript',
  '.vue': 'component',
  '.svelte': 'component',
  '.py': 'python',
  '.go': 'go',
  '.java': 'java',
  '.sql': 'sql',
  '.prisma': 'prisma',
  '.yml': 'yaml',
  '.yaml': 'yaml',
  '.json': 'json',
  '.toml': 'toml',
  '.tf': 'terraform',
  '.tofu': 'terraform',
  '.tfvars': 'terraform',
  '.properties': 'properties',
  '.env': 'properties',
  '.md': 'markdown',
  '.mdx': 'markdown',
  '.sh': 'shell',
  '.bash': 'shell',
  '.dockerfile': 'dockerfile',
  '.service': 'systemd',
}

/** The language of a file, derived from its path alone; `text` for files that are only searched for secrets. */
export const languageOf = (path: string): Language => {
  const name = posix.basename(path).toLowerCase()
  if (name === 'dockerfile' || name.startsWith('dockerfile.') || name === 'containerfile') return 'dockerfile'
  if (name === '.env' || name.startsWith('.env.')) return 'properties'
  if (name === 'procfile') return 'shell'
  if (name === 'codeowners') return 'codeowners'
  if (name === 'package.json') return 'package-json'
  if (/^(pyproject\.toml|setup\.(py|cfg)|pipfile)$|^requirements[\w.-]*\.(txt|in)$/.test(name)) return 'python-manifest'
  if (/\.(txt|in)$/.test(name) && posix.basename(posix.dirname(path)) === 'requirements') return 'python-manifest'
  if (name === 'go.mod') return 'go-mod'
  if (/^(pom\.xml|(build|dependencies)\.gradle(\.kts)?)$/.test(name)) return 'java-manifest'
  if (/^[jt]sconfig(\.[\w-]+)*\.json$/.test(name)) return 'tsconfig'
  if (/^(logback|log4j2)[\w-]*\.xml$/.test(name)) return 'log-layout'
  if (/(changelog|liquibase|migrations)/i.test(path) && name.endsWith('.xml')) return 'liquibase'
  // systemd.unit: settings that are read after those of `orders.service`.
  if (/\.service\.d\/[^/]+\.conf$/i.test(path)) return 'systemd'
  return byExtension[posix.extname(name)] ?? 'text'
}
