/**
 * What a logger is, how one is made and what it does with what it is given. Names are origins (see `originName`), with the patterns of
 * {@link NameMap}.
 */
export interface LoggerForm {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** Calls that make a logger. */
  readonly makes?: readonly string[]
  /** Functions that log a line by themselves, with the level that each writes. */
  readonly calls?: Readonly<Record<string, string>>
  /** Values that are loggers: modules with functions for levels (`log#`), instances that a framework hands in. */
  readonly on?: readonly string[]
  /** Modules of which every value with a member for a level is a logger. */
  readonly modules?: readonly string[]
  /** Annotations that give a class a field with a logger. */
  readonly annotations?: Readonly<Record<string, string>>
  /** Functions on errors that print them, whatever they are called on. */
  readonly prints?: readonly string[]
  /** Writes fields beside the message; `by-layout`: if its layout, in another file, does. */
  readonly structured: boolean | 'by-layout'
  /** Members for levels, where they differ from those of the language; with the level that each writes. */
  readonly levels?: Readonly<Record<string, string>>
  /** Members that return a logger of the same kind. */
  readonly derives?: readonly string[]
  /** Where each argument goes. Undefined where several forms are in use. */
  readonly takes?: 'fields-message' | 'message-fields' | 'message-values' | 'pairs'
  /** How a message marks the places of values: `%s` or `{}`. */
  readonly places?: 'percent' | 'braces'
  /** The argument with which a line has the error that is being handled, if the logger takes one: `exc_info=True`. */
  readonly currentError?: string
  /** Errors are serialized only under these keys of the fields. */
  readonly errors?: ErrorKeys
  /** Options that remove values from what is logged, and where a list of them holds its names. */
  readonly redacts?: Readonly<Record<string, { readonly names?: string }>>
  /** What in the arguments of a maker says that lines are text, unless something else in them says that they have fields. */
  readonly layout?: { readonly text: readonly string[]; readonly fields: readonly string[] }
  /** Members that make every later line of the logger carry what they are given. */
  readonly binds?: readonly string[]
  /** Where it answers a person instead. */
  readonly answers?: AnswerForm
}

/** What shows that a call prints for the person who runs a program, or writes elsewhere. */
export interface AnswerForm {
  /** Modules that only programs with a command line import. */
  readonly modules?: readonly string[]
  /** Types of parameters of the function around it. */
  readonly parameters?: readonly string[]
  /** The keyword for a writer, and the writers that are the output of the process. */
  readonly writer?: string
  readonly writers?: readonly string[]
  /** Names in a condition around it that do not hold in production. */
  readonly isQuietWhen?: readonly string[]
}

export interface ErrorKeys {
  readonly keys: readonly string[]
  /** An option whose value is one more key. */
  readonly key?: string
  /** An option whose keys are keys of errors, too. */
  readonly serializers?: string
  /** Options with which anything may happen to an error. */
  readonly open?: readonly string[]
}

/** Lines that are built link by link: `log.Error().Err(err).Str("id", id).Msg("failed")`. */
export interface LogChain {
  readonly library: string
  readonly source: string
  /** The first link, with the level of each. */
  readonly levels: Readonly<Record<string, string>>
  /** The last link; `format`: its first argument is a format. */
  readonly ends: Readonly<Record<string, 'message' | 'format'>>
}

/** A value of a request or the process that holds more than what a log may show. */
export interface LogSource {
  readonly what: 'payload' | 'headers' | 'cookies' | 'environment' | 'person'
  readonly source: string
  /** Origins of the value. */
  readonly from?: readonly string[]
  /** Decorators of the parameter that holds it, and types that print it; without types, every type but a plain one. */
  readonly decorators?: readonly string[]
  readonly types?: readonly string[]
  /** Decorators of a function of which every parameter of a class holds it, unless it has a default. */
  readonly handlers?: readonly string[]
  /** Members that fill their argument with it. */
  readonly fills?: readonly string[]
  /** Members of a caught error, in a file that imports one of the modules. */
  readonly caught?: readonly string[]
  readonly modules?: readonly string[]
}

/** What makes all lines of a process objects with fields, whatever loggers it has. */
export interface LayoutForm {
  /** What findings call it. */
  readonly by: string
  readonly source: string
  /** Modules, as imported or as named in a text of a configuration. */
  readonly modules?: readonly string[]
  /** Names of formatters: a class with the base of one, or a class that a text or `setFormatter(…)` names. */
  readonly classes?: readonly string[]
  /** Calls, and the argument by name that they need for it. */
  readonly calls?: readonly string[]
  readonly keyword?: string
  /** Lines are text: the calls, without any of these arguments by name. */
  readonly isText?: true
  readonly without?: readonly string[]
}

/** How a language logs. */
export interface LoggerTable {
  readonly loggers: readonly LoggerForm[]
  readonly chains: readonly LogChain[]
  readonly sources: readonly LogSource[]
  readonly layouts: readonly LayoutForm[]
  /** Calls that install functions through which all lines or reports pass: by their origins, and members whatever they are called on. */
  readonly filters?: { readonly source: string; readonly calls: readonly string[]; readonly members?: readonly string[] | undefined }
  /** Bases of the classes that format lines. */
  readonly formatters: readonly string[]
  /** Functions that read a stream to its end, and the streams that have more in them than a log may show. */
  readonly readers: readonly { readonly functions: readonly string[]; readonly from: readonly string[]; readonly what: LogSource['what'] }[]
  /** Members of loggers that log a whole request. */
  readonly requests: readonly string[]
  /** Members for levels, with the level that each writes; `*` is the name of the member. */
  readonly levels: Readonly<Record<string, string>>
  /** Levels whose first argument is a format, and members of texts that put values into them. */
  readonly formats: readonly string[]
  /** Levels that log the error in hand without being given it. */
  readonly logsError: readonly string[]
  /** Keywords that hand the error in hand to the logger, and functions that give it, or its stack, without being given it. */
  readonly errorKeywords: readonly string[]
  readonly givesError: readonly string[]
  /** Levels that report a failure. */
  readonly failures: readonly string[]
  /** Members and functions that hand an error to a tracker or a trace, by their last name. */
  readonly reports: readonly string[]
  /** Regions that drop the errors of the work in them. */
  readonly suppresses: readonly string[]
  /** Types of errors that have many causes. */
  readonly broadErrors: readonly string[]
  /** Functions that fail for one reason, which a message can name: they read a text. */
  readonly oneCause: readonly string[]
  /** Members that only clean up. */
  readonly cleanups: readonly string[]
  /** Members that take a function for a rejection or a failure, with its position. */
  readonly rejections: Readonly<Record<string, number>>
  /** Functions that make an error, and values and functions by which code answers a request. */
  readonly makesError: readonly string[]
  /** Functions that wrap an error, and return nil for nil. */
  readonly keepsNil: readonly string[]
  readonly answers: readonly string[]
  /** Functions that put values into a text. */
  readonly composes: readonly string[]
  /** Functions whose result is their argument as text. */
  readonly texts: readonly string[]
  /** Members without arguments that give all fields of an object. */
  readonly unwraps: readonly string[]
  /** Bases and decorators of classes whose text form has all fields, and decorators and types that leave a field out. */
  readonly printed: { readonly bases: readonly string[]; readonly decorators: readonly string[]; readonly without: readonly string[] }
  /** Functions that make a field from a key and a value; `plain` ones take no text, `whole` ones print field by field. */
  readonly fields: { readonly from: readonly string[]; readonly plain: readonly string[]; readonly whole: readonly string[] }
  /** Writers that pass nothing on, those that drop everything, and calls that make a logger or a part of one from a writer. */
  readonly writers: { readonly memory: readonly string[]; readonly none: readonly string[]; readonly handlers: readonly string[] }
  /** Types whose values are printed as they are. */
  readonly plainTypes: readonly string[]
  /** Members and functions that put a text together. */
  readonly builders: readonly string[]
}
