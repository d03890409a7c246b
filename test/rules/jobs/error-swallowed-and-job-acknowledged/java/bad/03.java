package com.example;


@Service
public class Example {
  @SqsListener("exports")
  public void on(String message) {
    try {
      Export export = mapper.readValue(message, Export.class);
      exporter.write(export);
    } catch (Exception e) { // <- finding
      e.printStackTrace();
    }
  }
}
