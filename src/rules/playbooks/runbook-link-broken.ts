import { posix } from 'node:path'
import { gapAt, rule } from '#model/rule'

/** Texts that are opened when something is broken. */
const isRunbook = (path: string): boolean =>
  /(^|\/)[^/]*(runbook|playbook|rollback|incident|on-?call|operating|operations)[^/]*(\/.*)?\.mdx?$/i.test(path)

const isOutside = (target: string): boolean => /^([a-z][a-z0-9+.-]*:|\/\/|#|\/|\{|\$|<)/i.test(target)

export const runbookLinkBroken = rule({
  id: 'runbook-link-broken',
  check: '10.3',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Runbook that points to nothing',
  why: 'The page that somebody opens at night says "see there", and there is nothing there.',
  fix: 'Point to where it is now, or take the step over into the runbook.',
  examples: {
    documents: {
      bad: [
        {
          files: {
            'docs/operations/deploy.md': `# Deploy\n\n| step | see |\n| --- | --- |\n| drain | [queues](../queues/drain.md) | <!-- <- finding -->\n`,
          },
        },
        {
          title: 'beside one that leads somewhere',
          files: {
            'docs/incident-response.md': `# Incidents\n\n[who](people.md)\n[how](steps.md) <!-- <- finding -->\n`,
            'docs/people.md': '# People\n',
          },
        },
        { files: { 'docs/runbooks/queue.md': `# Queue stuck\n\nSee [how to drain](./drain.md). <!-- <- finding -->\n` } },
        { files: { 'ROLLBACK.md': `# Roll back\n\n[script]: scripts/roll-back.sh <!-- <- finding -->\n` } },
        {
          title: 'what it points to is moved away',
          base: { 'docs/oncall.md': `# On call\n\nRun [restart](restart.md#now)\n`, 'docs/restart.md': '# Restart\n' },
          files: { 'docs/oncall.md': `# On call\n\nRun [restart](restart.md#now) <!-- <- finding -->\n` },
        },
      ],
      good: [
        {
          title: 'a page whose end is left out',
          files: { 'docs/runbooks/queue.md': `See [how to drain](./drain)\n`, 'docs/runbooks/drain.md': '# Drain\n' },
        },
        {
          title: 'a name with a space',
          files: { 'docs/runbooks/queue.md': `See [notes](on%20call.md)\n`, 'docs/runbooks/on call.md': '# Notes\n' },
        },
        { title: 'out of the repository', files: { 'docs/runbooks/queue.md': `See [the wiki](../../../wiki/queue.md)\n` } },
        { files: { 'docs/runbooks/queue.md': `See [how to drain](./drain.md#steps)\n`, 'docs/runbooks/drain.md': '# Drain\n' } },
        { files: { 'docs/runbooks/queue.md': 'See [the board](https://example.com/board), [above](#top)\n' } },
        { files: { 'docs/runbooks/queue.md': '```md\n[not a link](./gone.md)\n```\n' } },
        { files: { 'docs/guide.md': '[gone](./gone.md)\n' } },
        { files: { 'docs/runbooks/queue.md': 'Look into [the folder](../charts)\n', 'docs/charts/a.md': '# A\n' } },
      ],
    },
  },
  *judge(system) {
    const folders = new Set<string>()
    for (const path of system.paths)
      for (let at = posix.dirname(path); at !== '.' && !folders.has(at); at = posix.dirname(at)) folders.add(at)
    for (const document of system.facts('document')) {
      if (!isRunbook(document.at.path)) continue
      for (const link of document.links) {
        const target = link.target.replace(/[#?].*/, '')
        if (target === '' || isOutside(link.target)) continue
        const path = posix.join(posix.dirname(document.at.path), decode(target)).replace(/\/$/, '')
        if (
          path.startsWith('..') ||
          system.paths.has(path) ||
          folders.has(path) ||
          ['.md', '.mdx'].some((end) => system.paths.has(path + end))
        )
          continue
        yield gapAt(document, { at: link.at, subject: `link to ${target}`, message: `\`${target}\` is not in this repository.` })
      }
    }
  },
})

/** A path with `%20` and the like read; left as it is when it is not well-formed. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
