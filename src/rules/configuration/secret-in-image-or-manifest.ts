import type { ConfigLiteral } from '#model/facts/requests/secret'
import type { Linked } from '#model/system'
import type { Severity } from '#model/severity'
import { gapAt, rule } from '#model/rule'
import { isImageForProduction } from '#system/deployment/deployments'
import { environmentOf } from '#link/units/environment-of'

/** `undefined` means no finding. An image is distributed with every value in it; a manifest is as readable as the repository. */
const severityOf = (literal: Linked<ConfigLiteral>): Severity | undefined => {
  // Whatever the value is, the image has it, and containers without another one run with it.
  if (literal.format === 'dockerfile-env' && literal.value === 'plain') return 'P1'
  if (literal.value !== 'random' && literal.value !== 'chosen') return undefined
  // A Compose or environment file whose path names no environment is as often for local development as for production.
  if (literal.format === 'compose-env' || literal.format === 'env-file')
    return environmentOf(literal.at.path) === 'production' ? 'P1' : literal.value === 'chosen' ? undefined : 'P2'
  if (literal.format === 'systemd-env') return 'P1'
  if (literal.format === 'yaml-values' && !isOfChart(literal)) return undefined
  // A password of words is as often made up for a test.
  if (literal.format === 'workflow-env') return literal.isInTest ? (literal.value === 'random' ? 'P2' : undefined) : 'P1'
  return literal.format === 'dockerfile-arg' ? 'P2' : 'P0'
}

/** Values of a chart, by the name that Helm gives them, and not those for a developer's machine. */
const isOfChart = ({ at }: Linked<ConfigLiteral>): boolean =>
  /(^|\/)values[\w.-]*\.ya?ml$/.test(at.path) && ['production', 'unknown'].includes(environmentOf(at.path))

const isWorkflow = ({ at }: Linked<ConfigLiteral>): boolean => at.path.includes('.github/workflows/')

const whereabouts: Readonly<Record<ConfigLiteral['format'], string>> = {
  'dockerfile-env': 'is stored in the image. Anyone who can pull the image can read it with `docker history` or `docker inspect`',
  'dockerfile-arg': 'is the default of a build argument. Anyone who can read this file or the build history can read it',
  'kubernetes-env': 'is in the manifest in plain text. Anyone who can read the repository, or this object in the cluster, can read it',
  'kubernetes-secret': 'is in the manifest. Base64 is not encryption: anyone who can read the repository can decode it',
  'compose-env': 'is in the Compose file in plain text. Anyone who can read the repository can read it',
  'systemd-env': 'is in the unit file in plain text. Anyone who can read the repository, and any user of the host, can read it',
  cloudformation: 'is in the template in plain text. Anyone who can read the repository, or the stack, can read it',
  terraform: 'is in the Terraform code in plain text. Anyone who can read the repository, or the state, can read it',
  'env-file': 'is in a committed environment file. Anyone who can read the repository can read it',
  'workflow-env': 'is in the workflow in plain text. Anyone who can read the repository can read it',
  'yaml-values': 'is in the values of the chart in plain text. Anyone who can read the repository, or the release, can read it',
}

const inBuild = 'is written in the file, for a stage of the build. Anyone who can read the repository or the build cache can read it'

const inImage =
  'Every registry, cache and host with a copy of the image has the secret, and old tags keep it. After a leak, a rotation needs a new build and a deploy.'
const inRepository =
  'Every clone and fork has the secret, and the Git history keeps it after the line is deleted. After a leak, a rotation needs a commit and a deploy.'

const risks: Readonly<Record<ConfigLiteral['format'], string>> = {
  'dockerfile-env': inImage,
  'dockerfile-arg': inImage,
  'kubernetes-env': inRepository,
  'kubernetes-secret': inRepository,
  'compose-env': inRepository,
  'systemd-env': inRepository,
  cloudformation: inRepository,
  'env-file': inRepository,
  terraform: inRepository,
  'workflow-env': inRepository,
  'yaml-values': inRepository,
}

const fixes: Readonly<Record<ConfigLiteral['format'], (name: string) => string>> = {
  'dockerfile-env': (name) => `Rotate the secret and delete the line. Pass \`${name}\` when the container starts, from a secret store.`,
  'dockerfile-arg': () => 'Rotate the secret, and mount it only for the build step that needs it: `RUN --mount=type=secret,id=…`.',
  'kubernetes-env': (name) =>
    `Rotate the secret, and read \`${name}\` from a Secret that is not in the repository: \`valueFrom: { secretKeyRef: … }\`.`,
  'kubernetes-secret': () =>
    'Rotate the secret, and let the cluster fetch it from a secret store (External Secrets), or commit it encrypted (Sealed Secrets, SOPS).',
  'compose-env': (name) =>
    `Rotate the secret, and read it from the environment of the host: write \`\${${name}:?}\` instead of the value, which fails if the variable is not set.`,
  'systemd-env': (name) =>
    `Rotate the secret, and read \`${name}\` from a file that only root can read and that is not in the repository: \`LoadCredential=\` or \`EnvironmentFile=\`.`,
  cloudformation: (name) =>
    `Rotate the secret, and let the deployment fetch \`${name}\` from a secret store, such as \`{{resolve:secretsmanager:…}}\`.`,
  terraform: () =>
    'Rotate the secret, and let Terraform read it from a secret store (a data source, an ephemeral resource), or let the service generate it (`manage_master_user_password`).',
  'workflow-env': (name) =>
    `Rotate the secret, store it as a secret of the repository or the environment, and pass \`${name}: \${{ secrets.… }}\`.`,
  'yaml-values': () =>
    'Rotate the secret, and let the chart read it from a Secret that is not in the repository (`existingSecret`, External Secrets), or encrypt the values (SOPS).',
  'env-file': () => 'Rotate the secret, remove the file from the repository, and list it in `.gitignore`.',
}

/** A Compose file whose path does not name production often starts a program for its developers, with made-up secrets. */
const isPreview = ({ format, at, isInTest }: Linked<ConfigLiteral>): boolean =>
  format === 'cloudformation' ||
  format === 'systemd-env' ||
  isInTest === true ||
  (format === 'compose-env' && environmentOf(at.path) !== 'production')

export const secretInImageOrManifest = rule({
  id: 'secret-in-image-or-manifest',
  check: '2.1',
  severity: 'P0',
  stage: 'stable',
  title: 'Secret in image or manifest',
  why: 'Everyone with a copy of the file or the image has the secret, and old copies keep it. After a leak, a rotation needs a new commit or build and a deploy.',
  fix: 'Rotate the secret, then inject it at run time from a secret store.',
  blindSpots:
    'Detects random-looking values of variables named like secrets, and passwords that mix letters, digits and symbols. Cannot distinguish a password made of words from a placeholder. A secret in a Compose file whose path does not name production is a preview: it may be a made-up one for development.',
  languages: ['dockerfile', 'kubernetes', 'compose', 'terraform', 'cloudformation', 'systemd', 'actions'],
  *judge(system) {
    const literals = system.facts('config-literal')
    // What a template makes of a value is reported at the value.
    const rendered = new Set(literals.flatMap(({ format, at }) => (format === 'yaml-values' ? [] : [`${at.path}:${at.startLine}`])))
    for (const literal of literals) {
      if (literal.format === 'yaml-values' && rendered.has(`${literal.at.path}:${literal.at.startLine}`)) continue
      const severity = severityOf(literal)
      if (
        !severity ||
        !literal.sensitive ||
        (literal.shipped === false && literal.value !== 'random') ||
        // Workflows are scripts, and run with what they hold.
        !(literal.format === 'workflow-env' ? isWorkflow(literal) : isImageForProduction(system, literal))
      )
        continue
      yield gapAt(literal, {
        severity,
        ...(isPreview(literal) && { stage: 'preview' as const }),
        message: `The value of \`${literal.name}\` ${literal.shipped === false ? inBuild : whereabouts[literal.format]}.`,
        risk: literal.shipped === false ? inRepository : risks[literal.format],
        fix: fixes[literal.format](literal.name),
      })
    }
  },
})
