import { rule } from '#model/rule'
import { judgeLost, type Lost } from '#change/lost-safeguards'

/** What the check decided about, by its own words. */
interface Target {
  readonly words: RegExp
  readonly title?: string
  readonly message: (lost: Lost) => string
  readonly risk: string
}

const internal =
  'The service can reach the cloud metadata service, databases and other systems that trust requests from inside the network. Callers may read their responses, including credentials.'

const targets: readonly Target[] = [
  {
    words: /redirect|callback|return_?to|next_?url/i,
    title: 'Redirect validation removed',
    message: ({ by, protects }) =>
      `This change removes the check \`${by}\`, which rejected unsafe redirect targets in ${protects}. A link may now lead users to any site.`,
    risk: 'A link to this trusted domain can lead to a copy of the sign-in page. If sign-in ends at this redirect, a code or token appended to the target reaches that site.',
  },
  {
    words: /\[\\\\\/|\.\.|path(?!name)|segment|folder|filename/i,
    title: 'Path validation removed',
    message: ({ by, protects }) =>
      `This change removes the check \`${by}\`, which rejected unsafe paths in ${protects}. A path with \`../\` may now lead outside the intended folder.`,
    risk: 'A caller who chooses the path may read or overwrite configuration, keys and files of other users. Nothing in the logs looks like an attack.',
  },
  {
    words: /loopback|private|internal|link_?local|site_?local|metadata|169\.254|127\.|localhost|reserved|multicast|ssrf/i,
    title: 'Internal address check removed (SSRF)',
    message: ({ by, protects }) =>
      `This change removes the check \`${by}\`, which rejected internal addresses in ${protects}. Callers may now make this service send requests to internal systems.`,
    risk: internal,
  },
  {
    words: /protocol|scheme|['"]https?:/i,
    title: 'URL scheme check removed',
    message: ({ by, protects }) =>
      `This change removes the check \`${by}\`, which rejected URLs by their scheme in ${protects}. URLs with any scheme are now accepted.`,
    risk: 'A URL with an unexpected scheme may make the client read a local file or speak another protocol to an internal system. Nothing in the logs looks like an attack.',
  },
  {
    words: /host|domain|origin/i,
    title: 'URL host check removed',
    message: ({ by, protects }) =>
      `This change removes the check \`${by}\`, which rejected URLs by their host in ${protects}. URLs of any host are now accepted.`,
    risk: 'If this service sends a request to the URL, a caller may reach internal systems. If it redirects there, a link to this trusted domain can lead to any site.',
  },
]

const anyTarget: Omit<Target, 'words'> = {
  message: ({ by, protects }) =>
    `This change removes the check \`${by}\`, which rejected forbidden addresses in ${protects}. Callers may now make this service send requests to internal systems.`,
  risk: internal,
}

const targetOf = ({ by }: Lost): Omit<Target, 'words'> => targets.find(({ words }) => words.test(by)) ?? anyTarget

export const addressCheckRemoved = rule({
  id: 'address-check-removed',
  check: '9.4',
  severity: 'P1',
  stage: 'preview',
  title: 'URL or path validation removed',
  why: 'Callers may now decide where this service sends a request or which file it opens. Nothing in the logs looks like an attack.',
  fix: 'Restore the check, or say in the pull request which code validates the URL or path now.',
  blindSpots: 'A new call of a library counts as the check if it receives the caller or the checked value, and may refuse.',
  languages: ['java', 'go', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['address'],
      (lost) => ({
        ...(targetOf(lost).title === undefined ? {} : { title: targetOf(lost).title }),
        message: targetOf(lost).message(lost),
        risk: targetOf(lost).risk,
        fix: `Restore the check \`${lost.by}\`, or say in the pull request which code validates the value now.`,
      }),
      () => [],
    ),
})
