/** Calls that read a file, by the names of their origins, and where the path is given. */
export const fileReads: ReadonlySet<string> = new Set([
  // Node.js 24 fs
  'fs#readFileSync',
  'fs#readFile',
  'fs#promises.readFile',
  'fs/promises#readFile',
  'node:fs#readFileSync',
  'node:fs#readFile',
  'node:fs#promises.readFile',
  'node:fs/promises#readFile',
  // Python 3.13 built-in functions, pathlib
  'global#open',
  'pathlib#Path().read_text',
  'pathlib#Path().read_bytes',
  'pathlib#Path().open',
  // joblib 1.5 load; PyTorch 2.8 torch.load; ONNX Runtime 1.22 InferenceSession; spaCy 3.8 load; xgboost 3.0 and Keras 3.11 load_model:
  // a missing or broken file raises
  'joblib#load',
  'torch#load',
  'onnxruntime#InferenceSession',
  'spacy#load',
  'xgboost#Booster().load_model',
  'keras#models.load_model',
  'keras.models#load_model',
  'tensorflow.keras.models#load_model',
  'tensorflow#keras.models.load_model',
  // geoip2 5.1 Reader; maxminddb 2.8 open_database: FileNotFoundError, InvalidDatabaseError
  'geoip2.database#Reader',
  'geoip2#database.Reader',
  'maxminddb#open_database',
  // geoip2-golang 1.13 and maxminddb-golang 1.13 Open
  'github.com/oschwald/geoip2-golang#Open',
  'github.com/oschwald/maxminddb-golang#Open',
  // Go 1.24 os, io/ioutil, html/template, text/template, crypto/tls
  'os#ReadFile',
  'os#Open',
  'io/ioutil#ReadFile',
  'html/template#ParseFiles',
  'html/template#ParseGlob',
  'text/template#ParseFiles',
  'text/template#ParseGlob',
  'crypto/tls#LoadX509KeyPair',
  // Java 21 java.nio.file, java.io
  'java.nio.file#Files.readAllBytes',
  'java.nio.file#Files.readString',
  'java.nio.file#Files.newInputStream',
  'java.nio.file#Files.newBufferedReader',
  'java.io#FileInputStream',
  'java.io#FileReader',
])

/** Those that fail on a wrong text as well. */
export const parsesFile: ReadonlySet<string> = new Set([
  'html/template#ParseFiles',
  'html/template#ParseGlob',
  'text/template#ParseFiles',
  'text/template#ParseGlob',
  'crypto/tls#LoadX509KeyPair',
])

/** Decorators that keep the result of the first call. */
export const keepsFirstResult: ReadonlySet<string> = new Set([
  'functools#lru_cache',
  'functools#cache',
  'functools#cached_property',
  'django.utils.functional#cached_property',
  'werkzeug.utils#cached_property',
])

/** Words of files without which the code cannot work. */
export const setupWords: ReadonlySet<string> = new Set([
  ...['key', 'keys', 'cert', 'certs', 'certificate', 'certificates', 'pem', 'keystore', 'truststore', 'credential', 'credentials'],
  ...['template', 'templates', 'secret', 'secrets'],
])
