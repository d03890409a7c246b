package com.example;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

class Bureau {
  private final Environment environment;

  Bureau(Environment environment) {
    this.environment = environment;
  }

  String address() {
    if (environment.acceptsProfiles(Profiles.of("prod"))) { // <- finding
      return "https://bureau.loans.example";
    }
    return "https://bureau-sandbox.loans.example";
  }
}
