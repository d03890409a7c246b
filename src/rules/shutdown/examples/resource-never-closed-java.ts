import type { Examples } from '#model/rule'

const inClass = (imports: string, body: string): string =>
  `package com.example;\n\n${imports}\n\n@Service\npublic class Example {\n${body}\n}\n`

const sql = 'import java.sql.Connection;\nimport java.sql.PreparedStatement;\nimport java.sql.ResultSet;\nimport javax.sql.DataSource;'
const files =
  'import java.io.BufferedReader;\nimport java.io.FileInputStream;\nimport java.io.FileReader;\nimport java.nio.file.Files;\nimport java.nio.file.Path;'

const okHttp = (body: string): string =>
  inClass(
    'import okhttp3.OkHttpClient;\nimport okhttp3.Request;\nimport okhttp3.Response;',
    `  private final OkHttpClient client;\n${body}`,
  )

export const resourceNeverClosedJava: Examples = {
  bad: [
    okHttp(
      '  boolean isUp(Request request) throws Exception {\n    Response response = client.newCall(request).execute(); // <- finding\n    return response.isSuccessful();\n  }',
    ),
    inClass(
      'import org.apache.http.client.methods.CloseableHttpResponse;\nimport org.apache.http.client.methods.HttpGet;\nimport org.apache.http.impl.client.CloseableHttpClient;',
      '  private final CloseableHttpClient client;\n  int status(HttpGet request) throws Exception {\n    CloseableHttpResponse response = client.execute(request); // <- finding\n    return response.getStatusLine().getStatusCode();\n  }',
    ),
    inClass(
      sql,
      '  private final DataSource dataSource;\n  String product() throws Exception {\n    return dataSource.getConnection().getMetaData().getDatabaseProductName(); // <- finding\n  }',
    ),
    inClass(
      files,
      '  long count(Path folder) throws Exception {\n    return Files.list(folder).filter(Files::isRegularFile).count(); // <- finding\n  }',
    ),
    {
      title: 'a pool of threads for one request',
      files: {
        'src/main/java/shop/Prices.java': `package shop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Prices {
  @GetMapping("/prices")
  public Price best(Offers offers) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4); // <- finding
    return pool.submit(offers::best).get();
  }
}
`,
      },
    },
    inClass(
      sql,
      `  private final DataSource dataSource;
  int count(String shop) throws Exception {
    Connection connection = dataSource.getConnection(); // <- finding
    ResultSet rows = connection.prepareStatement("select count(*) from orders").executeQuery();
    rows.next();
    return rows.getInt(1);
  }`,
    ),
    inClass(
      sql,
      `  private final DataSource dataSource;
  void touch(long id) throws Exception {
    Connection connection = dataSource.getConnection(); // <- finding
    connection.setAutoCommit(false);
    write(id);
    connection.close();
  }
  private void write(long id) {}`,
    ),
    inClass(
      sql,
      `  private final Connection connection;
  boolean isKnown(String name) throws Exception {
    PreparedStatement statement = connection.prepareStatement("select id from shops where name = ?"); // <- finding
    statement.setString(1, name);
    ResultSet rows = statement.executeQuery();
    return rows.next();
  }`,
    ),
    inClass(
      files,
      `  String first(Path path) throws Exception {
    BufferedReader reader = new BufferedReader(new FileReader(path.toFile())); // <- finding
    return reader.readLine();
  }`,
    ),
    inClass(
      'import org.hibernate.ScrollableResults;',
      `  void export(Query query) {
    ScrollableResults rows = query.setFetchSize(500).scroll(ScrollMode.FORWARD_ONLY); // <- finding
    while (rows.next()) write(rows.get(0));
  }
  private void write(Object row) {}`,
    ),
    inClass(
      '',
      `  boolean isShipped(String name) {
    return getClass().getClassLoader().getResourceAsStream(name) != null; // <- finding
  }`,
    ),
    {
      title: 'the finally was removed',
      base: {
        'src/main/java/com/example/Example.java': inClass(
          sql,
          `  private final DataSource dataSource;
  void touch(long id) throws Exception {
    Connection connection = dataSource.getConnection();
    try {
      connection.setReadOnly(true);
    } finally {
      connection.close(); // <- finding
    }
  }`,
        ),
      },
      files: {
        'src/main/java/com/example/Example.java': inClass(
          sql,
          `  private final DataSource dataSource;
  void touch(long id) throws Exception {
    Connection connection = dataSource.getConnection();
    connection.setReadOnly(true);
  }`,
        ),
      },
    },
    inClass(
      'import java.util.Properties;\nimport javax.naming.directory.InitialDirContext;',
      `  public String nameOf(String id, Properties settings) throws Exception {
    InitialDirContext directory = new InitialDirContext(settings); // <- finding
    return directory.getAttributes(id).get("cn").toString();
  }`,
    ),
  ],
  good: [
    okHttp(
      '  String load(Request request) throws Exception {\n    Response response = client.newCall(request).execute();\n    return response.body().string();\n  }',
    ),
    okHttp(
      '  Answer load(Request request) throws Exception {\n    Response response = client.newCall(request).execute();\n    return read(response.body().byteStream());\n  }',
    ),
    okHttp(
      '  Answer load(Request request) throws Exception {\n    Response response = client.newCall(request).execute();\n    return new Answer(response);\n  }',
    ),
    inClass(sql, '  private final DataSource dataSource;\n  void check() throws Exception {\n    dataSource.getConnection().close();\n  }'),
    inClass(
      files,
      '  java.util.stream.Stream<Path> all(Path folder) throws Exception {\n    return Files.list(folder).filter(Files::isRegularFile);\n  }',
    ),
    inClass(
      files,
      '  long count(Path folder) throws Exception {\n    try (var all = Files.list(folder)) {\n      return all.count();\n    }\n  }',
    ),
    {
      title: 'a pool of threads that is shut down',
      files: {
        'src/main/java/shop/Prices.java': `package shop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class Prices {
  public Price best(Offers offers) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      return pool.submit(offers::best).get();
    } finally {
      pool.shutdown();
    }
  }
}
`,
      },
    },
    {
      title: 'a pool of threads for what comes round again and again',
      files: {
        'src/main/java/shop/Feed.java': `package shop;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

@Component
public class Feed {
  void follow() {
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    timer.scheduleAtFixedRate(this::read, 10, 10, TimeUnit.SECONDS);
  }
}
`,
      },
    },
    {
      title: 'a pool of threads that lives as long as the process',
      files: {
        'src/main/java/shop/Feed.java': `package shop;

import jakarta.annotation.PostConstruct;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

@Component
public class Feed {
  @PostConstruct
  void open() {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.submit(this::read);
  }
}
`,
      },
    },
    inClass(
      sql,
      `  private final DataSource dataSource;
  int count() throws Exception {
    try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement("select 1")) {
      return statement.executeUpdate();
    }
  }`,
    ),
    inClass(
      sql,
      `  private final DataSource dataSource;
  Connection open() throws Exception {
    Connection connection = dataSource.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }`,
    ),
    inClass(
      sql,
      `  private final DataSource dataSource;
  void run(Work work) throws Exception {
    Connection connection = dataSource.getConnection();
    try {
      connection.setAutoCommit(false);
      work.with(connection);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }`,
    ),
    {
      title: 'a statement on a connection that was handed in goes with it',
      files: {
        'src/main/java/com/example/Example.java': inClass(
          sql,
          `  private final DataSource dataSource;
  boolean isKnown(String name) throws Exception {
    try (Connection connection = dataSource.getConnection()) {
      return idOf(connection, name) != null;
    }
  }
  private Long idOf(Connection connection, String name) throws Exception {
    PreparedStatement statement = connection.prepareStatement("select id from shops where name = ?");
    statement.setString(1, name);
    ResultSet rows = statement.executeQuery();
    return rows.next() ? rows.getLong(1) : null;
  }`,
        ),
      },
    },
    inClass(
      files,
      `  void send(Path path, Response response) throws Exception {
    FileInputStream in = new FileInputStream(path.toFile());
    response.setEntity(new InputStreamResource(in));
  }`,
    ),
    inClass(
      files,
      `  private FileInputStream current;
  void next(Path path) throws Exception {
    current = new FileInputStream(path.toFile());
  }
  String all(Path path) throws Exception {
    return Files.readString(path);
  }`,
    ),
    {
      title: 'a test',
      files: {
        'src/test/java/com/example/ExampleTest.java': inClass(
          sql,
          `  DataSource dataSource;
  void isAlive() throws Exception {
    Connection connection = dataSource.getConnection();
    connection.isValid(1);
  }`,
        ),
      },
    },
    inClass(
      'import java.util.Properties;\nimport javax.naming.directory.InitialDirContext;',
      `  public String nameOf(String id, Properties settings) throws Exception {
    InitialDirContext directory = new InitialDirContext(settings);
    try {
      return directory.getAttributes(id).get("cn").toString();
    } finally {
      directory.close();
    }
  }`,
    ),
  ],
}
