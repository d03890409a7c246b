/**
 * How code keeps callers apart.
 * - `mutex`: one caller at a time, within a process.
 * - `exclusive`: one caller at a time; where it holds, the text does not say.
 * - `named`: one caller at a time in all instances of the service.
 * - `rows`: other transactions wait for the rows; `free-rows`: they skip them and get others.
 * - `single-flight`: callers at the same time share one run.
 * - `permits`: a limited number of callers at a time.
 * - `scheduled`: one run of scheduled work at a time in all instances.
 * - `version`: a write that is based on an older version is refused.
 * - `once`, `atomic`, `concurrent-type`, `visibility`: for a single value or step within a process.
 * - `own-instance`: each request or job run gets its own object.
 */
export type LockKind =
  | 'mutex'
  | 'exclusive'
  | 'named'
  | 'rows'
  | 'free-rows'
  | 'single-flight'
  | 'permits'
  | 'scheduled'
  | 'version'
  | 'once'
  | 'atomic'
  | 'concurrent-type'
  | 'visibility'
  | 'own-instance'
