package com.example;

import org.hibernate.ScrollableResults;

@Service
public class Example {
  void export(Query query) {
    ScrollableResults rows = query.setFetchSize(500).scroll(ScrollMode.FORWARD_ONLY); // <- finding
    while (rows.next()) write(rows.get(0));
  }
  private void write(Object row) {}
}
