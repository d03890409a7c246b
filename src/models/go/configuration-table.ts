// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { ConfigurationTable } from '../forms/configuration.ts'

export const table: ConfigurationTable = {
  forms: [
    { by: '{callee}', source: 'Go 1.24 os.Getenv: empty if the variable is not present', calls: ['os#Getenv', 'syscall#Getenv'] },
    { by: '{callee}', source: 'Go 1.24 os.LookupEnv: reports whether the variable is present', calls: ['os#LookupEnv'], demands: true },
    {
      by: 'default of the tag',
      source: 'caarlos0/env 11: env, envDefault; kelseyhightower/envconfig 1.4: envconfig, default; cleanenv 1.5: env, env-default',
      tags: ['env', 'envconfig'],
      fallback: ['envDefault', 'default', 'env-default'],
      demands: true,
    },
    {
      by: '{callee}',
      source: 'spf13/viper 1.20: SetDefault(key, value) holds unless a flag, a file or a variable sets the key',
      calls: ['github.com/spf13/viper#{SetDefault,Viper().SetDefault,New().SetDefault}'],
      fallback: [1],
    },
  ],
  classes: [],
  validators: [],
  choices: [{ calls: ['cmp#Or'], value: 0, fallback: 1 }],
  needs: [
    'github.com/stripe/stripe-go#{Init,API.Init,API().Init}',
    'github.com/stripe/stripe-go/client#{Init,API.Init,API().Init}',
    'github.com/sendgrid/sendgrid-go#NewSendClient',
    'github.com/slack-go/slack#New',
    'github.com/resend/resend-go#NewClient',
    'github.com/sashabaranov/go-openai#NewClient',
  ],
  needsMembers: [],
  numbers: { calls: ['strconv#{Atoi,ParseInt,ParseUint,ParseFloat}', 'time#ParseDuration'], becomes: '0' },
  sinks: {
    'time#{NewTicker,Tick,AfterFunc}': 0,
    'context#WithTimeout': 1,
    'golang.org/x/time/rate#NewLimiter': 1,
    '{SetMaxOpenConns,SetMaxIdleConns,SetConnMaxLifetime,SetConnMaxIdleTime,SetLimit,SetTimeout}': 0,
  },
  converts: ['time#Duration', 'global#{int,int32,int64,uint,uint32,uint64,float64}', 'golang.org/x/time/rate#Limit'],
}
