import { calleeOf } from '#code/callee-of'
import type { Endpoint } from '#model/facts/requests/endpoint'
import { lastName } from '#code/last-name'
import type { JavaModule } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Ref } from '#model/fact'
import type { Expr, FunctionModel } from '#code/model'
import { javaEndpoints } from '#models/java/endpoints'
import { endpointFacts } from '../../endpoints/extract.ts'
import { holdsValue } from '../../endpoints/holds-value.ts'
import { healthPath } from '../../libraries/operation-names.ts'
import { auditMarks } from '../../endpoints/audit-marks.ts'
import { limitMarks } from '../../endpoints/limit-marks.ts'
import { signInMarks } from '../../endpoints/sign-in-marks.ts'
import { placesOf } from '../../values/places-of.ts'
import { webhookFacts } from '../../webhooks/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import { refsOfCall } from '../reading/outline.ts'
import type { Extractor } from '../calls/context.ts'
import { runOf } from '../work/delayed-work.ts'

/** A health check, with or without the path of its class: `/api/orders/health`. */
const isHealthPath = (route: string): boolean => {
  const segments = route.split('/')
  return segments.some((_, position) => healthPath.test(segments.slice(position).join('/')))
}

/** The methods that references name: `this::create`. */
const handlerRefs = (module: JavaModule): ((value: Expr) => Ref | undefined) =>
  placesOf(
    () => module.tree.all('method_reference').map((node) => [node, node] as const),
    (node) => runOf(module, node),
  )

/** The only method with a known class that a function written in place calls: `(ctx) -> orders.create(ctx.body())`. */
const delegateOf = (module: JavaModule, lambda: SyntaxNode | undefined): Ref | undefined => {
  const refs = lambda ? module.callsIn(lambda).flatMap((call) => (call.isNew ? [] : refsOfCall(module, call).slice(0, 1))) : []
  return refs.length === 1 ? refs[0] : undefined
}

/** Routes of methods with their guards, and filters before all routes. */
export const endpoints: Extractor = ({ module, emit, mark, root }) => {
  const { file, placeOf } = codeOf(module)
  signInMarks(codeOf(module), javaEndpoints, mark)
  const methodOf = placesOf(
    () => module.methods.map((method) => [method.node, method] as const),
    (method) => method,
  )
  const nodes = [...module.methods, ...module.types]
  const lineOf = placesOf(
    () => nodes.map(({ node }) => [node, node] as const),
    (node) => node.field('name')?.startLine ?? node.startLine,
  )
  const lambdaOf = placesOf(
    () => module.tree.all('lambda_expression').map((node) => [node, node] as const),
    (node) => node,
  )
  /** A function written in place is part of the method around it. */
  const nameOf = (fn: FunctionModel): string => {
    const lambda = lambdaOf(fn)
    return lambda ? module.within(lambda) : (methodOf(fn)?.qualified ?? '')
  }
  const facts = endpointFacts(file, javaEndpoints, {
    placeOf,
    nameOf,
    declaredAt: (declaration) => {
      const line = lineOf(declaration) ?? file.lineOf(declaration.start)
      return { startLine: line, endLine: line }
    },
    refOf: handlerRefs(module),
    refOfLambda: (value) => delegateOf(module, lambdaOf(value)),
  })
  /** A health check needs nothing from its request; `/patients/{id}/health` and `?region=` ask for data. */
  const asksForValues = ({ route, within }: Endpoint): boolean =>
    holdsValue(route) ||
    file.index.functions.some(
      (fn) =>
        fn.params.some(({ decorators }) => decorators.some((one) => javaEndpoints.isValue(lastName(calleeOf(one))))) &&
        methodOf(fn)?.qualified === within,
    )
  for (const fact of facts) {
    emit(fact)
    if (fact.kind !== 'endpoint') continue
    // A function written in place has no name, and the method around it runs at the start.
    if (fact.handler.name !== fact.within) root({ reach: 'request', handler: fact.handler })
    if (['GET', 'HEAD', 'ALL'].includes(fact.method) && isHealthPath(fact.route) && !asksForValues(fact))
      emit({
        kind: 'operation-mark',
        at: fact.at,
        within: fact.within,
        subject: 'health-endpoint',
        mark: 'health-endpoint',
        by: fact.route,
      })
  }
  const routes = facts.filter((fact) => fact.kind === 'endpoint')
  limitMarks(codeOf(module), mark)
  auditMarks(codeOf(module), mark)
  for (const fact of webhookFacts(codeOf(module), routes, nameOf, mark)) emit(fact)
}
