import type { Endpoint } from '#model/facts/requests/endpoint'
import type { ClassModel, Expr, FunctionModel } from '#code/model'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import type { AnnotatedForm } from '#models/forms/endpoint'
import { isPlainAnnotation } from '#models/by-language/plain-annotations'
import { annotationGuard } from './annotation-guards.ts'
import { annotationOf, type Annotation } from './annotation.ts'
import { grantsByPath, grantsInCode } from './capability.ts'
import { guardOf } from './guards.ts'
import { pathText } from './path-text.ts'
import type { Reading } from './reading.ts'
import { changesState, mainVerb, verbsIn } from './verbs.ts'

/** A method that a framework calls for requests, because an annotation says so. */
interface Mapped {
  readonly form: AnnotatedForm
  readonly mapping: Annotation
  readonly verb: string
}

/** The routes of the methods that annotations map. */
export const annotatedRoutes = (reading: Reading): readonly Endpoint[] => {
  const { file, index } = reading
  return file.index.functions.flatMap((fn) => {
    const owner = fn.decorators.length > 0 ? file.index.scopeOf(fn)?.class : undefined
    if (!owner) return []
    const scope = file.index.scopeOfClass(owner) ?? file.index.scope
    const own = fn.decorators.flatMap((decorator) => annotationOf(reading, decorator, scope) ?? [])
    const mapped = mappedBy(reading, own, scope)
    if (!mapped) return []
    const ofClass = owner.decorators.flatMap((decorator) => annotationOf(reading, decorator, scope) ?? [])
    const isController = owner.form === 'interface' || ofClass.some((one) => index.answers(one))
    // An annotation of the repository may include that of a controller.
    const mayCompose = owner.form === 'class' && ofClass.length > 0 && mapped.form.composes === true && mapped.verb !== 'ALL'
    if (!(isController || mayCompose) || isClient(reading, owner, ofClass)) return []
    const prefix = ofClass.find((one) => {
      const path = pathOf(reading, mapped.form, one, scope)
      return isController ? mapped.form.paths.includes(one.last) && path !== '' : path.startsWith('/')
    })
    return [routeOf(reading, fn, owner, mapped, [prefix, own, ofClass], scope)]
  })
}

const mappedBy = (reading: Reading, own: readonly Annotation[], scope: Scope): Mapped | undefined => {
  for (const mapping of own) {
    const known = reading.index.mapping(mapping)
    if (!known) continue
    const written = known.form.verbs === undefined ? undefined : argument(mapping, known.form.verbs)
    return { form: known.form, mapping, verb: (written && mainVerb(verbsIn(reading, written, scope))) ?? known.verb }
  }
  return undefined
}

/** An interface with the annotations of a client describes requests to another service. */
const isClient = ({ file, index }: Reading, { form }: ClassModel, ofClass: readonly Annotation[]): boolean =>
  form === 'interface' &&
  (ofClass.some((one) => index.describesClient(one)) || [...file.modules].some((module) => index.isOfClients(module)))

/** The method of the request that a method of such an interface describes. */
export const describedRequest = (reading: Reading, fn: FunctionModel): string | undefined => {
  const owner = fn.body ? undefined : reading.file.index.scopeOf(fn)?.class
  if (!owner) return undefined
  const scope = reading.file.index.scopeOfClass(owner) ?? reading.file.index.scope
  const annotationsOf = ({ decorators }: FunctionModel | ClassModel): readonly Annotation[] =>
    decorators.flatMap((decorator) => annotationOf(reading, decorator, scope) ?? [])
  return isClient(reading, owner, annotationsOf(owner)) ? mappedBy(reading, annotationsOf(fn), scope)?.verb : undefined
}

const argument = ({ call }: Annotation, keywords: readonly string[]): Expr | undefined =>
  call?.keywords.find(({ name }) => keywords.includes(name))?.value

/** Keywords that hold a path in most annotations. */
const usualPathNames: readonly string[] = ['value', 'path']

/** The path that an annotation holds: its first text. */
const pathOf = (
  reading: Reading,
  { pathNames = usualPathNames }: AnnotatedForm,
  annotation: Annotation | undefined,
  scope: Scope,
): string => {
  const first = writtenPath(annotation, pathNames)
  if (first && first.kind !== 'literal' && !reading.rules.resolvesConstants) return ''
  return (first && pathText(reading, first, scope)) ?? ''
}

const writtenPath = (annotation: Annotation | undefined, keywords: readonly string[]): Expr | undefined => {
  const written = annotation && (annotation.call?.args[0] ?? argument(annotation, keywords))
  return written?.kind === 'array' ? written.elements[0] : written
}

/** The path as earlier versions read it: the first text only. */
const formerPathOf = (annotation: Annotation | undefined): string => {
  let at = writtenPath(annotation, usualPathNames)
  while (at?.kind === 'binary') at = at.left
  return at?.kind === 'literal' && typeof at.value === 'string' ? at.value : ''
}

/** Path segments without empty ones, except a leading or trailing one of the last part if the path is kept as written. */
const joined = ({ rules }: Reading, ofClass: string, own: string): string => {
  const segments = [ofClass, own].flatMap((part) => part.split('/')).filter((segment) => segment !== '')
  const endsOpen = !rules.resolvesConstants && segments.length > 0 && (own === '' || own.endsWith('/'))
  return `/${segments.join('/')}${endsOpen ? '/' : ''}`
}

/** Whether an annotation may hold others: it is known neither to the framework nor by its package. */
const mayHoldOthers = ({ index }: Reading, one: Annotation): boolean =>
  !index.mapping(one) && !index.answers(one) && !one.names.some(isPlainAnnotation)

const routeOf = (
  reading: Reading,
  fn: FunctionModel,
  owner: ClassModel,
  { form, mapping, verb }: Mapped,
  [prefix, own, ofClass]: readonly [Annotation | undefined, readonly Annotation[], readonly Annotation[]],
  scope: Scope,
): Endpoint => {
  const holder = form.path === undefined ? mapping : own.find(({ last }) => form.path?.includes(last))
  const route = joined(reading, pathOf(reading, form, prefix, scope), pathOf(reading, form, holder, scope))
  // Earlier versions read annotations only in this language.
  const former = reading.file.module.language === 'java' ? joined(reading, formerPathOf(prefix), formerPathOf(holder)) : route
  const within = reading.nameOf(fn)
  const { keepsAnnotations } = reading.rules
  const opening = keepsAnnotations ? undefined : own.find((one) => opensToAnyone(reading, one))
  const guards = keepsAnnotations
    ? [...ofClass.filter((one) => !reading.index.answers(one)), ...own.filter((one) => one !== mapping)].flatMap((one) =>
        one.names.some((name) => reading.index.isPassive(name)) ? [] : [guardOf(reading, one.at, scope)],
      )
    : [...own, ...ofClass].flatMap((one) => annotationGuard(reading, one) ?? [])
  return {
    kind: 'endpoint',
    at: keepsAnnotations ? reading.file.spanOf(mapping.at) : reading.declaredAt(fn),
    within: keepsAnnotations ? '' : within,
    subject: keepsAnnotations ? `${verb} ${route}` : `${verb} ${route} ${fn.name}`,
    ...(former !== route && { formerSubject: `${verb} ${former} ${fn.name}` }),
    method: verb,
    route,
    stateChanging: changesState(verb),
    guards,
    handler: { name: within },
    byCapability: grantsByPath(reading, route) || grantsInCode(reading, fn) || fn.params.some(({ name }) => names.capabilities.has(name)),
    router: owner.name,
    ...(!keepsAnnotations && [...own, ...ofClass].some((one) => one !== mapping && mayHoldOthers(reading, one))
      ? { alsoAnnotated: true }
      : {}),
    ...(opening && { openBy: `@${opening.last}` }),
    ...(owner.form === 'interface' ? { isDeclaredOnly: true } : {}),
  }
}

/** Whether an annotation of a route says that anyone may call it: by its name, or by what it asks. */
const opensToAnyone = ({ index }: Reading, { last, argumentText }: Annotation): boolean =>
  index.asksWho(last) ? index.letsAnyone(argumentText) : argumentText === '' && index.letsAnyone(last)
