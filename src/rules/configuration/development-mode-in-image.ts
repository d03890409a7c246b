import type { Severity } from '#model/severity'
import { gapAt, rule } from '#model/rule'
import { isImageForProduction } from '#system/deployment/deployments'
import { environmentOf } from '#link/units/environment-of'

interface Mode {
  readonly title: string
  readonly name: RegExp
  readonly value: RegExp
  readonly severity: Severity
  readonly means: string
  readonly risk: string
  readonly fix: (name: string) => string
  /** The fix is to leave the line out. */
  readonly isLeftOut?: true
}

const atStart = (name: string, value: string): string =>
  `Set it only when starting a container for development: \`docker run -e ${name}=${value} …\`.`

const modes: readonly Mode[] = [
  {
    title: 'TLS verification disabled in image',
    name: /^NODE_TLS_REJECT_UNAUTHORIZED$/,
    value: /^0$/,
    severity: 'P0',
    means: 'TLS certificates are not verified. An attacker on the network path can read and change the traffic',
    risk: 'Every container of this image accepts forged certificates, unless the deployment overrides the variable. Nothing in the logs shows an interception.',
    isLeftOut: true,
    fix: () =>
      'Delete the line. If a server uses a certificate from a private CA, trust that CA: `ENV NODE_EXTRA_CA_CERTS=/path/to/ca.pem`.',
  },
  {
    title: 'Development mode set in image',
    name: /^(NODE_ENV|FLASK_ENV|RAILS_ENV|RACK_ENV|APP_ENV|ASPNETCORE_ENVIRONMENT)$/,
    value: /^dev(elopment)?$/i,
    severity: 'P2',
    means:
      'the process runs in development mode. Frameworks may then show stack traces in error responses and skip production optimizations',
    risk: 'This applies to every container of the image, unless the deployment overrides the variable. Clients may see internals, and the service may be slower under load.',
    fix: (name) =>
      `Write \`ENV ${name}=production\`${name === 'NODE_ENV' ? ', after the build, which may need the `devDependencies`' : ''}. ${atStart(name, 'development')}`,
  },
  {
    title: 'Debug mode set in image',
    name: /^(FLASK_DEBUG|DJANGO_DEBUG|APP_DEBUG)$/,
    value: /^(1|true)$/i,
    severity: 'P1',
    means: 'debug mode is on. Error pages show source code and settings to any client that triggers an error',
    risk: 'Every container of this image runs with debug pages, unless the deployment overrides the variable. An attacker who causes an error sees the source code and the settings.',
    isLeftOut: true,
    fix: (name) => `Delete the line. ${atStart(name, '1')}`,
  },
]

/** Commands that restart on file changes, and servers documented as development-only. */
const developmentServer = /\b(dev|develop|watch|nodemon|runserver)\b|--reload\b|(^|[\s/])air(\s|$)/

/** A final stage named for development or tests: `FROM base AS dev`. */
const isForDevelopers = (stage: string): boolean => ['development', 'test'].includes(environmentOf(stage))

export const developmentModeInImage = rule({
  id: 'development-mode-in-image',
  check: '2.4',
  alsoServes: ['2.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Insecure or development mode set in image',
  why: 'Every container of this image starts in this mode, unless the deployment overrides it.',
  fix: 'Set the production value in the image, or delete the line. Set the development value only when starting a container for development: `docker run -e NAME=VALUE …`.',
  languages: ['dockerfile'],
  *judge(system) {
    for (const command of system.facts('image-command')) {
      if (!isImageForProduction(system, command) || isForDevelopers(command.stage) || developmentServer.test(command.words.join(' ')))
        continue
      for (const { name, value, at } of command.modes) {
        const mode = modes.find((candidate) => candidate.name.test(name) && candidate.value.test(value))
        if (mode)
          yield gapAt(command, {
            at,
            subject: `ENV ${name}`,
            ...(mode.isLeftOut && { edit: [{ kind: 'delete', line: `ENV ${name}=${value}`, isWhole: true }] }),
            title: mode.title,
            severity: mode.severity,
            message: `This image sets \`${name}=${value}\`: ${mode.means}.`,
            risk: mode.risk,
            fix: mode.fix(name),
          })
      }
    }
  },
})
