/** What opens a transaction, and how it ends. Names are origins (see `originName`), with the patterns of {@link NameMap}. */
export interface TransactionForm {
  /**
   * What runs inside:
   * - `callback`: a function that is handed to the opener.
   * - `around`: the region that the opener heads (`with`), or the function or class that it decorates.
   * - `begun`: everything on the ways from the opener to `commits` or `rollsBack`.
   */
  readonly form: 'callback' | 'around' | 'begun'
  /** Where this comes from: version and document. */
  readonly source: string
  /** Callees and decorators that open it. */
  readonly opens?: readonly string[]
  /** Last names of openers that are evidence by themselves, whatever they are called on: only in `names`. */
  readonly members?: readonly string[]
  /** With `members`: a word of what the member is called on begins with one of these. */
  readonly holders?: readonly string[]
  /** The opener ends a chain that has this member: `db.transaction().setIsolationLevel(…).execute(…)`. */
  readonly after?: string
  /** How findings name the opener, if not by its last name. */
  readonly opener?: string
  /** The first argument is a text that begins with one of these, or the constant `false`. */
  readonly says?: readonly string[]
  /**
   * What statements run on to be inside: the first parameter of the callback (`parameter`, or `optional` if statements may also find the
   * transaction themselves), a parameter that `clientTypes` or `clientNames` tell (`typed`), what the opener is called on (`receiver`), what
   * it returns (`result`). Without it, statements find the transaction themselves.
   */
  readonly client?: 'parameter' | 'optional' | 'typed' | 'receiver' | 'result'
  /** The callback must be asynchronous, since the name alone may mean something else. */
  readonly isAsync?: true
  /** Members of the client that end it. */
  readonly commits?: readonly string[]
  readonly rollsBack?: readonly string[]
  /** What the first argument of any member of the client begins with, if that ends it. */
  readonly commitsSaying?: readonly string[]
  readonly rollsBackSaying?: readonly string[]
  /** Key words and their values, or the names of constants, with which nothing that may roll back is opened: `readOnly: ["true"]`. */
  readonly exceptWith?: Readonly<Record<string, readonly string[]>>
  /** Words in the opener that say so, such as the name of a replica. */
  readonly exceptWords?: readonly string[]
  /** A function that has one of these decorators, too, runs outside. */
  readonly exceptDecorated?: readonly string[]
  /** It must be called to open anything: `with session.begin():`. */
  readonly isCalled?: true
  /** A proxy opens it, which only public methods that other objects call have; a decorated class opens it for all of its methods. */
  readonly isProxied?: true
  /** The set in {@link TransactionTable.statements} that tells statements on its clients. */
  readonly statements?: string
}

/** A connection or session whose first statement opens a transaction, which only a commit keeps. */
export interface ImplicitForm {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** Callees that open the connection, as origins. */
  readonly opens: readonly string[]
  /** Members that commit, turn automatic commits on, or open a region that commits. */
  readonly commits: readonly string[]
  /** Keywords that may turn automatic commits on, wherever the file passes them. */
  readonly unless: readonly string[]
  /** Members that return a cursor, whose statements belong to the transaction. */
  readonly derives: readonly string[]
  /** Members that write without the text of a statement. */
  readonly writes: readonly string[]
  /** Functions that take the connection back, and roll back what is open. */
  readonly returnedBy: readonly string[]
  /** A region that the connection heads commits when it ends without an error. */
  readonly commitsAtRegionEnd?: true
}

/** Members of a client that run a statement, by their names from the client on. */
export interface StatementNames {
  readonly writes: readonly string[]
  readonly reads: readonly string[]
}

/** Everything about transactions of one language. */
export interface TransactionTable {
  readonly forms: readonly TransactionForm[]
  /** Forms that are recognized by names alone. */
  readonly names: readonly TransactionForm[]
  /** Connections and sessions whose statements are lost without a commit. */
  readonly implicit?: readonly ImplicitForm[]
  /** Functions that make a statement that writes, as origins: `insert(orders)`. */
  readonly writeStatements?: readonly string[]
  /** Types of a transaction's client, and names of parameters that hold one. */
  readonly clientTypes: readonly string[]
  readonly clientNames: readonly string[]
  readonly statements: Readonly<Record<string, StatementNames>>
  /** Statements of a client that is called with the name of a table: `knex('orders').insert(…)`. */
  readonly ofTable?: StatementNames
  /** Calls that take an outer client as an argument. Names are evidence here. */
  readonly handedOn?: {
    /** Last words of names of clients. */
    readonly clients: readonly string[]
    /** First words of functions that only keep it. */
    readonly keepers: readonly string[]
    /** Words of functions that write. */
    readonly writes: readonly string[]
  }
  /** An option that statements take part with, and members that only do so if they get it. */
  readonly option?: {
    readonly name: string
    readonly source: string
    readonly members: readonly string[]
    /** Packages whose statements have other options. */
    readonly unlessImported: readonly string[]
  }
  /** Functions that run a function that is handed to them before they return or settle. */
  readonly runsAtOnce: readonly string[]
  /** Functions that run it later, or not in the transaction. */
  readonly runsLater: readonly string[]
  /** First words of functions that only read: a transaction of such calls alone has nothing to lose. */
  readonly readers: readonly string[]
  /** Words in a file which say that its messages take part in the transaction, or wait for its commit. */
  readonly takesPart: readonly string[]
  /** A setting that opens one around every request. */
  readonly aroundRequests?: string
}
