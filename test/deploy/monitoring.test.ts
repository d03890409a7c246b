import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createMetrics } from '#app/operations/metrics'

interface Rule {
  readonly alert: string
  readonly expr: string
  readonly annotations: { readonly summary: string; readonly runbook_url: string }
}

const { groups } = parse(readFileSync('deploy/monitoring/alerts.yaml', 'utf8')) as {
  readonly groups: readonly { readonly rules: readonly Rule[] }[]
}
const rules = groups.flatMap((group) => group.rules)
const dashboard = JSON.parse(readFileSync('deploy/monitoring/dashboard.json', 'utf8')) as {
  readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[]
}
const guide = readFileSync('docs/operating.md', 'utf8')

/** Names of ours and of the process that are scraped, with those that a histogram has. */
const known = async (): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const metrics = createMetrics(async () => [])
  const described = await metrics.registry.getMetricsAsJSON()
  return new Map(
    described.flatMap(({ name }) => {
      const { labelNames = [] } = metrics.registry.getSingleMetric(name) as unknown as { labelNames?: readonly string[] }
      const labels = new Set([...labelNames, 'instance', 'job', 'le'])
      return ['', '_bucket', '_count', '_sum'].map((suffix) => [`${name}${suffix}`, labels] as const)
    }),
  )
}

const expressions = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
]

describe('what watches the App', () => {
  it.each(expressions)('%s asks for metrics and labels that there are', async (_, expr) => {
    const metrics = await known()
    const asked = [...expr.matchAll(/\b((?:readiness|process|nodejs)_\w+)(?:\{([^}]*)\})?/g)]
    if (!/\bup\{/.test(expr)) expect(asked).not.toEqual([])
    for (const [, name = '', matchers = ''] of asked) {
      expect([...metrics.keys()]).toContain(name)
      for (const [, label = ''] of matchers.matchAll(/(\w+)\s*[=!]/g)) expect(metrics.get(name)).toContain(label)
    }
    const grouped = [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, labels = '']) => labels.split(/,\s*/))
    const labels = new Set(asked.flatMap(([, name = '']) => [...(metrics.get(name) ?? [])]))
    for (const label of grouped) expect(labels).toContain(label)
  })

  it.each(rules)('$alert leads to a section that says what to do', ({ alert, annotations }) => {
    expect(annotations.runbook_url).toBe(`docs/operating.md#${alert.toLowerCase()}`)
    const section = guide.split(`\n#### ${alert}\n`)[1]?.split(/\n#{2,4} /)[0]
    expect(section?.trim().length).toBeGreaterThan(80)
  })

  it('tells of each of our metrics in the guide', async () => {
    const metrics = createMetrics(async () => [])
    for (const { name } of await metrics.registry.getMetricsAsJSON()) if (name.startsWith('readiness_')) expect(guide).toContain(name)
  })
})
