import type { Examples } from '#model/rule'

export const serverWithoutGracefulShutdownJava: Examples = {
  bad: [
    `package com.example;

import com.sun.net.httpserver.HttpServer;


public class Example {
  public static void main(String[] args) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0); // <- finding
    server.start();
  }
}
`,
    `package com.example;

import io.grpc.ServerBuilder;


public class Example {
  public static void main(String[] args) throws Exception {
    ServerBuilder.forPort(9090).addService(new Orders()).build().start().awaitTermination(); // <- finding
  }
}
`,
    `package com.example;

import io.javalin.Javalin;


public class Example {
  public static void main(String[] args) {
    Javalin app = Javalin.create(); // <- finding
    app.start(7070);
  }
}
`,
  ],
  good: [
    {
      title: 'a port for health and metrics beside a server that stops by itself',
      files: {
        'src/main/java/com/example/ManagementServer.java': `package com.example;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;

public class ManagementServer {
  public void start() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(9000), 0);
    server.createContext("/health", new HealthHandler());
    server.createContext("/metrics", new MetricsHandler());
    server.start();
  }
}
`,
      },
    },
    {
      title: 'Jetty is asked to stop with the process',
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import com.sun.net.httpserver.HttpServer;
import org.eclipse.jetty.server.Server;

public class Example {
  public static void main(String[] args) throws Exception {
    HttpServer admin = HttpServer.create(new InetSocketAddress(9000), 0);
    admin.start();
    final var server = new Server(8080);
    server.setStopAtShutdown(true);
    server.start();
  }
}
`,
      },
    },
    `package com.example;

import org.springframework.boot.SpringApplication;

@SpringBootApplication
public class Example {
  public static void main(String[] args) {
    SpringApplication.run(Example.class, args);
  }
}
`,
    `package com.example;

import io.grpc.Server;
import io.grpc.ServerBuilder;


public class Example {
  public static void main(String[] args) throws Exception {
    Server server = ServerBuilder.forPort(9090).build().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> server.shutdown()));
    server.awaitTermination();
  }
}
`,
    `package com.example;



public class Example {
  public static void main(String[] args) {
    new Report().print();
  }
}
`,
  ],
}
