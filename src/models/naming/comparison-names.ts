const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Names of what compares secrets, of what they are compared with, and of what only converts them. Origins take precedence. */
export const comparisonNames = {
  /** Parts of a text without which it holds no such comparison. */
  cues: [
    ...['hmac', 'Hmac', 'HMAC', 'ecret', 'SECRET', 'oken', 'TOKEN', 'assword', 'PASSWORD', 'assphrase', 'PASSPHRASE', 'ignature', 'igest'],
    ...['pi_key', 'piKey', 'PIKey', 'PI_KEY', 'ignKey', 'onstantTime', 'onstant_time', 'imingSafe'],
  ],
  /** Methods that compare their object with their only argument, and stop at the first difference. */
  members: new Set(['equals', 'equalsIgnoreCase', 'contentEquals', 'compare', 'localeCompare']),
  /** Words that follow each other in the name of a function that compares in constant time. */
  constantTime: [
    'constant time',
    'timing safe',
    'secure compare',
    'safe compare',
    'safe equal',
    'safe str cmp',
    'secure equal',
    'compare digest',
  ],
  /** Words of functions that make a code, if a word of `codes` is with them; a name may also start with `hmac`. */
  computes: words('compute computed calculate calc generate create make build derive sign'),
  codes: words('hmac mac signature'),
  /** Words of operands that are codes. */
  signatures: words('hmac mac signature sig digest mac'),
  /** Words of functions that give back what was encrypted. */
  decrypts: words('decrypt decrypts decrypted unseal decipher unprotect'),
  /** Words of operands of a comparison that may be about a secret. */
  secrets: words(
    'secret secrets token tokens key apikey password passwd pass passphrase signature sig hmac mac digest hash hashed credential ' +
      'credentials authorization nonce checksum expected want provided given supplied received actual computed otp cookie csrf',
  ),
  /** Words of tokens that are no secrets: they say where a list goes on, or which version of a row is meant. */
  openTokens: words(
    'conflict continuation page next sync cancel cancellation concurrency resume cursor delta fencing lexer push device change',
  ),
  /** Words of objects, modules and functions that hold the configuration. */
  configurations: words(
    'config configs configuration conf cfg env environ environment getenv setting settings opts options properties props property viper ' +
      'secrets vault',
  ),
  /** Last words of names for parts of a configuration that are no values of it. */
  describesConfiguration: words('name names key keys type types kind kinds error errors'),
  /** Methods that give the value of what they are named after: `getSecret`. */
  getters: words('get load fetch read find lookup must retrieve'),
  /** Last names of conversions in lower case: their result is as telling as their argument. */
  conversions: words(
    'string str bytes bytearray buffer from of tostring tobytes tochararray encode decode encodetostring decodestring encodehexstring decodehex ' +
      'encodehex tohex tohexstring bytestohex hextobytes hex formathex parsehex hexlify unhexlify b64encode b64decode urlsafe_b64encode ' +
      'urlsafe_b64decode standard_b64encode getbytes tolowercase touppercase tolower toupper lower upper casefold trim trimspace trimstart ' +
      'trimend strip lstrip rstrip slice substring substr subarray split splitn rsplit partition replace replaceall removeprefix ' +
      'removesuffix trimprefix trimsuffix trimleft trimright removestart cut cutprefix fields valueof copyof printhexbinary ' +
      'printbase64binary concat sprintf format join at pop nfc normalize uint8array textencoder orelse orelsenull orempty ' +
      'orelsethrow first get_secret_value getordefault encodeuricomponent decodeuricomponent force_bytes force_str smart_str to_bytes tobuffer',
  ),
  /** Functions whose result only identifies their argument. */
  digests: words('digest hexdigest sum sum256 sha256 sha512 sha1 hash update createhash hashbytes'),
  /** Names of values that hold a whole request, and of those that may hold it. */
  requests: words('req request httprequest servletrequest webrequest nextrequest'),
  perhapsRequests: words('ctx context c r event h3 w e'),
  /** Members that only a request has. */
  clearParts: words(
    'header headers body rawbody query querystring params param cookies cookie searchparams queryparams query_params getheader getheaders ' +
      'formvalue postform postformvalue pathvalue basicauth defaultquery getquery queryparam bodyraw getbody getrequestheader path_params ' +
      'pathparam formparam req request',
  ),
  /** Names of values whose members are all from the sender. */
  sent: words('headers headerslist header searchparams query querystring cookies cookiejar authheader authorization'),
  /** Members of a request that the sender writes. */
  parts: words(
    'header headers body rawbody query querystring params param args values form data json text cookies cookie searchparams nexturl url meta get post ' +
      'query_params queryparams path_params get_json get_data getheader getheaders getheaderstring getparameter getparametervalues ' +
      'getquerystring getcookies getqueryparams getfirst formvalue postform postformvalue pathvalue basicauth defaultquery getquery ' +
      'queryparam bodyraw getbody authorization token fields postformarray useragent referer getrequestheader getheaderordefault bearertoken ' +
      'arraybuffer formdata',
  ),
  /** Members of a request that the service itself puts there. */
  own: words(
    'user session app locals state env log logger res response store db services server container config settings principal account ' +
      'getsession getuserprincipal tenant org organization project',
  ),
  /** Words of types of what a handler is given. */
  requestTypes: words('request req input form payload body'),
  /** Annotations, and functions as defaults, of parameters that take their value from the request. */
  annotations: words(
    'header headers requestheader headerparam query queryparam requestparam body requestbody param pathvariable pathparam cookie cookievalue ' +
      'cookieparam matrixvariable modelattribute formparam form restquery restheader restpath args',
  ),
  /** Words of functions that take something from the request that they are given. */
  takes: words(
    'header headers query cookie cookies param params body bearer token auth authorization signature parse extract loads read ' +
      'metadata urlparam vars',
  ),
} as const
