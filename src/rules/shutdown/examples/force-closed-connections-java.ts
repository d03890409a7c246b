import type { Examples } from '#model/rule'

const program = (hook: string): string => `package shop;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      ${hook}
    }));
    server.start();
  }
}
`
const component = (end: string): string => `package shop;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Component;

@Component
public class Mailer {
  private final ExecutorService pool;

  public void send(String to) {
    pool.submit(() -> deliver(to));
  }

  @PreDestroy
  void end() throws InterruptedException {
    ${end}
  }
}
`

export const forceClosedConnectionsJava: Examples = {
  bad: [
    program('server.stop(0); // <- finding'),
    component('pool.shutdownNow(); // <- finding'),
    {
      title: 'a server of remote calls',
      files: {
        'src/main/java/shop/Calls.java': component('server.shutdownNow(); // <- finding')
          .replace('private final ExecutorService pool;', 'private final Server server;')
          .replace('import java.util.concurrent.ExecutorService;', 'import io.grpc.Server;')
          .replace('    pool.submit(() -> deliver(to));', '    deliver(to);')
          .replace('class Mailer', 'class Calls'),
      },
    },
  ],
  good: [
    program('server.stop(20);'),
    component(`pool.shutdown();
    if (!pool.awaitTermination(20, TimeUnit.SECONDS)) {
      pool.shutdownNow();
    }`),
    component('pool.shutdown();'),
    component('recordings.stop(0);'),
  ],
}
