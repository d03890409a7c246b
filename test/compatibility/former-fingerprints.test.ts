import { expect, it } from 'vitest'
import { reviewChange } from '#engine/review-change'
import { defaultConfig } from '#model/config'
import type { PublishedComment } from '#model/publishing/publication'
import type { Finding } from '#model/review'
import { planPublication } from '#report/publication/plan-publication'
import { commentBody } from '#report/publication/comment-body'
import { compareBaseline } from '#review/exceptions/compare-baseline'
import { routeWithoutTheGuardOfItsSiblings } from '#rules/security/route-without-the-guard-of-its-siblings'
import { changeBetween } from '../rules/example-system.ts'

// Up to version 0.1.0, a Java route ended before the first constant in it. The finding's fingerprint depends on the route.

const controller = (methods: string): string => `package shop;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;
@RestController
@RequestMapping("/v1/accounts")
public class JobController {
  private static final String ID = "id";
  private final Accounts accounts;
${methods}}
`
const guarded = ['close', 'open', 'block']
  .map(
    (name) => `  @PostMapping("/{" + ID + "}/${name}")
  @PreAuthorize("hasRole('ADMIN')")
  public void ${name}(@PathVariable(ID) long id) { accounts.${name}(id); }
`,
  )
  .join('')
const open = (name: string): string => `  @PostMapping("/{" + ID + "}/x")
  public void ${name}(@PathVariable(ID) long id) { accounts.open(id); }
`
const path = 'src/main/java/shop/JobController.java'
const manifest = `<project><modelVersion>4.0.0</modelVersion><groupId>shop</groupId><artifactId>shop</artifactId><version>1</version>
<dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId>
<version>3.3.0</version></dependency></dependencies></project>
`
const main = `package shop;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
@SpringBootApplication
public class ShopApplication { public static void main(String[] args) { SpringApplication.run(ShopApplication.class, args); } }
`
const base = { 'pom.xml': manifest, 'src/main/java/shop/ShopApplication.java': main, [path]: controller(guarded) }
const head = { ...base, [path]: controller(guarded + open('x')) }

/** The fingerprint that the previous version wrote for the route `x` of this change. */
const written = '58091390c9c91f2c'

const rules = [{ ...routeWithoutTheGuardOfItsSiblings, stage: 'stable' as const }]

const reviewed = async (waivers = {}): Promise<readonly Finding[]> =>
  (await reviewChange({ ...changeBetween(base, head), rules, config: defaultConfig, ...waivers })).findings

it('matches a finding by the fingerprint that the previous version wrote', async () => {
  const [finding] = await reviewed()
  expect(finding?.formerly).toEqual([written])
  expect(finding?.fingerprint).not.toBe(written)
})

it('keeps a waiver that names the earlier fingerprint', async () => {
  const waiver = { fingerprint: written, reason: 'open to all', approver: 'lea', expires: '2099-01-01' }
  expect((await reviewed({ waivers: [waiver] })).map(({ state }) => state)).toEqual(['waived'])
})

it('keeps a baseline record with the earlier fingerprint', async () => {
  const [finding] = await reviewed()
  if (!finding) throw new Error('no finding')
  const entry = { path, ruleId: finding.ruleId, severity: finding.severity, fingerprint: written }
  const all = { rulesNotRun: [], notExamined: [] }
  expect(compareBaseline([entry], [finding], all)).toEqual({ recorded: [finding.fingerprint], gone: [], unknown: [] })
  // One record covers one finding, and the current fingerprint takes precedence.
  const twin = { ...finding, fingerprint: written, formerly: [] }
  expect(compareBaseline([entry], [finding, twin], all).recorded).toEqual([written])
})

it('keeps the comment of the previous version, under its new name', async () => {
  const given = changeBetween(base, head)
  const review = await reviewChange({ ...given, rules, config: defaultConfig })
  const [finding] = review.findings
  if (!finding) throw new Error('no finding')
  const told = { ...finding, fingerprint: written, construct: '00000000.00000000' }
  const comment: PublishedComment = {
    id: 1,
    nodeId: 'C1',
    fingerprint: written,
    ruleId: finding.ruleId,
    construct: told.construct,
    path,
    state: 'open',
    onFile: false,
    body: commentBody(told, { suggestion: false, more: 0, onFile: false }),
  }
  const plan = planPublication({ review, change: given.change, config: defaultConfig, already: [comment] })
  expect(plan.review?.comments ?? []).toEqual([])
  expect(plan.edits.map(({ id, fingerprint, state }) => ({ id, fingerprint, state }))).toEqual([
    { id: 1, fingerprint: finding.fingerprint, state: 'open' },
  ])
})

it('follows one comment under both names over the pushes of a pull request', async () => {
  const without = changeBetween(base, {
    ...base,
    [path]: controller(guarded + open('x').replace('  public', '  @PreAuthorize("hasRole(\'ADMIN\')")\n  public')),
  })
  const withFinding = changeBetween(base, head)
  const [finding] = await reviewed()
  if (!finding) throw new Error('no finding')
  const told = { ...finding, fingerprint: written, construct: '00000000.00000000' }
  let comment: PublishedComment = {
    id: 1,
    nodeId: 'C1',
    fingerprint: written,
    ruleId: finding.ruleId,
    construct: told.construct,
    path,
    state: 'open',
    onFile: false,
    body: commentBody(told, { suggestion: false, more: 0, onFile: false }),
  }
  const push = async (given: typeof withFinding) => {
    const review = await reviewChange({ ...given, rules, config: defaultConfig })
    const plan = planPublication({ review, change: given.change, config: defaultConfig, already: [comment] })
    const [edit] = plan.edits
    if (edit) {
      const { fingerprint, body, state } = edit
      comment = {
        ...comment,
        fingerprint,
        body,
        state,
        ...(state === 'open' && finding.construct !== undefined && { construct: finding.construct }),
      }
    }
    return {
      posted: plan.review?.comments.length ?? 0,
      edits: plan.edits.map(({ fingerprint, state, visibility }) => [fingerprint, state, visibility]),
    }
  }
  // Fixed before the new version has named it: closed under its former name, and reopened under the new one.
  expect(await push(without)).toEqual({ posted: 0, edits: [[written, 'fixed', 'resolved']] })
  expect(await push(withFinding)).toEqual({ posted: 0, edits: [[finding.fingerprint, 'open', 'shown']] })
  expect(await push(withFinding)).toEqual({ posted: 0, edits: [] })
  expect(await push(without)).toEqual({ posted: 0, edits: [[finding.fingerprint, 'fixed', 'resolved']] })
  expect(await push(withFinding)).toEqual({ posted: 0, edits: [[finding.fingerprint, 'open', 'shown']] })
})

it('waives one finding by an earlier fingerprint that another finding has now', async () => {
  const other = `  @PostMapping("/{")
  public void x(String name) { accounts.open(name); }
`
  const more = guarded + guarded.replaceAll(/close|open|block/g, 'again$&')
  const given = changeBetween({ ...base, [path]: controller(more) }, { ...base, [path]: controller(more + open('x') + other) })
  const waiver = { fingerprint: written, reason: 'open to all', approver: 'lea', expires: '2099-01-01' }
  const { findings } = await reviewChange({ ...given, rules, config: defaultConfig, waivers: [waiver] })
  expect(findings.map(({ fingerprint, state }) => [fingerprint === written, state])).toEqual([
    [false, 'new'],
    [true, 'waived'],
  ])
})
