const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words of titles and bodies of tests in which a dependency fails or is slow. */
export const failureTestNames = {
  fails: words(
    'fail fails failing failed failure failures down outage offline unavailable unreachable refused broken breaks dies dead unhealthy ' +
      'crashed crashes rejects disconnected falls fallback degrades degraded 500 502 503 504',
  ),
  /** Of titles: nothing but a dependency is said to be so. */
  down: words('down outage offline unavailable unreachable refused'),
  slow: words(
    'slow slowly slowness timeout timeouts timedout late hang hangs hanging delay delayed latency deadline stalls stalled unresponsive stuck',
  ),
  /** Of titles: the rest goes on. */
  rest: words('rest others other remaining survive survives partial partially still continues continue stop each'),
  /** Of titles: the rest is something else than the code that asks the dependency. */
  others: words('rest others other remaining partial partially each'),
  /** Of titles, after `never`: nothing comes back. */
  answers: words('answer answers respond responds reply replies'),
  /** Of titles: what is wrong is what the caller sends, not a dependency. */
  input: words('validation validate invalid missing empty unauthorized forbidden permission login password parse format malformed'),
  /** Of these, what may as well be the outcome of a failure: `history is empty while the provider is down`. */
  outcome: words('empty missing'),
  failMeans: words(
    'refused econnrefused econnreset unavailable unreachable down outage offline reject rejects rejected throw throws raise error errors ' +
      'exception new_error 500 502 503 504 side effect broken failing fail fails bad false server close closed',
  ),
  slowMeans: words(
    'delay delayed sleep timeout timeouts deadline hang wait slow latency set_timeout late settimeout milliseconds seconds never ' +
      'second since elapsed took done latch release block blocked stall timers',
  ),
  /** A failure by its name: the wait came to its end. */
  timedOut: words('timeout timeouts timedout deadline'),
  /** The test makes a dependency refuse connections, whatever it is called. */
  certainlyDown: words('econnrefused econnreset'),
  /** Calls and values of Go by which a test makes something fail. Sources: Go 1.24 (errors, fmt, net/http), pkg/errors 0.9, grpc-go 1.71. */
  goErrors: words(
    'errors#New errors#Join fmt#Errorf github.com/pkg/errors#New github.com/pkg/errors#Errorf google.golang.org/grpc/status#Error ' +
      'google.golang.org/grpc/status#Errorf google.golang.org/grpc/status#New',
  ),
  goStatuses: words('StatusInternalServerError StatusBadGateway StatusServiceUnavailable StatusGatewayTimeout 500 502 503 504'),
  /** Declared errors, and codes of them, whose names do not begin with `Err`: io, context, grpc codes. */
  goErrorValues: words('EOF DeadlineExceeded Unavailable'),
  /** Members that make a prepared error the outcome, and the end of a stand-in server. */
  goFailures: words('WillReturnError RetErr SetError CloseClientConnections'),
  skips: words('Disabled Ignore skip skipIf Skip xfail'),
  display: words('DisplayName'),
  /** Calls that a test makes for itself. */
  ofTests: words(
    'expect assert assertThat assertEquals assertThrows assertTrue assertFalse toBe toEqual toBeNull toThrow toHaveLength rejects resolves it test describe ' +
      'raises Fatalf Errorf Fatal Error Is As New Now Since Background Skip Parallel Run Sleep sleep delay stubFor willReturn get post put patch ' +
      'delete mock patch when thenThrow thenReturn fixture AsyncClient Client use nanoTime of List json text filter map toHaveBeenCalled fn ' +
      'isEmpty isPresent isEqualTo isLessThan monotonic perf_counter activate len str dict list print error Equal NoError WriteHeader HandlerFunc NewServer Close withFixedDelay okJson serverError mockRejectedValue mockRejectedValueOnce mockResolvedValue setTimeout Promise respond setattr spyOn toBeInstanceOf',
  ),
} as const
