import { posix } from 'node:path'
import type { ImageCopy } from '#model/facts/documents/image'
import type { ConfigLiteral } from '#model/facts/requests/secret'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { isImageForProduction } from '#system/deployment/deployments'

export const envFileBakedIntoImage = rule({
  id: 'env-file-baked-into-image',
  check: '2.3',
  alsoServes: ['1.2', '2.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'Environment file copied into image',
  why: 'The same image run in staging may write to the production database. If a secret in the file leaks, rotating it needs a new build and a new deploy.',
  fix: 'Do not copy the file, and list it in `.dockerignore`. Pass the settings when the container starts, for example with `docker run --env-file`.',
  languages: ['dockerfile'],
  *judge(system) {
    for (const copy of system.facts('image-copy')) {
      if (!isImageForProduction(system, copy) || isKeptWithoutSecrets(system, copy)) continue
      yield gapAt(copy, {
        edit: [copy.alone ? { kind: 'delete', line: '' } : { kind: 'replace', text: `${copy.source} `, by: '' }],
        fix: `${copy.alone ? 'Delete this line' : `Remove \`${copy.source}\` from this instruction`}, and list the file in \`.dockerignore\`. Pass the settings when the container starts, for example with \`docker run --env-file\`. If the file holds secrets and such an image was pushed, rotate them.`,
        message: `This instruction copies \`${copy.source}\` into the image. Its settings become the defaults in every environment, and anyone who can pull the image can read them.`,
      })
    }
  },
})

const holdsSecret: ReadonlySet<ConfigLiteral['value']> = new Set(['random', 'plain'])

/** The repository files that a copy may refer to: relative to the Dockerfile, to the root, or to any other build context. */
const keptFiles = (system: System, copy: Linked<ImageCopy>): readonly string[] => {
  const source = posix.normalize(copy.source)
  const near = [posix.join(posix.dirname(copy.at.path), source), source].find((path) => system.paths.has(path))
  return near === undefined ? [...system.paths].filter((path) => path.endsWith(`/${source}`)) : [near]
}

/** Committed and without secrets: public build settings rather than those of one environment. */
const isKeptWithoutSecrets = (system: System, copy: Linked<ImageCopy>): boolean => {
  const kept = keptFiles(system, copy)
  const hold = (path: string): boolean =>
    system.facts('config-literal').some((literal) => literal.at.path === path && literal.sensitive && holdsSecret.has(literal.value))
  return kept.length > 0 && !kept.some(hold)
}
