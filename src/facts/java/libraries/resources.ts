/** Something that opens a resource. */
export interface Opener {
  readonly what: 'pooled' | 'handle'
  readonly label: string
  /** The class, if `new` opens it. */
  readonly made?: string
  /** The method, and the class of its receiver; an empty class matches any. */
  readonly method?: string
  readonly on?: readonly string[]
}

const io = 'java.io'
const handle = (made: string, label: string): Opener => ({ what: 'handle', label, made })

/** Its threads stay alive until it is shut down, even when nothing refers to it. */
export const poolOfThreads = 'a thread pool'

export const openers: readonly Opener[] = [
  handle(`${io}.FileInputStream`, 'a file'),
  handle(`${io}.FileOutputStream`, 'a file'),
  handle(`${io}.FileReader`, 'a file'),
  handle(`${io}.FileWriter`, 'a file'),
  handle(`${io}.RandomAccessFile`, 'a file'),
  handle('java.util.zip.ZipFile', 'an archive'),
  handle('java.util.jar.JarFile', 'an archive'),
  ...['newInputStream', 'newOutputStream', 'newBufferedReader', 'newBufferedWriter'].map((method): Opener => ({
    what: 'handle',
    label: 'a file',
    method,
    on: ['java.nio.file.Files'],
  })),
  ...['list', 'walk', 'find', 'lines', 'newDirectoryStream'].map((method): Opener => ({
    what: 'handle',
    label: 'a directory or file',
    method,
    on: ['java.nio.file.Files'],
  })),
  handle('javax.naming.directory.InitialDirContext', 'a connection to a directory'),
  handle('javax.naming.ldap.InitialLdapContext', 'a connection to a directory'),
  { what: 'handle', label: 'a stream', method: 'getResourceAsStream', on: [''] },
  { what: 'handle', label: 'a network stream', method: 'openStream', on: ['java.net.URL'] },
  {
    what: 'pooled',
    label: 'a database connection',
    method: 'getConnection',
    on: ['javax.sql.DataSource', 'com.zaxxer.hikari.HikariDataSource', 'java.sql.DriverManager'],
  },
  { what: 'handle', label: 'a database statement', method: 'prepareStatement', on: ['java.sql.Connection'] },
  { what: 'handle', label: 'a database statement', method: 'createStatement', on: ['java.sql.Connection'] },
  { what: 'handle', label: 'a database statement', method: 'prepareCall', on: ['java.sql.Connection'] },
  {
    what: 'pooled',
    label: 'a database session',
    method: 'openSession',
    on: ['org.hibernate.SessionFactory', 'org.apache.ibatis.session.SqlSessionFactory'],
  },
  {
    what: 'pooled',
    label: 'an entity manager',
    method: 'createEntityManager',
    on: ['javax.persistence.EntityManagerFactory', 'jakarta.persistence.EntityManagerFactory'],
  },
  ...['newFixedThreadPool', 'newSingleThreadExecutor', 'newScheduledThreadPool', 'newSingleThreadScheduledExecutor'].map(
    (method): Opener => ({
      what: 'handle',
      label: poolOfThreads,
      method,
      on: ['java.util.concurrent.Executors'],
    }),
  ),
  {
    what: 'pooled',
    label: 'a messaging session',
    method: 'createSession',
    on: ['javax.jms.Connection', 'jakarta.jms.Connection', 'javax.jms.QueueConnection'],
  },
  {
    what: 'pooled',
    label: 'a Redis connection',
    method: 'getResource',
    on: ['redis.clients.jedis.JedisPool', 'redis.clients.jedis.JedisSentinelPool'],
  },
]

/** The result of a cursor (`query.scroll()`), recognized by the variable's type. */
export const cursorTypes: Readonly<Record<string, string>> = {
  'org.hibernate.ScrollableResults': 'a database cursor',
  'java.sql.ResultSet': '',
}

/** Responses of HTTP clients, recognized by the variable's type. They occupy a connection until they are closed or read to the end. */
export const responseTypes: readonly string[] = [
  'okhttp3.Response',
  'com.squareup.okhttp.Response',
  'org.apache.http.client.methods.CloseableHttpResponse',
  'org.apache.hc.client5.http.impl.classic.CloseableHttpResponse',
]

/** Calls on a response that read its body to the end, or close it. */
export const readsToEnd = /^\s*\.\s*body\s*\(\s*\)\s*\.\s*(string|bytes|close)\s*\(/
export const readsEntity = /\bEntityUtils\s*\.\s*(toString|toByteArray|consume|consumeQuietly)\s*\(\s*$/
/** Calls that return the body to other code. */
export const givesContent =
  /^\s*\.\s*(body|getEntity)\s*\(\s*\)(?!\s*\.\s*(contentType|contentLength|getContentType|getContentLength)\b)(?!\s*[!=]=)/

/** Classes whose `close` also closes their constructor argument. */
export const wrappers =
  /^(Buffered(Input|Output)Stream|BufferedReader|BufferedWriter|InputStreamReader|OutputStreamWriter|Data(Input|Output)Stream|Object(Input|Output)Stream|GZIP(Input|Output)Stream|Zip(Input|Output)Stream|Jar(Input|Output)Stream|PrintWriter|PrintStream|Scanner|PushbackInputStream|LineNumberReader|CheckedInputStream|CipherInputStream|DigestInputStream|CSVReader|CSVWriter|TarArchive(Input|Output)Stream)$/

/** Calls that read or write their argument and leave it open, by class (as written) and method. */
export const leavesOpen =
  /^(IOUtils\.(copy\w*|toString|toByteArray|readLines|write\w*|skip\w*|read\w*)|StreamUtils\.\w+|ByteStreams\.\w+|CharStreams\.\w+|Files\.copy|ImageIO\.read|Objects\.(requireNonNull|nonNull|isNull)|CompletableFuture\.(runAsync|supplyAsync))$/
