// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { LifecycleTable } from '../forms/lifecycle.ts'

export const table: LifecycleTable = {
  waits: [
    {
      source: 'Java 21 java.sql.DriverManager.getConnection: opens a connection',
      calls: ['java.sql#DriverManager.getConnection'],
      peer: 'store',
    },
  ],
  starts: [
    {
      source: 'Jakarta Annotations 3 PostConstruct; Spring 6: the container calls it before the application is ready',
      by: '@PostConstruct',
      annotations: ['PostConstruct'],
    },
    {
      source: 'Spring Boot 3 events: listeners run before the application is ready to take traffic, and their error ends it',
      by: '@EventListener',
      annotations: ['EventListener'],
      given: ['ApplicationReadyEvent', 'ApplicationStartedEvent', 'ContextRefreshedEvent', 'StartupEvent', 'ServerStartupEvent'],
    },
    {
      source: 'Quarkus 3 StartupEvent; Micronaut 4 ServerStartupEvent; Spring Boot 3: a method that takes the event',
      by: 'a startup event',
      parameters: ['StartupEvent', 'ServerStartupEvent', 'ApplicationReadyEvent', 'ApplicationStartedEvent', 'ContextRefreshedEvent'],
    },
    {
      source:
        'Spring Boot 3 CommandLineRunner and ApplicationRunner; Spring 6 InitializingBean and Lifecycle; Servlet 6 ServletContextListener; Dropwizard 4 Managed',
      by: 'a startup method of the container',
      bases: [
        'CommandLineRunner',
        'ApplicationRunner',
        'InitializingBean',
        'SmartLifecycle',
        'Lifecycle',
        'ServletContextListener',
        'Managed',
      ],
      methods: ['run', 'afterPropertiesSet', 'start', 'contextInitialized'],
    },
  ],
  tasks: [],
  servers: [
    {
      library: 'HttpServer',
      source: 'Java 21 com.sun.net.httpserver.HttpServer.create',
      serves: 'http',
      calls: ['com.sun.net.httpserver#HttpServer.create'],
    },
    { library: 'Javalin', source: 'Javalin 6 create', serves: 'http', calls: ['io.javalin#Javalin.create'] },
    { library: 'Undertow', source: 'Undertow 2.3 builder', serves: 'http', calls: ['io.undertow#Undertow.builder'] },
    {
      library: 'gRPC',
      source: 'grpc-java 1.72 ServerBuilder.forPort, Grpc.newServerBuilderForPort, NettyServerBuilder',
      serves: 'grpc',
      calls: [
        'io.grpc#{ServerBuilder.forPort,Grpc.newServerBuilderForPort}',
        'io.grpc.netty{,.shaded.io.grpc.netty}#NettyServerBuilder.{forPort,forAddress}',
      ],
    },
    {
      library: 'Spring Boot',
      source: 'Spring Boot 3.5 SpringApplication.run: closes the context on SIGTERM',
      serves: 'http',
      calls: ['org.springframework.boot#SpringApplication.run'],
      handlesSignals: true,
    },
    {
      library: 'Spring Boot',
      source: 'Spring Boot 3.5 SpringApplication instances and SpringApplicationBuilder, run: close the context on SIGTERM',
      serves: 'http',
      calls: [
        'org.springframework.boot#SpringApplication().run',
        'org.springframework.boot.builder#SpringApplicationBuilder().{run,*().run,*().*().run,*().*().*().run}',
      ],
      handlesSignals: true,
    },
  ],
  signals: [
    {
      source: 'Java 21 Runtime.addShutdownHook',
      by: 'Runtime.addShutdownHook',
      subject: 'shutdown hook',
      members: ['addShutdownHook'],
      work: { position: 0 },
      method: 'run',
      exits: true,
    },
    {
      source: 'Jetty 12 Server.setStopAtShutdown(true): the server stops when the process is asked to end',
      by: 'setStopAtShutdown',
      subject: 'Jetty',
      members: ['setStopAtShutdown'],
      stops: ['stop'],
    },
    {
      source: 'Jakarta Annotations 3: a container calls methods with PreDestroy before it ends',
      by: '@PreDestroy',
      annotations: ['PreDestroy'],
    },
    {
      source: 'Quarkus 3 ShutdownEvent and Spring Framework 6 ContextClosedEvent: observers run when the application stops',
      by: 'an observer of the shutdown',
      parameters: ['ShutdownEvent', 'ContextClosedEvent'],
    },
    {
      source: 'Spring Framework 6 DisposableBean.destroy: the container calls it when it closes',
      by: 'DisposableBean.destroy',
      bases: ['DisposableBean'],
      method: 'destroy',
    },
    {
      source: 'Dropwizard 4 Managed, Spring Framework 6 Lifecycle and SmartLifecycle: the container calls stop when the application ends',
      by: 'stop of a managed object',
      bases: ['Managed', 'Lifecycle', 'SmartLifecycle'],
      method: 'stop',
    },
    {
      source: 'Servlet 6 ServletContextListener.contextDestroyed: the container calls it when the application ends',
      by: 'ServletContextListener.contextDestroyed',
      bases: ['ServletContextListener'],
      method: 'contextDestroyed',
    },
  ],
  exits: [
    { source: 'Java 21 System.exit: runs the shutdown hooks', calls: ['*#System.exit'], as: 'System.exit' },
    { source: 'Java 21 Runtime.halt: runs nothing more', calls: ['*#Runtime.getRuntime().halt'], as: 'Runtime.halt', isAbrupt: true },
  ],
  forces: [
    {
      source: 'Java 21 HttpServer.stop(delay): 0 closes the connections at once',
      calls: ['com.sun.net.httpserver#HttpServer().stop', 'com.sun.net.httpserver#HttpServer.create().stop'],
      given: 0,
    },
    {
      source: 'Quartz 2.5 Scheduler.shutdown: false, and no argument, do not wait for running jobs',
      calls: ['org.quartz#Scheduler().shutdown', 'org.quartz.impl#StdSchedulerFactory{,()}.{getDefaultScheduler,getScheduler}().shutdown'],
      given: false,
    },
    {
      source: 'Java 21 ExecutorService.shutdownNow and grpc-java 1.72 Server.shutdownNow: interrupt what runs',
      calls: ['java.util.concurrent#{ExecutorService,ThreadPoolExecutor}().shutdownNow', 'io.grpc#Server().shutdownNow'],
      unless: ['shutdown', 'awaitTermination', 'close', 'invokeAll', 'join'],
    },
  ],
  limits: [],
  lives: [
    {
      what: 'executor',
      source: 'Java 21 ExecutorService: what is queued or runs is lost when the process ends without shutdown and awaitTermination',
      by: 'Executors',
      calls: [
        'java.util.concurrent#Executors.new{FixedThreadPool,SingleThreadExecutor,WorkStealingPool}',
        'java.util.concurrent#ThreadPoolExecutor',
      ],
      stops: ['shutdown', 'shutdownNow', 'close'],
      waits: ['awaitTermination', 'shutdownNow', 'close'],
      isShared: true,
    },
    {
      what: 'executor',
      source:
        'Java 21 Executors: a cached pool hands each task to a thread at once (SynchronousQueue), and the others start a thread for each; what runs is lost when the process ends without shutdown and awaitTermination',
      by: 'Executors',
      calls: ['java.util.concurrent#Executors.new{CachedThreadPool,VirtualThreadPerTaskExecutor,ThreadPerTaskExecutor}'],
      stops: ['shutdown', 'shutdownNow', 'close'],
      waits: ['awaitTermination', 'shutdownNow', 'close'],
      isShared: true,
      hasNoQueue: true,
    },
    {
      what: 'timer',
      source: 'Java 21 ScheduledExecutorService: a run in progress is cut off when the process ends without shutdown and awaitTermination',
      by: 'Executors',
      calls: ['java.util.concurrent#Executors.new{ScheduledThreadPool,SingleThreadScheduledExecutor}'],
      stops: ['shutdown', 'shutdownNow', 'close'],
      isShared: true,
    },
  ],
  programs: [],
  platforms: [],
  stops: ['close', 'stop', 'shutdown', 'shutdownNow', 'awaitTermination', 'destroy', 'disconnect', 'flush'],
  noStops: [],
  laters: [],
  signalNames: {},
}
