import { posix } from 'node:path'
import type { ImageCopy } from '#model/facts/image'
import type { ConfigLiteral } from '#model/facts/secret'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { isImageForProduction } from '#system/deployments'

export const envFileBakedIntoImage = rule({
  id: 'env-file-baked-into-image',
  check: '2.3',
  alsoServes: ['1.2', '2.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'File of settings built into the image',
  why: 'The image runs with the settings of whoever built it, wherever it is started: staging promotes the same image and writes to the production database. Whoever can pull it can read every value in that file.',
  fix: 'Leave the file out of the image (and name it in `.dockerignore`); hand the settings over when the container is started.',
  languages: ['dockerfile'],
  *judge(system) {
    for (const copy of system.facts('image-copy')) {
      if (!isImageForProduction(system, copy) || isKeptWithoutSecrets(system, copy)) continue
      yield gapAt(copy, { message: `\`${copy.source}\` becomes part of the image.` })
    }
  },
})

const holdsSecret: ReadonlySet<ConfigLiteral['value']> = new Set(['random', 'plain'])

/** The files of the repository that a copy may mean: seen from the root, from the Dockerfile, or from some other folder that it is built in. */
const keptFiles = (system: System, copy: Linked<ImageCopy>): readonly string[] => {
  const source = posix.normalize(copy.source)
  const near = [posix.join(posix.dirname(copy.at.path), source), source].find((path) => system.paths.has(path))
  return near === undefined ? [...system.paths].filter((path) => path.endsWith(`/${source}`)) : [near]
}

/** The file is kept in the repository, and holds no secret: public settings of a build, not those of one environment. */
const isKeptWithoutSecrets = (system: System, copy: Linked<ImageCopy>): boolean => {
  const kept = keptFiles(system, copy)
  const hold = (path: string): boolean =>
    system.facts('config-literal').some((literal) => literal.at.path === path && literal.sensitive && holdsSecret.has(literal.value))
  return kept.length > 0 && !kept.some(hold)
}
