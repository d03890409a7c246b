// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { LifecycleTable } from '../lifecycle.ts'

export const table: LifecycleTable = {
  waits: [
    {
      source: 'Python 3.13 smtplib: SMTP connects if it is given a host; urllib.request.urlopen sends a request',
      calls: ['smtplib#{SMTP,SMTP_SSL}', 'urllib.request#urlopen'],
    },
    { source: 'psycopg 3.2 and psycopg2 2.9: connect opens a connection', calls: ['{psycopg,psycopg2}#connect'] },
    {
      source: 'SQLAlchemy 2.0: Engine.connect opens a connection, MetaData.create_all runs DDL',
      calls: ['sqlalchemy#create_engine().connect', 'sqlalchemy#MetaData().create_all', '*#{*,*(),*.*,*.*()}.metadata.create_all'],
    },
    { source: 'boto3 1.40, Secrets Manager: get_secret_value', calls: ['boto3#client().get_secret_value'] },
    { source: 'redis-py 6: a client connects with its first command', calls: ['redis#*().ping', 'redis#*.from_url().ping'] },
  ],
  programs: ['__name__', 'TYPE_CHECKING'],
}
