import type { Language } from '#model/source-file'

/**
 * Source code in one shape for all languages. A lowering per language makes it from a syntax tree; every concept is extracted from it.
 * The model of a file is dropped as soon as the facts of the file are extracted.
 */

/** Offsets into the text of the file, in UTF-16 code units; `end` is exclusive. */
export interface Located {
  readonly start: number
  readonly end: number
}

// Expressions

/** A name in the source. Its scope decides what it refers to. `this`, `self` and a Go receiver are names, too. */
export interface Name extends Located {
  readonly kind: 'name'
  readonly name: string
}

/** `object.name`, also `object?.name`, `object->name` and Java's `Type::name`. */
export interface Member extends Located {
  readonly kind: 'member'
  readonly object: Expr
  readonly name: string
}

/** `object[index]`; `index` is undefined for a slice. */
export interface Index extends Located {
  readonly kind: 'index'
  readonly object: Expr
  readonly index: Expr | undefined
}

/** An argument by name: Python's `timeout=3`, Java annotations, struct-like constructors. */
export interface Keyword {
  readonly name: string
  readonly value: Expr
}

/** A call, a construction (`new T()`), a decorator or an annotation with arguments. */
export interface Call extends Located {
  readonly kind: 'call'
  readonly callee: Expr
  /** By position, in order; `f(*rest)` and `f(...rest)` have a {@link Spread}. */
  readonly args: readonly Expr[]
  readonly keywords: readonly Keyword[]
  /** Written with `new`. Python and Go construct without. */
  readonly isNew: boolean
  /** Runs beside the caller: Go's `go f()`. */
  readonly isDetached: boolean
}

/** A constant. Text is without quotes and with escapes resolved; numbers keep units out (`5 * time.Second` is a {@link Binary}). */
export interface Literal extends Located {
  readonly kind: 'literal'
  readonly type: 'text' | 'number' | 'boolean' | 'null' | 'pattern' | 'bytes'
  /** Undefined where the value has no JavaScript equivalent: a number too large, a rune, a pattern. */
  readonly value: string | number | boolean | null | undefined
}

/** Text with values in it: `${a}/b`, `f"{a}/b"`. Strings between expressions, in order; an empty string is left out. */
export interface Template extends Located {
  readonly kind: 'template'
  readonly parts: readonly (string | Expr)[]
  /** The function of a tagged template. */
  readonly tag: Expr | undefined
}

/** An entry of an object: a computed key is an expression; `...rest` and `**rest` have only a value with a {@link Spread}. */
export interface Property {
  readonly key: string | Expr | undefined
  readonly value: Expr
  /** The key is written as the value only: `{ a }`, and `{ a = 1 }` in a pattern. */
  readonly isShorthand?: true
}

/** `{ a: 1 }`, a Python dictionary, a Go map literal. As a target of an assignment it is a pattern. */
export interface ObjectExpr extends Located {
  readonly kind: 'object'
  readonly properties: readonly Property[]
}

/** `[a, b]`, tuples, sets, array and slice literals. As a target of an assignment it is a pattern. */
export interface ArrayExpr extends Located {
  readonly kind: 'array'
  readonly elements: readonly Expr[]
}

/** A value of a named type by its fields: Go's `http.Client{Timeout: t}` and `&http.Client{}`. */
export interface Struct extends Located {
  readonly kind: 'struct'
  readonly type: TypeRef
  /** A field without a name is given by position. */
  readonly fields: readonly { readonly name: string | undefined; readonly value: Expr }[]
}

export interface Lambda extends Located {
  readonly kind: 'lambda'
  readonly function: FunctionModel
}

/**
 * Operators are spelled alike in all languages: `and`, `or`, `??`, `==` (also `===`, `is`), `!=`, `<`, `<=`, `>`, `>=`, `in`,
 * `instanceof`, and arithmetic as in the source. `not in` and `is not` are a {@link Unary} `not` around it.
 */
export interface Binary extends Located {
  readonly kind: 'binary'
  readonly operator: string
  readonly left: Expr
  readonly right: Expr
}

/** `not`, `-`, `+`, `~`, Go's `*`, `&` and `<-` (receive), `typeof`, `delete`. `i++` is an {@link Assign} with `+=`. */
export interface Unary extends Located {
  readonly kind: 'unary'
  readonly operator: string
  readonly operand: Expr
}

export interface Conditional extends Located {
  readonly kind: 'conditional'
  readonly condition: Expr
  readonly then: Expr
  readonly otherwise: Expr
}

export interface Await extends Located {
  readonly kind: 'await'
  readonly value: Expr
}

export interface Spread extends Located {
  readonly kind: 'spread'
  readonly value: Expr
  /** `**rest`: entries by name. */
  readonly isByName: boolean
}

/** `x as T`, `(T) x`, Go's `x.(T)`; `satisfies` and non-null assertions have no cast. */
export interface Cast extends Located {
  readonly kind: 'cast'
  readonly value: Expr
  readonly type: TypeRef
}

export interface Yield extends Located {
  readonly kind: 'yield'
  readonly value: Expr | undefined
  /** `yield*` and `yield from`. */
  readonly isDelegating: boolean
}

/**
 * An assignment or a declaration with or without a value. Several targets take the positions of one value (`a, err := f()`); with as
 * many values as targets there is one assignment for each pair. `a = b = f()` is an assignment whose value is an assignment.
 */
export interface Assign extends Located {
  readonly kind: 'assign'
  /** Names, members, indexes and patterns; a position that is discarded (`_`) is a {@link Name} `_`. */
  readonly targets: readonly Expr[]
  readonly value: Expr | undefined
  /** Declares its names in the current block: `const`, `var`, `:=` for the names that are new, the first Python assignment. */
  readonly declares: boolean
  /** The declared type. */
  readonly type: TypeRef | undefined
  /** `=` or a compound operator such as `+=`, `??=`. */
  readonly operator: string
}

/** What has no place in the model (a query expression, JSX, a type used as a value), with the expressions inside it. */
export interface Other extends Located {
  readonly kind: 'other'
  readonly children: readonly Expr[]
}

export type Expr =
  | Name
  | Member
  | Index
  | Call
  | Literal
  | Template
  | ObjectExpr
  | ArrayExpr
  | Struct
  | Lambda
  | Binary
  | Unary
  | Conditional
  | Await
  | Spread
  | Cast
  | Yield
  | Assign
  | Other

/** A type in the source: `Map<String, Order>` has the name `Map` and two arguments; `*http.Client` and `Order?` name `http.Client` and `Order`. */
export interface TypeRef extends Located {
  /** A name or a member of names; undefined for what has none (a union of several types, a function type). */
  readonly name: Name | Member | undefined
  readonly arguments: readonly TypeRef[]
  /** The members of a union other than null, undefined and None, if there are several. */
  readonly union: readonly TypeRef[]
  /** It is the type of a value: TypeScript's `typeof value`. It then has no name. */
  readonly typeOf?: Name | Member
}

// Statements

export interface Block extends Located {
  readonly kind: 'block'
  readonly body: readonly Stmt[]
  /** The label in front of it. */
  readonly label: string | undefined
}

export interface If extends Located {
  readonly kind: 'if'
  /** Go's `if x := f(); x > 0`. */
  readonly init: readonly Stmt[]
  readonly condition: Expr
  readonly then: readonly Stmt[]
  /** Empty without an else branch. `elif` and `else if` are a nested `if`. */
  readonly otherwise: readonly Stmt[]
}

export interface Loop extends Located {
  readonly kind: 'loop'
  readonly form: 'each' | 'while' | 'do' | 'endless'
  /** Statements before the first round: `for (let i = 0; …)`. */
  readonly init: readonly Stmt[]
  /** For `each`: the names of an element, and the iterated value. */
  readonly each: { readonly targets: readonly Expr[]; readonly over: Expr; readonly isAsync: boolean } | undefined
  readonly condition: Expr | undefined
  readonly update: readonly Expr[]
  readonly body: readonly Stmt[]
  /** Python's `else`, after a loop that no `break` ended. */
  readonly otherwise: readonly Stmt[]
  readonly label: string | undefined
}

export interface Handler extends Located {
  /** The caught types; empty if everything is caught. */
  readonly types: readonly TypeRef[]
  /** The name or pattern of the caught error. */
  readonly binding: Expr | undefined
  readonly body: readonly Stmt[]
}

export interface Try extends Located {
  readonly kind: 'try'
  readonly body: readonly Stmt[]
  readonly handlers: readonly Handler[]
  /** Python's `else`, after a body that raised nothing. */
  readonly otherwise: readonly Stmt[]
  readonly finalizer: readonly Stmt[]
}

/** A region with something held: Python's `with`, Java's try-with-resources and `synchronized`. JavaScript's `using` has the rest of its block as body. */
export interface Scoped extends Located {
  readonly kind: 'scoped'
  readonly form: 'with' | 'using' | 'synchronized' | 'resources'
  readonly items: readonly { readonly value: Expr; readonly binding: Expr | undefined }[]
  readonly isAsync: boolean
  readonly body: readonly Stmt[]
}

/** Go's `defer`. */
export interface Defer extends Located {
  readonly kind: 'defer'
  readonly call: Expr
}

export interface Case extends Located {
  /** Empty for the default. In a `select` the communication (a receive, an assignment, a send). */
  readonly values: readonly Expr[]
  readonly isDefault: boolean
  /** Python's `case x if guard`. */
  readonly guard: Expr | undefined
  readonly body: readonly Stmt[]
  /** Goes on into the next case. */
  readonly fallsThrough: boolean
}

export interface Switch extends Located {
  readonly kind: 'switch'
  /** `type`: the cases are types; `select`: Go's choice of a communication; `match`: the cases are patterns. */
  readonly form: 'value' | 'type' | 'select' | 'match'
  readonly init: readonly Stmt[]
  readonly value: Expr | undefined
  readonly cases: readonly Case[]
}

export interface Return extends Located {
  readonly kind: 'return'
  /** Go returns several. */
  readonly values: readonly Expr[]
}

export interface Throw extends Located {
  readonly kind: 'throw'
  /** Undefined for Python's bare `raise`. */
  readonly value: Expr | undefined
  /** `raise … from cause`. */
  readonly cause: Expr | undefined
}

export interface Jump extends Located {
  readonly kind: 'break' | 'continue' | 'goto'
  readonly label: string | undefined
}

export interface Eval extends Located {
  readonly kind: 'eval'
  readonly expr: Expr
}

/** Go's `channel <- value`. */
export interface Send extends Located {
  readonly kind: 'send'
  readonly channel: Expr
  readonly value: Expr
}

/** A function or class declared among statements. */
export interface Define extends Located {
  readonly kind: 'define'
  readonly definition: FunctionModel | ClassModel
}

export type Stmt = Block | If | Loop | Try | Scoped | Defer | Switch | Return | Throw | Jump | Eval | Send | Define

// Declarations

export interface Parameter extends Located {
  /** Empty where it is a pattern. */
  readonly name: string
  readonly pattern: Expr | undefined
  readonly type: TypeRef | undefined
  readonly default: Expr | undefined
  readonly form: 'one' | 'rest' | 'named-rest'
  readonly decorators: readonly Expr[]
}

export interface FunctionModel extends Located {
  readonly kind: 'function'
  /** Empty where it has none. A constructor is `constructor` in all languages. */
  readonly name: string
  /** The class, or the type of a Go receiver, that it is a method of. */
  readonly owner: string | undefined
  /** The name by which its body refers to its object: `this`, `self`, the name of a Go receiver. */
  readonly self: string | undefined
  readonly params: readonly Parameter[]
  /** Decorators and annotations, outermost first: names, members and calls. */
  readonly decorators: readonly Expr[]
  readonly results: readonly TypeRef[]
  /** Names of Go results. */
  readonly resultNames: readonly string[]
  readonly isAsync: boolean
  readonly isGenerator: boolean
  readonly isStatic: boolean
  /** Runs when a member of its name is read: a getter, Python's `property`. */
  readonly isAccessor?: true
  /** As a Java method declares it; other languages have other means. */
  readonly visibility?: 'public' | 'protected' | 'private' | undefined
  /** Undefined for an abstract method or a declaration without a body. */
  readonly body: readonly Stmt[] | undefined
}

export interface Field extends Located {
  readonly name: string
  readonly type: TypeRef | undefined
  readonly value: Expr | undefined
  readonly decorators: readonly Expr[]
  readonly isStatic: boolean
  /** Java's `volatile`: other threads see a new value at once. */
  readonly isVolatile?: true
}

export interface ClassModel extends Located {
  readonly kind: 'class'
  readonly name: string
  readonly form: 'class' | 'interface' | 'struct' | 'enum' | 'record'
  /** What it extends and implements; the embedded types of a Go struct. Keywords are left out. */
  readonly bases: readonly TypeRef[]
  readonly decorators: readonly Expr[]
  /** Also the parameters of a constructor that declare fields, and the components of a record. */
  readonly fields: readonly Field[]
  /** Methods and constructors; those of a Go type are among the functions of the module, with `owner`. */
  readonly methods: readonly FunctionModel[]
  readonly classes: readonly ClassModel[]
  /** Statements that run when the class is made: a Python class body, static initialisers. */
  readonly body: readonly Stmt[]
}

/** A name that an import makes visible in the file. */
export interface Import extends Located {
  /** The name in this file; empty for an import for its effects, `*` for all names of a module. */
  readonly name: string
  /** The module as it is written; a Java import has the package. */
  readonly module: string
  /** Members of the module: `['post']` for `from requests import post`; empty for the module itself. */
  readonly path: readonly string[]
  readonly isTypeOnly: boolean
}

export interface Export extends Located {
  /** The name outside; `default`, or `*` for everything of `from`. */
  readonly name: string
  readonly value: Expr | undefined
  /** Re-exported from this module. */
  readonly from: string | undefined
  readonly path: readonly string[]
}

export interface ModuleModel {
  readonly language: Language
  /** Package clause or declaration of Go and Java; empty in other languages. */
  readonly package: string
  readonly imports: readonly Import[]
  readonly exports: readonly Export[]
  /** Statements of the file in order, with its functions and classes as {@link Define}. */
  readonly body: readonly Stmt[]
  /** Functions and classes at the top level of the file, the methods of Go types included. */
  readonly functions: readonly FunctionModel[]
  readonly classes: readonly ClassModel[]
  /** The parser met text that it could not read; the offsets of those places, in order. */
  readonly unread: readonly Located[]
  /** Values that the source says are there: `value!`. Languages without such a mark have none. */
  readonly asserted?: ReadonlySet<Expr>
  /** Values that may be missing where a member of them is read: `value` of `value?.name`. */
  readonly optional?: ReadonlySet<Expr>
  /**
   * The source of statements before which others can be written, with keywords and semicolons. A body without braces, the head of a loop
   * and declarations that share a keyword (`let a = 1, b = 2`) are not among them.
   */
  readonly sources?: ReadonlyMap<Stmt, Located>
}
