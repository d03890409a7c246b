import type { Fact, FileFacts } from '#model/fact'
import { parseYaml, type YamlValue } from '#languages/yaml/documents'
import { composeFacts } from '../compose/extract-compose.ts'
import { helmfileUses } from '../kubernetes/chart-uses.ts'
import { objectFacts } from '../kubernetes/extract-kubernetes.ts'
import { pipelineFacts } from '../pipelines/extract-actions.ts'
import { workflowLiterals } from '../pipelines/workflow-literals.ts'
import { compositeFact, workflowFact } from '../pipelines/extract-pipeline.ts'
import { changelogFacts } from '../liquibase/changelog.ts'
import { changelogOfYaml } from '../liquibase/from-yaml.ts'
import { templateFacts } from '../cloudformation/extract-template.ts'
import { catalogEntries } from '../documents/catalog.ts'
import { valueLiterals } from '../secrets/yaml-literals.ts'
import { plainFacts } from './plain-facts.ts'

/** YAML files that can hold operational facts, recognized by keys at the start of a line. Other YAML is not parsed. */
const isKubernetes = (text: string): boolean =>
  /^(?:- )?\s{0,4}["']?kind["']?:/m.test(text) ||
  /^(resources|bases|components):(?:[^\S\n]*\n\s*- \S|[^\S\n]*\[)/m.test(text) ||
  /^(patches|patchesStrategicMerge|patchesJson6902|configMapGenerator|secretGenerator):/m.test(text) ||
  /^- op:/m.test(text)
const isCompose = (text: string): boolean => /^services:/m.test(text)
const isHelmfile = (text: string): boolean => /^releases:/m.test(text)
const isChangelog = (text: string): boolean => /^databaseChangeLog:/m.test(text)
/** A template of AWS that names the type of a resource, or a file of the Serverless Framework. */
const isTemplateOfAws = (text: string): boolean =>
  /\bAWS::\w+::\w+/.test(text) || /^(?: {2}){2,4}- (sqs|stream):/m.test(text) || (/^functions:/m.test(text) && /^provider:/m.test(text))
const isActions = (text: string): boolean => /^jobs:/m.test(text) && /^["']?on["']?:/m.test(text)

/** A composite action. Its outputs and inputs are GitHub's, like its expressions. */
const isComposite = (text: string): boolean => /^runs:/m.test(text) && /^[ \t]+["']?using["']?:[ \t]*["']?composite\b/m.test(text)

/** Whether the text is a Helm or Jinja template. Its output is unknown. GitHub's `${{ }}` and the references of AWS (`{{resolve:…}}`) do not count. */
const isTemplate = (text: string): boolean => /(^|[^$])\{\{(?!resolve:)|\{%/.test(text)

/** Values of a chart have keys such as `kind` too, but not at the start. */
const isOfNoKind = (document: YamlValue): boolean => document.isMap && !document.at('kind') && !document.at('apiVersion')

const onlyOf = (fact: Fact | undefined): readonly Fact[] => (fact ? [fact] : [])

/**
 * Facts of a YAML text: Kubernetes objects, compose services, pipelines, templates of AWS, Liquibase changelogs. A syntax error is a
 * problem only in a file that looks like one of these.
 */
export const extractYaml = (text: string): FileFacts => {
  const entries = catalogEntries(text)
  if (entries.length > 0) return plainFacts(text, entries)
  const actions = isActions(text)
  const aws = isTemplateOfAws(text)
  const composite = isComposite(text)
  if (!actions && !composite && !aws && !isKubernetes(text) && !isCompose(text) && !isChangelog(text) && !isHelmfile(text))
    return plainFacts(text, isTemplate(text) ? [] : valueLiterals(text))
  if (!actions && !composite && isTemplate(text)) return plainFacts(text)
  const { documents, problem } = parseYaml(text)
  const facts: Fact[] = []
  for (const document of documents) {
    if (aws && (document.at('Resources') || document.at('resources') || document.at('functions'))) facts.push(...templateFacts(document))
    else if (actions) facts.push(...pipelineFacts(document), ...workflowLiterals(document), ...onlyOf(workflowFact(document)))
    else if (composite) facts.push(...onlyOf(compositeFact(document)))
    else if (document.at('databaseChangeLog')) facts.push(...changelogFacts(changelogOfYaml(document)))
    else if (document.at('releases')?.isList) facts.push(...helmfileUses(document))
    else if (document.at('services')?.isMap && !document.at('apiVersion')) facts.push(...composeFacts(document))
    else facts.push(...objectFacts(document), ...(documents.length === 1 && isOfNoKind(document) ? valueLiterals(text) : []))
  }
  const own = plainFacts(text, facts)
  return problem ? { ...own, problem: { message: `Invalid YAML: ${problem.message}`, line: problem.line } } : own
}
