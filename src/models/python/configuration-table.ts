// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { ConfigurationTable } from '../forms/configuration.ts'

export const table: ConfigurationTable = {
  forms: [
    {
      by: 'default value',
      source: 'Python 3.13 os.environ: a missing key raises KeyError; os.environ.get(key, default)',
      on: ['os#environ'],
      demands: 'element',
    },
    {
      by: 'default value',
      source: 'Python 3.13: os.getenv(key, default), os.environ.get, os.environ.setdefault',
      calls: ['os#{getenv,environ.get,environ.setdefault}'],
      name: [0, 'key'],
      fallback: [1, 'default'],
    },
    {
      by: 'default value',
      source: 'python-decouple 3.8: config(option, default=undefined) raises UndefinedValueError',
      calls: ['decouple#{config,AutoConfig(),Config()}'],
      fallback: ['default'],
      demands: true,
    },
    {
      by: 'default value',
      source: 'django-environ 0.12, environs 14: env(name, default) raises if the variable is missing and there is no default',
      calls: ['environ#{Env,FileAwareEnv}()', 'environ#{Env,FileAwareEnv}().*', 'environs#{Env(),env}', 'environs#{Env(),env}.*'],
      fallback: [1, 'default'],
      demands: true,
    },
    {
      by: 'default value',
      source: 'Starlette 0.46 Config: config(key, cast, default) raises KeyError',
      calls: ['starlette.config#Config()'],
      fallback: [2, 'default'],
      demands: true,
    },
  ],
  classes: [
    {
      by: 'BaseSettings',
      source: 'pydantic-settings 2.9, pydantic 1.10: a field without a default is required; env, alias, validation_alias',
      bases: ['pydantic_settings#BaseSettings', 'pydantic#BaseSettings', 'pydantic.env_settings#BaseSettings'],
      describes: ['pydantic#Field', 'pydantic.fields#Field'],
      aliases: ['env', 'alias', 'validation_alias'],
      except: ['model_config', 'ClassVar'],
    },
  ],
  validators: [],
  choices: [],
  needs: [],
  needsMembers: [],
  numbers: { calls: [] },
  sinks: {},
  converts: [],
}
