import type { Examples } from '#model/rule'

const service = (pool: string, body = 'pool.submit(() -> reports.write(order));'): string => `package shop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

@Service
public class Reports {
  private final ExecutorService pool = ${pool}

  public void report(Order order) {
    ${body}
  }
}
`
const configuration = (limit: string, mark = ''): string => `package shop;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

@Configuration
public class Tasks {
  @Bean
  TaskExecutor applicationTaskExecutor() {
    SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("task-");${mark}
${limit}    return executor;
  }
}
`
const path = 'src/main/java/shop/Reports.java'
const thread = (method: string, body: string): string => `package shop;

import org.springframework.stereotype.Service;

@Service
public class Reports {
  public void ${method} {
    ${body}
  }
}
`

export const unboundedConcurrencyJava: Examples = {
  bad: [
    {
      title: 'a thread for each call',
      files: { [path]: thread('report(Order order)', 'new Thread(() -> write(order)).start(); // <- finding') },
    },
    {
      title: 'a thread for each call, by a name',
      files: {
        [path]: thread(
          'report(Order order)',
          'Thread worker = new Thread(() -> write(order), "report"); // <- finding\n    worker.start();',
        ),
      },
    },
    service('Executors.newCachedThreadPool(); // <- finding'),
    {
      title: 'behind a future',
      files: {
        [path]: service(
          'Executors.newCachedThreadPool(named("reports")); // <- finding',
          'CompletableFuture.runAsync(() -> reports.write(order), pool);',
        ),
      },
    },
    {
      title: 'made by hand, with as many threads as there are tasks',
      files: {
        [path]: service('new ThreadPoolExecutor(0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>()); // <- finding'),
      },
    },
    { title: "Spring's executor without a limit", files: { 'src/main/java/shop/Tasks.java': configuration('', ' // <- finding') } },
  ],
  good: [
    {
      title: 'a thread that goes round as long as the process lives',
      files: { [path]: thread('startWriter(Queue queue)', 'new Thread(() -> drain(queue)).start();') },
    },
    {
      title: 'a loop on a thread of its own',
      files: { [path]: thread('follow(Feed feed)', 'new Thread(() -> { while (running) { read(feed); } }).start();') },
    },
    {
      title: 'a thread that is waited for',
      files: {
        [path]: thread(
          'report(Order order) throws Exception',
          'Thread worker = new Thread(() -> write(order));\n    worker.start();\n    worker.join();',
        ),
      },
    },
    { title: 'nothing of the call', files: { [path]: thread('refresh()', 'new Thread(() -> load()).start();') } },
    service('Executors.newFixedThreadPool(8);'),
    service('new ThreadPoolExecutor(2, 8, 60, TimeUnit.SECONDS, new LinkedBlockingQueue<>(100));'),
    { title: 'with a limit', files: { 'src/main/java/shop/Tasks.java': configuration('    executor.setConcurrencyLimit(16);\n') } },
    { title: 'nothing is handed to it here', files: { [path]: service('Executors.newCachedThreadPool();', 'server.setExecutor(pool);') } },
    {
      title: 'in a test',
      files: {
        'src/test/java/shop/ReportsTest.java': service('Executors.newCachedThreadPool();').replace('class Reports', 'class ReportsTest'),
      },
    },
  ],
}
