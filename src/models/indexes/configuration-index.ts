import type { ChoiceForm, ConfigurationTable, SettingForm, SettingsClass, Validator } from '../forms/configuration.ts'
import { dottedName } from '../naming/dotted-name.ts'
import { expandBraces } from '../naming/expand-braces.ts'
import { NameMap } from '../naming/name-map.ts'

const mapOf = <Form>(forms: readonly Form[], patternsOf: (form: Form) => readonly string[] | undefined): NameMap<Form> => {
  const map = new NameMap<Form>()
  for (const form of forms) for (const pattern of patternsOf(form) ?? []) map.add(dottedName(pattern), form)
  return map
}

const setOf = (patterns: readonly string[]): NameMap<true> => {
  const map = new NameMap<true>()
  for (const pattern of patterns) map.add(dottedName(pattern), true)
  return map
}

const lastPart = (name: string): string => name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('#')) + 1)

/** Roots of names that no import shows. */
const unimported: ReadonlySet<string> = new Set(['.', 'global'])

/** What comes before the last step of a name in the table; empty if that is a call. */
interface Known {
  readonly module: string
  readonly before: string
}

/** Parts of the names of helpers that read a setting, in the ways in which languages write them. */
const helperCues = ['env', 'Env', 'ENV', 'config(']

/** The longest part of a name that a text must contain to refer to it. */
const cueOf = (name: string): string =>
  name
    .replace('()', '')
    .split(/[#.(*)]/)
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '')

const isPlain = (part: string): boolean => !part.includes('(') && !part.includes('*')

/** How the settings of one language are read and validated, found by the names of origins. */
export class ConfigurationIndex {
  readonly #on: NameMap<SettingForm>
  readonly #calls: NameMap<SettingForm>
  readonly #annotations: NameMap<SettingForm>
  readonly #tags: NameMap<SettingForm>
  readonly #choices: NameMap<ChoiceForm>
  readonly #classes: NameMap<SettingsClass>
  readonly #annotated: NameMap<SettingsClass>
  readonly #validators: NameMap<Validator>
  readonly #needs: NameMap<true>
  readonly #numbers: NameMap<true>
  readonly #sinks = new NameMap<number>()
  readonly #memberSinks = new NameMap<number>()
  readonly #converts: NameMap<true>
  /** Last names of the values that hold all settings: `env`. */
  readonly holderNames: ReadonlySet<string>
  readonly #known = new Map<string, Known[]>()
  readonly #openModules: readonly string[]
  readonly #cues: ReadonlySet<string>
  /** Members that fail on a missing value. */
  readonly needsMembers: ReadonlySet<string>
  /** What a text that is no number becomes; `NaN` if absent. */
  readonly becomes: '0' | undefined

  constructor({ forms, classes, validators, choices, needs, needsMembers, numbers, sinks, converts }: ConfigurationTable) {
    this.#on = mapOf(forms, ({ on }) => on)
    this.holderNames = new Set(forms.flatMap(({ on = [] }) => on.flatMap(expandBraces).map(lastPart)))
    const called = [
      ...forms.flatMap(({ calls = [], annotations = [] }) => [...calls, ...annotations]),
      ...classes.flatMap(({ bases, annotations = [] }) => [...bases, ...annotations]),
    ].flatMap(expandBraces)
    const held = forms.flatMap(({ on = [] }) => on.flatMap(expandBraces))
    const packages = validators.flatMap((validator) => validator.packages.map((name) => name.split('*')[0] ?? name))
    this.#cues = new Set([...[...called, ...held].map(cueOf), ...forms.flatMap(({ tags = [] }) => tags), ...packages, ...helperCues])
    for (const name of called) {
      const steps = name.slice(name.indexOf('#') + 1).split('.')
      const [before = ''] = steps.slice(-2, -1)
      const known = { module: name.slice(0, name.indexOf('#')), before: isPlain(before) ? before : '' }
      const last = lastPart(name)
      this.#known.set(last, [...(this.#known.get(last) ?? []), known])
    }
    this.#openModules = called.flatMap((name) => (isPlain(lastPart(name)) ? [] : [name.slice(0, name.indexOf('#'))]))
    this.#calls = mapOf(forms, ({ calls }) => calls)
    this.#annotations = mapOf(forms, ({ annotations }) => annotations)
    this.#tags = mapOf(forms, ({ tags }) => tags)
    this.#choices = mapOf(choices, ({ calls }) => calls)
    this.#classes = mapOf(classes, ({ bases }) => bases)
    this.#annotated = mapOf(classes, ({ annotations }) => annotations)
    this.#validators = mapOf(validators, ({ packages }) => packages)
    this.#needs = setOf(needs)
    this.#numbers = setOf(numbers.calls)
    this.#converts = setOf(converts)
    for (const [pattern, position] of Object.entries(sinks))
      (pattern.includes('#') ? this.#sinks : this.#memberSinks).add(dottedName(pattern), position)
    this.needsMembers = new Set(needsMembers)
    this.becomes = numbers.becomes
  }

  /**
   * Whether a callee, an annotation or a base may be in the table, so that its origin is worth looking up.
   *
   * @param name its last name
   * @param before the last name of the object that it is a member of; empty if of none
   * @param modules what the file imports
   */
  mayKnow(name: string, before: string, modules: readonly { readonly module: string }[]): boolean {
    const known = this.#known.get(name)
    if (!known) return false
    return known.some(
      (one) =>
        (one.before === '' || before === '' || one.before === before) &&
        (unimported.has(one.module) || modules.some(({ module }) => module === one.module || module.startsWith(`${one.module}/`))),
    )
  }

  /** Whether a text has a name without which the table finds nothing in it. */
  mayBeIn(text: string): boolean {
    for (const cue of this.#cues) if (text.includes(cue)) return true
    return false
  }

  /** Whether a file that imports these modules may read settings by calls of any name: `env("PORT")` after `env = Env()`. */
  readsByAnyName(modules: readonly { readonly module: string }[]): boolean {
    return modules.some(({ module }) => this.#openModules.includes(module))
  }

  /** The form of a value that holds all settings. */
  holder(name: string): SettingForm | undefined {
    return this.#on.get(dottedName(name))
  }

  reader(name: string): SettingForm | undefined {
    return this.#calls.get(dottedName(name))
  }

  annotation(name: string): SettingForm | undefined {
    return this.#annotations.get(dottedName(name))
  }

  tag(key: string): SettingForm | undefined {
    return this.#tags.get(key)
  }

  choice(name: string): ChoiceForm | undefined {
    return this.#choices.get(dottedName(name))
  }

  annotatedSettings(annotation: string): SettingsClass | undefined {
    return this.#annotated.get(dottedName(annotation))
  }

  settingsClass(base: string): SettingsClass | undefined {
    return this.#classes.get(dottedName(base))
  }

  validator(module: string): Validator | undefined {
    return this.#validators.get(module)
  }

  /** Whether a call takes a missing value and fails later. */
  needs(name: string): boolean {
    return this.#needs.get(dottedName(name)) === true
  }

  isNumber(name: string): boolean {
    return this.#numbers.get(dottedName(name)) === true
  }

  isConversion(name: string): boolean {
    return this.#converts.get(dottedName(name)) === true
  }

  /** The position of the number that a call misbehaves with. */
  sink(name: string, member: string): number | undefined {
    return this.#sinks.get(dottedName(name)) ?? this.#memberSinks.get(member)
  }
}
