/** Where a call says whether the message goes back to its queue. */
export interface RequeueFlag {
  /** Position of the flag; none if only a keyword has it, or if the member always requeues. */
  readonly position?: number
  readonly keyword?: string
  /** What holds where the call does not say it. */
  readonly default: boolean
}

/**
 * How the messages of a library are settled by hand: by members of the message, of the channel or of the consumer. Most of these are handed to
 * the handler, so that only the members and the imports of the file tell what they are.
 */
export interface SettlementForm {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** Modules whose values have the members. A file that shows no origin of a value must import one of them. */
  readonly packages: readonly string[]
  /** Last names of types that decide without an import. */
  readonly types?: readonly string[]
  /** Annotations of methods that get messages of the library. */
  readonly annotations?: readonly string[]
  /** Members that are given the function which gets the messages. */
  readonly registers?: readonly string[]
  /** Types of a message in the parameters of such a function, as origins of an instance. */
  readonly messages?: readonly string[]
  /** Requests that such a member is given, as origins of what makes them. They alone show the library then, and not the receiver. */
  readonly requests?: readonly string[]
  /** Keywords that show the same, if a call has all of them. */
  readonly keywords?: readonly string[]
  /** Members that acknowledge a message. */
  readonly acknowledges: readonly string[]
  /** Members, of those that settle, that no other library has: they decide without an import, where another file makes the object. */
  readonly own?: readonly string[]
  /** Members that may return a message to its queue at once. */
  readonly requeues?: Readonly<Record<string, RequeueFlag>>
}

/** Where an argument of a call is. */
export interface ArgumentPlace {
  readonly position: number
  readonly keyword?: string
}

/** Where the function is that gets the messages or jobs: an argument, from the end if negative; or a key of an options object. */
export type HandlerPlace = ArgumentPlace | { readonly options: number; readonly keys: readonly string[] }

/** A keyword argument, or an attribute of an annotation, with the words that count; any word by default. */
export interface SaidBy {
  readonly keyword: string
  readonly words?: readonly string[]
}

/** A function that takes messages or jobs from a queue. */
export interface ConsumerForm {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** What arrives: messages of a broker, or jobs, which have ids and states. The same in all rows of a library. */
  readonly delivers: 'messages' | 'jobs'
  /** Callees that are given the function, or that take the next message inside a loop of the function itself, as origins. */
  readonly calls?: readonly string[]
  /** Missing where the function around the loop does the work, or the one that reads the channel which the call returns. */
  readonly handler?: HandlerPlace
  /** The handler is a value whose method with this name is called, or a method with this name that has one of `parameters` or `bases`. */
  readonly method?: string
  /** Types of parameters that identify the function, as origins of an instance. */
  readonly parameters?: readonly string[]
  /** Types of a message in the parameters of functions that return their failures. */
  readonly messages?: readonly string[]
  /** The type of the handler is the name of the queue or the job. */
  readonly namedByHandler?: true
  /** The call returns a channel of messages. */
  readonly returnsChannel?: true
  /** Decorators of the function, or of its class, as origins. */
  readonly decorators?: readonly string[]
  /** Names of decorators on an object of another file, such as `app.task`; `*` stands for any start of a name. */
  readonly named?: readonly string[]
  /** Calls on an object of another file, by the last word of the name that holds it and by the member: `boss.work`. */
  readonly held?: readonly string[]
  /** Last names of the decorators of the functions that get the messages, if the class has one of `decorators`. */
  readonly members?: readonly string[]
  /** Base classes with the method that gets the messages, as origins. */
  readonly bases?: readonly string[]
  /**
   * Lists of the functions that a worker runs: under this name in the settings of one, which is a class with one of these names, or any class,
   * call or object of a file that imports one of the packages.
   */
  readonly listed?: { readonly under: string; readonly classes: readonly string[]; readonly packages: readonly string[] }
  /** Position of the name of the queue, topic or job. */
  readonly queue?: number
  /** Keywords with that name. */
  readonly queueIn?: readonly string[]
  /**
   * `on-return`: done when the function returns without an error; `on-start`: it has left the queue before the function starts; `group`: on
   * delivery to a member of a consumer group.
   */
  readonly acknowledges: 'on-return' | 'on-start' | 'by-hand' | 'group'
  /** The setting that makes a consumer the member of a group. */
  readonly group?: string
  /** Where the call asks for acknowledgement on delivery: a flag by position, a key of the options at a position, or a keyword. */
  readonly onDelivery?: { readonly position: number; readonly key?: string } | SaidBy
  /** Where a declaration asks for acknowledgement by its code: a keyword, or last names of types of its parameters. */
  readonly byHand?: Partial<SaidBy> & { readonly types: readonly string[] }
  /** The flag that keeps a job in the queue until its function returns. */
  readonly onReturn?: string
  /** A keyword whose value may set that flag elsewhere: the class of a task. */
  readonly onReturnElsewhere?: string
  /** Where a declaration limits the attempts of its job, and the library's usual number. */
  readonly limit?: { readonly keyword: string; readonly usual: number }
}

/** A call that runs a function later, in the memory of this process. */
export interface DelayForm {
  readonly source: string
  /** The callees, as origins. */
  readonly calls?: readonly string[]
  /** Members that do on any value, or on instances of `types`, by the last names of these. */
  readonly members?: readonly string[]
  readonly types?: readonly string[]
  readonly wait: ArgumentPlace
  /** Of a plain number, in seconds; one without this. */
  readonly unit?: number
  /** The argument that names the unit. */
  readonly unitAt?: number
  /** The function; `after`: all that follows in a function that runs beside its caller. */
  readonly work: ArgumentPlace | 'after'
  /** Functions or members that take the timer back. */
  readonly cancels?: readonly string[]
}

/** Scheduled work: by a call that receives the function, by a decorator of it, or in a loop that waits for a timer. */
export interface ScheduleForm {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** First word of the schedule's identity; the library by default. */
  readonly subject?: string
  /** Callees, as origins. */
  readonly calls?: readonly string[]
  /** Decorators of the function, as origins. */
  readonly decorators?: readonly string[]
  /** Names of settings that hold the schedule. */
  readonly settings?: readonly string[]
  /** The function of a call; `loop`: the one that reads the channel of the timer. */
  readonly handler?: HandlerPlace | 'loop'
  readonly when?: ArgumentPlace
  /** Keywords that specify the time. A call with neither these nor `when` runs once. */
  readonly times?: readonly string[]
  /** Another place that specifies the time: the object of the callee, or the first argument of the enclosing call. */
  readonly whenIn?: 'callee' | 'around'
  /** Kinds of schedules that run once. */
  readonly once?: readonly string[]
  /** In seconds. Shorter intervals are polling, heartbeats or gauges, not scheduled work. */
  readonly shortest?: number
  /** Unit of a plain number, in seconds. */
  readonly unit?: number
  /** Every process that loads the file runs it. */
  readonly inProcess: boolean
  /** What a call says if every process runs it, where usually one of them does. */
  readonly everywhere?: { readonly keyword: string; readonly value: boolean }
  /** The call itself starts it, unless it is given options with one of these keys; without options, the list is empty. */
  readonly startsUnless?: readonly string[]
}

/** A consumer with manual acknowledgement. */
export interface ManualForm {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** Callees that create or start the consumer, as origins. */
  readonly calls?: readonly string[]
  /** Where a call turns automatic acknowledgement off; `with`: only if the options also have this key. */
  readonly off?: { readonly position: number; readonly key: string; readonly keyword?: string; readonly with?: string }
  /** Unless that is off, the client itself commits what it handed out, whether or not the work is done. */
  readonly commitsTaken?: true
  /** It does so in the background, so that a message counts as done while its work still runs. Others commit with the next call that takes messages. */
  readonly commitsAhead?: true
  /** Types of consumers whose messages nothing else acknowledges, where a function is given one or an object holds it, as origins. */
  readonly held?: readonly string[]
  /** The setting that makes a consumer the member of a group when it is created. Other consumers have nothing to acknowledge. */
  readonly group?: string
  /** Members of the consumer that take messages. Not needed if a call in `calls` starts it. */
  readonly takes?: readonly string[]
  /** The code takes messages in its own loop instead of a handler. */
  readonly loops?: true
  /** Keywords that end the loop when there are no more messages. */
  readonly ends?: readonly string[]
  /** Members with which the program chooses its own offsets, so that it may store them elsewhere. */
  readonly positions?: readonly string[]
  /** Types of a parameter through which the handler acknowledges, as origins of an instance. */
  readonly parameters?: readonly string[]
  /** Names of methods that receive such a parameter, and use it for other things as well. */
  readonly methods?: readonly string[]
  /** Last names of annotations on handlers that receive such a parameter. */
  readonly annotations?: readonly string[]
  /** The keyword of an annotation that sets who acknowledges: the words that mean the handler, and the default. */
  readonly mode?: { readonly keyword: string; readonly manual: readonly string[]; readonly isUsual: boolean }
  /** Types of other parameters through which a callee could acknowledge, as origins of an instance. */
  readonly carriers?: readonly string[]
  /** Last names of result types after which the library acknowledges automatically. */
  readonly settledBy?: readonly string[]
  /** Last names of annotations on methods that share the messages of one listener. */
  readonly sharing?: readonly string[]
  /** Members that acknowledge. */
  readonly acknowledges: readonly string[]
}

/** A function that a durable workflow engine reruns after a crash. Its steps are separate functions. */
export interface WorkflowForm {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** Decorators of the function, as origins. */
  readonly decorators?: readonly string[]
  /** Types of a parameter that only such functions have, as origins of an instance. */
  readonly parameters?: readonly string[]
  /** Callees that receive the function, as origins. */
  readonly calls?: readonly string[]
  /** Last names of callees that receive a function with this key in its first parameter. */
  readonly members?: { readonly names: readonly string[]; readonly key: string }
  readonly handler?: ArgumentPlace
  /** Modules whose members only such functions call. */
  readonly uses?: readonly string[]
  /** Steps are identified by name or may differ, so a condition on the time is harmless. */
  readonly rereadsClock?: true
  /** The engine replays the same time and the same random numbers. */
  readonly replaysValues?: true
}

/** The jobs of one language. Names are origins (see `originName`), with the patterns of `NameMap`. */
export interface JobTable {
  readonly consumers: readonly ConsumerForm[]
  /** Packages whose decorators have such names (`named`) and run nothing from a queue. */
  readonly unrelated: readonly string[]
  readonly schedules: readonly ScheduleForm[]
  readonly manuals: readonly ManualForm[]
  readonly workflows: readonly WorkflowForm[]
  /** Callees that return a different value each time, as origins. */
  readonly random: readonly string[]
  /** Callees that return the time, as origins. */
  readonly clocks: readonly string[]
  readonly settlements: readonly SettlementForm[]
  readonly delays: readonly DelayForm[]
  /** What makes a lock that only the threads of one process share, as origins. */
  readonly localLocks: readonly string[]
  /** Functions that only log, count or print. */
  readonly tells: readonly string[]
  /** Last names of functions whose results never fail, or that handle the failure. */
  readonly neverFails: readonly string[]
  /** Members that wait for the next message. */
  readonly takes: readonly string[]
}
