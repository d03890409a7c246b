import { rule } from '#model/rule'
import { judgeLost, type Lost } from '#system/lost-safeguards'

/** What the check decided about, by its own words. */
interface Target {
  readonly words: RegExp
  readonly message: (lost: Lost) => string
  readonly risk: string
}

const targets: readonly Target[] = [
  {
    words: /redirect|callback|return_?to|next_?url/i,
    message: ({ by, protects }) =>
      `This change removes \`${by}\`, which validated the target of a redirect in ${protects}. A link may now lead users to any site.`,
    risk: 'A link to this trusted domain can lead to a copy of the sign-in page. Codes or tokens in the URL go with it.',
  },
  {
    words: /\[\\\\\/|\.\.|path|segment|folder|filename/i,
    message: ({ by, protects }) =>
      `This change removes \`${by}\`, which validated a path in ${protects}. A value with \`../\` may now reach any file.`,
    risk: 'Callers may read or overwrite configuration, keys and files of other users. Nothing in the logs looks like an attack.',
  },
]

const anyTarget: Omit<Target, 'words'> = {
  message: ({ by, protects }) =>
    `This change removes \`${by}\`, which validated the address of a request in ${protects}. Callers may now make this service call internal systems.`,
  risk: 'The service can reach the cloud metadata service, databases and other systems that trust requests from inside the network. Callers may read their responses, including credentials.',
}

const targetOf = ({ by }: Lost): Omit<Target, 'words'> => targets.find(({ words }) => words.test(by)) ?? anyTarget

export const addressCheckRemoved = rule({
  id: 'address-check-removed',
  check: '9.4',
  severity: 'P1',
  stage: 'stable',
  title: 'URL or path validation removed',
  why: 'Callers may now decide where this service sends a request or which file it opens. Nothing in the logs looks like an attack.',
  fix: 'Restore the check, or name in the pull request the code that validates the URL or path now.',
  blindSpots: 'A check that moves to a function in another file counts as moved once the change adds a new call in its place.',
  languages: ['java', 'go', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['address'],
      (lost) => ({
        message: targetOf(lost).message(lost),
        risk: targetOf(lost).risk,
        fix: `Restore \`${lost.by}\`, or name in the pull request the code that validates the value now.`,
      }),
      () => [],
    ),
})
