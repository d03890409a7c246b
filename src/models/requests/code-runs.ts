/** Calls that run what they are given as code, or make any object that it names. */
interface CodeRun {
  readonly source: string
  readonly calls: readonly string[]
  /** Only with one of these loaders, by the last name. */
  readonly loaders?: readonly string[]
}

const rows: readonly CodeRun[] = [
  {
    source: 'Python 3.13, pickle: "Never unpickle data that could have come from an untrusted source"; marshal has the same warning',
    calls: ['pickle.loads', 'pickle.load', 'marshal.loads', 'marshal.load'],
  },
  { source: 'dill 0.3, cloudpickle 3: they load pickles', calls: ['dill.loads', 'dill.load', 'cloudpickle.loads', 'cloudpickle.load'] },
  { source: 'jsonpickle 4: decode is not secure against untrusted data', calls: ['jsonpickle.decode', 'jsonpickle.loads'] },
  {
    source: 'PyYAML 6: "yaml.load with UnsafeLoader or Loader constructs any Python object"',
    calls: ['yaml.load', 'yaml.load_all'],
    loaders: ['Loader', 'UnsafeLoader', 'CLoader'],
  },
  { source: 'PyYAML 6: unsafe_load', calls: ['yaml.unsafe_load', 'yaml.unsafe_load_all'] },
  { source: 'Python 3.13: eval, exec', calls: ['builtins.eval', 'builtins.exec'] },
  { source: 'ECMA-262: eval, Function', calls: ['global#eval', 'global#Function'] },
  {
    source: 'Node.js 24, vm: "The node:vm module is not a security mechanism"',
    calls: ['vm#runInThisContext', 'vm#runInNewContext', 'vm#runInContext', 'vm#Script'],
  },
  { source: 'node-serialize 0.0.4, README: unserialize runs functions', calls: ['node-serialize#unserialize'] },
]

const byCall: ReadonlyMap<string, CodeRun> = new Map(rows.flatMap((row) => row.calls.map((call) => [call, row] as const)))

/** How a call runs what it is given, by its origin; undefined if it does not. */
export const codeRun = (origin: string): CodeRun | undefined => byCall.get(origin)
