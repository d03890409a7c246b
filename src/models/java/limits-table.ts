// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { LimitTable } from '../forms/limit.ts'

export const table: LimitTable = {
  forms: [
    {
      source: 'Bucket4j 8 Bucket.tryConsume, Guava 33 RateLimiter.acquire and tryAcquire, Resilience4j 2.3 acquirePermission',
      what: 'rate',
      members: ['tryConsume', 'tryConsumeAndReturnRemaining', 'consume', 'acquire', 'tryAcquire', 'acquirePermission', 'isAllowed'],
      on: ['limiter', 'rate limit', 'ratelimit', 'throttle', 'bucket'],
    },
    {
      source: 'Java 25 java.util.concurrent: the capacity of a bounded queue',
      what: 'queue',
      calls: ['*#{LinkedBlockingQueue,LinkedBlockingDeque,ArrayBlockingQueue,PriorityBlockingQueue}'],
      argument: 0,
    },
    { source: 'Spring Framework 7 ThreadPoolTaskExecutor.setQueueCapacity', what: 'queue', members: ['setQueueCapacity', 'queueCapacity'] },
    { source: 'JPA 3.2 Query.setMaxResults, Hibernate 7', what: 'rows', members: ['setMaxResults'] },
    { source: 'Caffeine 3.2 and Guava 33 maximumSize and maximumWeight', what: 'cache', members: ['maximumSize', 'maximumWeight'] },
    {
      source: 'Spring Framework 7 maxInMemorySize, Spring Boot 4 MultipartConfigFactory, commons-fileupload 2',
      what: 'input',
      members: ['maxInMemorySize', 'setMaxInMemorySize', 'setMaxRequestSize'],
    },
    {
      source: 'Spring Boot 4 MultipartConfigFactory.setMaxFileSize, commons-fileupload 2 setMaxFileSize',
      what: 'upload',
      members: ['setMaxUploadSize', 'setMaxUploadSizePerFile', 'setMaxFileSize'],
    },
    {
      source:
        'Spring Cloud AWS 4 and Azure Service Bus maxConcurrentCalls, Spring Framework 7 setMaxPoolSize, Spring AMQP 4 setConcurrentConsumers',
      what: 'concurrency',
      members: ['maxConcurrentCalls', 'setMaxPoolSize', 'setConcurrentConsumers'],
    },
  ],
}
