// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { RolePackages } from '../role-packages.ts'

export const table: RolePackages = {
  npm: {
    server: [
      '{express,fastify,koa,@koa/router,@hapi/hapi,hono,@hono/node-server,restify,polka,h3,nitropack,elysia,probot,@nestjs/core}',
      '{@apollo/server,apollo-server,apollo-server-*,graphql-yoga,@trpc/server,@adonisjs/core,@feathersjs/feathers,moleculer}',
      '{@grpc/grpc-js,ws,socket.io,uWebSockets.js,next,nuxt,@remix-run/node,@remix-run/express,@remix-run/serve}',
      '{@react-router/node,@react-router/express,@react-router/serve,@sveltejs/adapter-node,@strapi/strapi,payload,sails}',
      '{@loopback/core,@loopback/rest,egg,@midwayjs/core,@tsed/common,@foal/core,@tinyhttp/app,hyper-express,@keystone-6/core}',
      '{connect,micro}',
    ],
    worker: [
      '{bullmq,bull,bee-queue,agenda,pg-boss,graphile-worker,kafkajs,amqplib,sqs-consumer,node-cron,cron,@temporalio/worker}',
      '{@dbos-inc/dbos-sdk,node-resque,bree}',
    ],
    serverless: [
      '{aws-lambda,@types/aws-lambda,serverless,@vercel/node,@netlify/functions,firebase-functions,wrangler}',
      '{@cloudflare/workers-types,sst}',
    ],
    listening: ['{express,fastify,koa,@nestjs/core}'],
    interface: [
      '{react-dom,vue,svelte,@angular/core,solid-js,preact,react-native,expo,@sveltejs/kit,astro,gatsby,react-scripts,vite}',
      '{@docusaurus/core,vitepress,vuepress,nextra,@11ty/eleventy,electron,@tauri-apps/api,@storybook/*,storybook}',
    ],
    arguments: [
      '{commander,yargs,cac,meow,@oclif/core,clipanion,citty,minimist,arg,sade,@stricli/core,cleye,gluegun,vorpal,caporal}',
      '{@commander-js/extra-typings,command-line-args,@clack/prompts,inquirer,@inquirer/prompts}',
    ],
  },
  python: {
    server: [
      '{django,flask,fastapi,starlette,aiohttp,tornado,sanic,quart,falcon,bottle,pyramid,litestar,uvicorn,gunicorn,hypercorn}',
      '{daphne,uwsgi,djangorestframework,grpcio,robyn,connexion,cherrypy,twisted,klein,pando,blacksheep,nameko}',
    ],
    worker: ['{celery,rq,django-rq,dramatiq,huey,arq,apscheduler,taskiq,temporalio,faust,faust-streaming,procrastinate}'],
    serverless: ['{mangum,zappa,chalice,aws-lambda-powertools,functions-framework,serverless-wsgi}'],
    listening: [],
    interface: [],
    arguments: ['{argparse,optparse,getopt,click,typer,fire,docopt,plac,cyclopts}'],
  },
  go: {
    server: [
      'github.com/{gin-gonic/gin,labstack/echo,labstack/echo/v*,go-chi/chi,go-chi/chi/v*,gofiber/fiber,gofiber/fiber/v*}',
      'github.com/{gorilla/mux,julienschmidt/httprouter,valyala/fasthttp,beego/beego,beego/beego/v*,gobuffalo/buffalo}',
      'github.com/{go-kit/kit,emicklei/go-restful,emicklei/go-restful/v*,danielgtaylor/huma,danielgtaylor/huma/v*}',
      '{google.golang.org/grpc,connectrpc.com/connect,goji.io}',
    ],
    worker: [
      'github.com/{hibiken/asynq,riverqueue/river,gocraft/work,RichardKnop/machinery,RichardKnop/machinery/v*}',
      '{github.com/segmentio/kafka-go,github.com/nsqio/go-nsq,go.temporal.io/sdk}',
    ],
    serverless: ['github.com/aws/aws-lambda-go'],
    listening: [],
    interface: [],
    arguments: [
      'github.com/{spf13/cobra,spf13/pflag,urfave/cli,urfave/cli/v*,alecthomas/kong,alexflint/go-arg,jessevdk/go-flags}',
      '{flag,gopkg.in/alecthomas/kingpin.v2,github.com/alecthomas/kingpin,github.com/alecthomas/kingpin/v*,github.com/peterbourgon/ff/v*}',
    ],
  },
  java: {
    server: [
      '{,*:}spring-boot-starter-{web,webmvc,webflux,jersey,actuator,undertow,jetty,tomcat}',
      '{,*:}{spring-webmvc,spring-webflux,micronaut-http-server,micronaut-http-server-netty,dropwizard-core,javalin,vertx-web}',
      '{,*:}quarkus-{rest,resteasy,resteasy-reactive,rest-jackson,resteasy-jackson,resteasy-reactive-jackson}',
      '{,*:}{jersey-server,jetty-server,jakarta.servlet-api,javax.servlet-api,servlet-api,grpc-netty,grpc-netty-shaded}',
      '{,*:}{spark-core,helidon-webserver}',
    ],
    worker: [
      '{,*:}{spring-kafka,spring-rabbit,spring-boot-starter-amqp,spring-boot-starter-quartz,spring-boot-starter-batch,spring-boot-starter-activemq,kafka-clients,quartz,temporal-sdk}',
      '{,*:}{quarkus-messaging,quarkus-messaging-*,quarkus-smallrye-reactive-messaging,quarkus-smallrye-reactive-messaging-*,quarkus-scheduler,quarkus-quartz}',
      '{,*:}{micronaut-kafka,micronaut-rabbitmq,micronaut-nats,spring-cloud-stream,spring-cloud-stream-binder-*,spring-cloud-starter-stream-*}',
      '{,*:}{spring-cloud-aws-starter-sqs,kafka-streams,jobrunr,jobrunr-spring-boot-*}',
    ],
    serverless: ['{,*:}{aws-lambda-java-core,spring-cloud-function-adapter-aws}'],
    listening: [],
    interface: [],
    arguments: ['{picocli,picocli.CommandLine,com.beust.jcommander*,org.apache.commons.cli*,joptsimple*,net.sourceforge.argparse4j*}'],
  },
  onlyServicesBring: [
    '{psycopg,psycopg-binary,psycopg2,psycopg2-binary,psycopg2cffi,asyncpg,mysqlclient,pymysql,oracledb,cx-oracle}',
    '{gunicorn,uwsgi,uvicorn,hypercorn,daphne,waitress}',
    'github.com/{lib/pq,jackc/pgx,jackc/pgx/v*,go-sql-driver/mysql,mattn/go-sqlite3,microsoft/go-mssqldb}',
    '{modernc.org/sqlite,go.mongodb.org/mongo-driver,go.mongodb.org/mongo-driver/v*}',
    '{,*:}spring-boot-starter-{data-*,jdbc,jooq,security,oauth2-*,mail,cache,graphql,websocket,integration,artemis,pulsar,session-*}',
    '{,*:}{quarkus-*,micronaut-runtime}',
  ],
  modules: {
    interface: [
      '{react-dom,react-dom/client,react-native,vue,svelte,@angular/*,solid-js,swr,@tanstack/react-query,jquery,react-router-dom}',
      '{next/navigation,next/router,next/link,next/image,@remix-run/react,zustand,redux,react-redux,@reduxjs/toolkit,mobx-react}',
      '{mobx-react-lite,styled-components,@emotion/*,framer-motion,@radix-ui/*,@mui/*,antd,lucide-react,vue-router,pinia}',
    ],
    server: [
      '{node:*,fs,fs/promises,net,http,https,child_process,crypto,worker_threads,os,tls,dns,cluster,server-only}',
      '{express,fastify,koa,@koa/*,koa-*,@hapi/hapi,@nestjs/*,hono,hono/*,@hono/node-server,@hono/zod-openapi,probot}',
      '{@trpc/server,@trpc/server/*,graphql-yoga,@apollo/server,bullmq,bull,kafkajs,amqplib,pg,pg-boss,mysql2,mysql2/promise}',
      '{mongodb,mongoose,ioredis,redis,@prisma/client,knex,typeorm,sequelize,sequelize-typescript,drizzle-orm,drizzle-orm/*,kysely}',
      '{@aws-sdk/*,@google-cloud/*,firebase-admin,nodemailer,@grpc/grpc-js,pino,winston,stripe,aws-lambda,next/server,next/headers}',
      '{@remix-run/node,node-cron,undici,next-auth,ws,socket.io,log4js,express-*,formidable,multer,busboy,bcrypt,passport}',
      '{rate-limiter-flexible,fs-extra,graceful-fs,sails*}',
    ],
    clientFiles: ['{@remix-run/*,@react-router/*,nuxt,@sveltejs/kit,react-server-dom-*,vike,vite-plugin-ssr}'],
    goTests: [
      '{testing,testing/*,net/http/httptest,gopkg.in/check.v1,go.uber.org/goleak,gotest.tools/*,go.uber.org/mock/gomock}',
      'github.com/{stretchr/testify/*,ory/dockertest,ory/dockertest/*,testcontainers/testcontainers-go,testcontainers/testcontainers-go/*}',
      'github.com/{onsi/ginkgo,onsi/ginkgo/*,onsi/gomega,onsi/gomega/*,golang/mock/gomock,DATA-DOG/go-sqlmock,frankban/quicktest}',
    ],
  },
  brings: {
    'handled-rejections': [
      '{fastify,koa,hono,@hapi/hapi,@nestjs/core,h3,elysia,restify,express-async-errors,express-promise-router}',
      '{@awaitjs/express,express-async-handler-patch}',
    ],
    'request-ids': [
      '{fastify,@nestjs/platform-fastify,probot,nestjs-pino,pino-http,hapi-pino,asgi-correlation-id,django-guid,django-structlog}',
      '{django-log-request-id,flask-log-request-id,logfire}',
    ],
    'job-dashboard': [
      '{@bull-board/*,bull-board,bull-arena,bullmq-pro-ui,agendash,@pg-boss/dashboard,@bull-monitor/*,flower,rq-dashboard}',
      '{github.com/hibiken/asynqmon,riverqueue.com/riverui}',
    ],
    'rate-limits': ['{better-auth,@nestjs/throttler,@arcjet/*}'],
    'request-metrics': [
      '{express-prom-bundle,prometheus-api-metrics,express-prometheus-middleware,express-status-monitor,fastify-metrics}',
      '{koa-prometheus-*,@hono/prometheus,@hono/otel,hapi-prometheus,@promster/*,appmetrics*,swagger-stats}',
      '@opentelemetry/instrumentation-{http,express,fastify,koa,hapi,nestjs-core}',
      '{@opentelemetry/auto-instrumentations-node,@vercel/otel}',
      '{@azure/monitor-opentelemetry,applicationinsights,dd-trace,newrelic,elastic-apm-node,@instana/collector}',
      '{@appsignal/nodejs,@highlight-run/node,logfire,aws-xray-sdk*,django-prometheus,starlette-exporter,starlette-prometheus}',
      'prometheus-{fastapi,flask}-{instrumentator,exporter}',
      'opentelemetry-instrumentation-{fastapi,flask,django,starlette,asgi,wsgi,tornado,falcon,pyramid,aiohttp-server}',
      '{aioprometheus,opentelemetry-distro,ddtrace,elastic-apm,scout-apm}',
      'github.com/{DataDog/dd-trace-go*,newrelic/go-agent*,slok/go-http-metrics,labstack/echo-contrib*}',
      'github.com/{zsais/go-gin-prometheus,grpc-ecosystem/go-grpc-prometheus,grpc-ecosystem/go-grpc-middleware*,elastic/apm-agent-go}',
      '*:{spring-boot-starter-actuator,micrometer-*,quarkus-micrometer*,dropwizard-core,dropwizard-metrics,metrics-servlet*}',
      '*:{metrics-jersey*,metrics-jetty*,opentelemetry-spring-boot-starter,opentelemetry-javaagent,helidon-metrics*,javaagent}',
    ],
    'other-metrics': [
      '@sentry/{node,nestjs,nextjs,bun,remix}',
      '{sentry-sdk,github.com/getsentry/sentry-go,@vercel/speed-insights}',
      '{@opentelemetry/sdk-node,@opentelemetry/instrumentation-*,opentelemetry-instrumentation-*}',
      'go.opentelemetry.io/contrib/instrumentation/*',
      '*:{opentelemetry-*,sentry-*}',
      '{hot-shots,node-statsd,statsd-client,statsd,datadog,datadog-metrics,datadog-lambda-js,lynx,@willsoto/nestjs-prometheus}',
      '{@opentelemetry/sdk-metrics,@opentelemetry/api,@aws-lambda-powertools/metrics,measured-core,opentelemetry-api}',
      '{opentelemetry-sdk,aws-embedded-metrics,django-statsd*,markus,go.opentelemetry.io/otel,go.opentelemetry.io/otel/*}',
      'github.com/{VictoriaMetrics/metrics,rcrowley/go-metrics,hashicorp/go-metrics,armon/go-metrics,uber-go/tally*}',
      'github.com/{DataDog/datadog-go*,go-kit/kit,smira/go-statsd,cactus/go-statsd-client*}',
      '*:{metrics-core,simpleclient*,prometheus-metrics-*,spectator-*,java-dogstatsd-client,statsd*}',
    ],
  },
}
