package com.example;

import java.util.Properties;
import javax.naming.directory.InitialDirContext;

@Service
public class Example {
  public String nameOf(String id, Properties settings) throws Exception {
    InitialDirContext directory = new InitialDirContext(settings); // <- finding
    return directory.getAttributes(id).get("cn").toString();
  }
}
