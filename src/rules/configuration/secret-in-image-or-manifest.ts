import type { ConfigLiteral } from '#model/facts/secret'
import type { Linked } from '#model/system'
import type { Severity } from '#model/severity'
import { gapAt, rule } from '#model/rule'
import { isImageForProduction } from '#system/deployments'
import { environmentOf } from '#system/environment-of'

/** `undefined`: nothing to say. An image is handed on with all it holds; a manifest can be read by whoever reads the repository. */
const severityOf = (literal: Linked<ConfigLiteral>): Severity | undefined => {
  if (literal.value !== 'random') return undefined
  // A file of Compose or of variables that does not say what it is for is a developer's as often as an operator's.
  if (literal.format === 'compose-env' || literal.format === 'env-file')
    return environmentOf(literal.at.path) === 'production' ? 'P1' : 'P2'
  return literal.format === 'dockerfile-arg' ? 'P2' : 'P0'
}

const whereabouts: Readonly<Record<ConfigLiteral['format'], string>> = {
  'dockerfile-env': 'is built into the image: `docker history` and `docker inspect` show it to whoever can pull it',
  'dockerfile-arg': 'is the default of a build argument: it stands in this file and in the history of the build',
  'kubernetes-env': 'stands in the manifest in clear',
  'kubernetes-secret': 'stands in the manifest; Base64 is no encryption',
  'compose-env': 'stands in the compose file in clear',
  'env-file': 'stands in a file of settings that is kept in the repository',
}

export const secretInImageOrManifest = rule({
  id: 'secret-in-image-or-manifest',
  check: '2.1',
  severity: 'P0',
  stage: 'stable',
  title: 'Secret written into an image or a manifest',
  why: 'Whoever can read the repository, pull the image or look at the object holds the secret, in every copy and for as long as any of them lives. It cannot be changed without a new build or commit.',
  fix: 'Issue a new one, and let the process get it at run time: `secretKeyRef`, a secret store, `RUN --mount=type=secret` for what only the build needs.',
  blindSpots:
    'Only values that look drawn at random under a name that promises a secret: a password of words is not told from a placeholder.',
  languages: ['dockerfile', 'kubernetes', 'compose'],
  *judge(system) {
    for (const literal of system.facts('config-literal')) {
      const severity = severityOf(literal)
      if (!severity || !literal.sensitive || literal.shipped === false || !isImageForProduction(system, literal)) continue
      yield gapAt(literal, { severity, message: `The value of \`${literal.name}\` ${whereabouts[literal.format]}.` })
    }
  },
})
