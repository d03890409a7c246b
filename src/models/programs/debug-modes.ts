/**
 * What turns on the debug mode of a web framework, which shows stack traces and settings to anyone. Sources: Django 5.2 settings, DEBUG; Flask
 * 3.1, "Debugging Application Errors"; Starlette 0.46 and FastAPI 0.115, parameter `debug`.
 */
export const debugModes = {
  /** The name of Django's setting. */
  setting: 'DEBUG',
  /** Other settings of Django: a file with one of them is its settings module. */
  beside: ['INSTALLED_APPS', 'ROOT_URLCONF', 'ALLOWED_HOSTS', 'DATABASES', 'MIDDLEWARE'],
  /** Calls with the keyword `debug`, by their origin. */
  calls: new Set<string>(['fastapi#FastAPI', 'starlette.applications#Starlette']),
  keyword: 'debug',
  /** Objects whose member or entry of this name turns it on. */
  objects: new Set<string>(['flask#Flask()', 'flask#Flask().config']),
} as const
