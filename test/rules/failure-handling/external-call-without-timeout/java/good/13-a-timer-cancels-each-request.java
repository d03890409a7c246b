package com.example;

import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.springframework.stereotype.Service;

@Service
public class Berths {
  private final HttpClient harbour;
  private final ScheduledExecutorService clock;

  Berths(ScheduledExecutorService clock) {
    harbour = HttpClients.createDefault();
    this.clock = clock;
  }

  int depth(String berth) throws IOException {
    HttpGet question = new HttpGet("https://harbour.example.com/berths/" + berth);
    clock.schedule(question::cancel, 4, TimeUnit.SECONDS);
    return harbour.execute(question, answer -> answer.getCode());
  }

  int reserve(HttpPut reservation) throws IOException {
    clock.schedule(() -> { reservation.abort(); }, 4, TimeUnit.SECONDS);
    return harbour.execute(reservation, answer -> answer.getCode());
  }
}
