/** How one setting is read. Names are origins (see `originName`), with the patterns of `NameMap`. */
export interface SettingForm {
  /** What findings call its fallback: `{callee}` is the callee as written, `{name}` its last name. */
  readonly by: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** Values that hold all settings: a member or an element of one reads a setting. */
  readonly on?: readonly string[]
  /** Calls that read one. */
  readonly calls?: readonly string[]
  /** Annotations that read one into a field or a parameter. */
  readonly annotations?: readonly string[]
  /** Keys of the tags of Go fields that name a setting; what follows a comma in the tag are options. */
  readonly tags?: readonly string[]
  /** Positions or keywords of the name; the first argument if absent. */
  readonly name?: readonly (number | string)[]
  /** Positions, keywords, or keys of tags, of what holds if the setting is missing. */
  readonly fallback?: readonly (number | string)[]
  /** A later link of the chain that gives what holds if the setting is missing: `get(name).default(value)`. */
  readonly chained?: string
  /** The name is written as a placeholder, with its fallback: `${jwt.secret:text}`. */
  readonly isPlaceholder?: true
  /** Without a value and a fallback it fails, or reports that, instead of giving nothing. `element`: only an element does, not a member. */
  readonly demands?: true | 'element'
  /** Without a fallback, a name with a dot is the path of a value that code of the service loads, and no variable. */
  readonly isPath?: true
}

/** A call that gives another value instead of a missing one. */
export interface ChoiceForm {
  readonly calls: readonly string[]
  /** Position of the value that may be missing; `receiver` if it is the first argument of the call before it in the chain. */
  readonly value: number | 'receiver'
  readonly fallback: number
}

/** A class whose fields are settings, read when it is constructed. */
export interface SettingsClass {
  readonly by: string
  readonly source: string
  readonly bases: readonly string[]
  /** Annotations of such a class, whose first argument or `prefix` is the first part of the names. They check nothing. */
  readonly annotations?: readonly string[]
  /** Annotations of a field that hold its default. */
  readonly defaults?: readonly string[]
  /** Functions that describe a field, with the keywords by which they name its variable. */
  readonly describes: readonly string[]
  readonly aliases: readonly string[]
  /** Fields that are no settings, by name or type. */
  readonly except: readonly string[]
}

/** Packages that validate a whole environment. */
export interface Validator {
  readonly source: string
  readonly packages: readonly string[]
  /** The validated schema is what this option of any call names. */
  readonly options?: readonly string[]
  /** Member that gives a value of a schema its fallback. */
  readonly fallback?: string
  /** Members, or functions around a value, that let it be missing. */
  readonly optional?: readonly string[]
  /** Member without which a value may be missing. */
  readonly required?: string
  /** Option of the function that describes a value, with its fallback. */
  readonly option?: string
  /** Key of the object that describes a value, with its fallback: `default` of `JWT_SECRET: { type: 'string', default: 'x' }`. */
  readonly described?: string
}

/** How the settings of one language are read and validated. */
export interface ConfigurationTable {
  readonly forms: readonly SettingForm[]
  readonly classes: readonly SettingsClass[]
  readonly validators: readonly Validator[]
  readonly choices: readonly ChoiceForm[]
  /** Calls that take a missing value, and fail later: when they are used, or for every request. */
  readonly needs: readonly string[]
  /** Members that fail on a missing value. */
  readonly needsMembers: readonly string[]
  /** Calls that make a number of a text, and what they give if it is none. */
  readonly numbers: { readonly calls: readonly string[]; readonly becomes?: '0' }
  /** Positions of the arguments that misbehave when given such a number, by callee or by member of any object. */
  readonly sinks: Readonly<Record<string, number>>
  /** Types and functions that only convert a number on its way. */
  readonly converts: readonly string[]
}
