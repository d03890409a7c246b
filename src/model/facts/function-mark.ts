/** What a function is known to do. Its callers, also those in other files, do it too. */
export type FunctionMark =
  /** It may refuse a request because of who sent it. */
  | 'checks-caller'
  /** It verifies the signature of a request. */
  | 'verifies-signature'
  /** It verifies the signature of a token. */
  | 'verifies-token'
  /** It compares a password, or a code, with the stored one. */
  | 'checks-password'
  | 'checks-code'
  /** It does something about failed attempts to sign in. */
  | 'notices-failures'
  /** It records who did something. */
  | 'keeps-audit'
  /** It limits how often it is called. */
  | 'limits-rate'
  /** It takes a request whose body it reads. */
  | 'reads-body'
  /** It gives the whole request to code that the repository does not contain. */
  | 'hands-on-request'
  /** It sends a request to another service. */
  | 'calls-out'
  | 'adds-rows'
  | 'changes-rows'
  /** It makes a repetition harmless: it looks rows up first, claims a key first, or expects the error of an existing row. */
  | 'detects-duplicates'
  /** It makes a repetition harmless, or there is a sign that it may. */
  | 'removes-duplicates'
  /** It handles the error of an existing row. */
  | 'knows-repetition'
  /** It may leave out its work because of a repetition. */
  | 'may-leave-out'
  /** It compares the age of an event with what is stored. */
  | 'orders-events'
  /** It makes an idempotency key of a random value or of the time. */
  | 'makes-fresh-key'
  /** It takes a lock that the instances of a service share. */
  | 'takes-lock'
  /** The process starts to accept work in it. */
  | 'serves'
  /** Its last result is an error. */
  | 'returns-error'
  /** Its promise may be rejected, or is rejected when that of a callee is. */
  | 'may-reject'
  | 'rejects-with-callee'
  /** A framework calls it by its name. */
  | 'framework-hook'
